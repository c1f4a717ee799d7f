// Axe over a page, in both themes and at the sizes that count. WCAG 2.2, levels A and AA.
import { expect, type Page } from '@playwright/test';
import axe from 'axe-core';

const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

export interface Look {
  readonly colorScheme: 'light' | 'dark';
  readonly viewport: { readonly width: number; readonly height: number };
}

/** Zero violations in each look; the page is left in the first one. */
export async function expectAccessible(page: Page, name: string, looks: readonly Look[]): Promise<void> {
  if (await page.evaluate(() => !('axe' in window))) await page.addScriptTag({ content: axe.source });
  for (const { colorScheme, viewport } of looks) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    await page.setViewportSize(viewport);
    const found = await page.evaluate(async (values) => {
      const { violations } = await window.axe.run({ runOnly: { type: 'tag', values } });
      return violations.map(({ id, nodes }) => ({
        id,
        nodes: nodes.map(({ html, failureSummary }) => [html, failureSummary]),
      }));
    }, tags);
    expect(found, `${name}, ${colorScheme}, ${viewport.width} × ${viewport.height}`).toEqual([]);
  }
}

declare global {
  interface Window {
    axe: typeof axe;
  }
}
