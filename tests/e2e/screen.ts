// What the handheld asks for, read off its screen as a screen reader says it: the texts, not the pixels.
import type { Page } from '@playwright/test';

/** The screen's heading and its texts in order, without the trail of the last scans. */
export interface Reading {
  readonly heading: string;
  readonly lines: readonly string[];
}

export type Asked =
  | { readonly is: 'tote'; readonly slot: number }
  | { readonly is: 'walk'; readonly location: string }
  | { readonly is: 'take'; readonly sku: string; readonly quantity: number }
  | { readonly is: 'put'; readonly slot: number; readonly quantity: number; readonly tote: string | null }
  | { readonly is: 'put-back'; readonly location: string }
  | { readonly is: 'drop'; readonly station: string }
  | { readonly is: 'deliver'; readonly tote: string; readonly station: string }
  | { readonly is: 'done' }
  | { readonly is: 'rejected'; readonly title: string }
  | ({ readonly is: 'other' } & Reading);

interface Glance {
  /** The texts that were there; null: whatever there is now. */
  readonly unlike: string | null;
  /** ms to wait for others. */
  readonly patience: number;
}

/** In the page: reads, and where asked to, waits for the first frame that reads otherwise. */
function glance({ unlike, patience }: Glance): Promise<Reading | null> {
  const read = (): Reading => {
    const main = document.querySelector('main');
    const texts = new Map<Element, string>();
    const walker = document.createTreeWalker(main ?? document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      const holder = node.parentElement;
      if (holder === null || holder.closest('[aria-hidden="true"], .trail, style') !== null) continue;
      texts.set(holder, (texts.get(holder) ?? '') + node.textContent);
    }
    const plain = (text: string) => text.replaceAll(/\s+/g, ' ').trim();
    const lines = [...texts.values()].map(plain).filter((text) => text !== '');
    return { heading: plain(main?.querySelector('h1')?.textContent ?? ''), lines };
  };
  const first = read();
  if (unlike === null || first.lines.join('\n') !== unlike) return Promise.resolve(first);
  const deadline = performance.now() + patience;
  return new Promise((resolve) => {
    const look = () => {
      const reading = read();
      if (reading.lines.join('\n') !== unlike) resolve(reading);
      else if (performance.now() > deadline) resolve(null);
      else requestAnimationFrame(look);
    };
    requestAnimationFrame(look);
  });
}

export async function readScreen(page: Page): Promise<Reading> {
  const reading = await page.evaluate(glance, { unlike: null, patience: 0 });
  if (reading === null) throw new Error('nothing to read');
  return reading;
}

/** Resolves with the first screen that reads otherwise than `before`. Rejects with what stayed. */
export async function nextReading(page: Page, before: Reading, patience = 15_000): Promise<Reading> {
  const unlike = before.lines.join('\n');
  const reading = await page.evaluate(glance, { unlike, patience });
  if (reading === null) throw new Error(`the screen stayed as it was:\n${unlike}`);
  return reading;
}

const locationForm = /^[A-Z][A-Z0-9]*-\d+-\d+-[A-Z0-9]+-[A-Z0-9]+$/;
const toteForm = /^T-\d+$/;
const skuForm = /^\d{5}[A-H]$/;

export function whatIsAsked({ heading, lines }: Reading): Asked {
  const first = (form: RegExp) => lines.find((line) => form.test(line)) ?? null;
  const sure = (form: RegExp): string => {
    const found = first(form);
    if (found === null) throw new Error(`${form} is not on the screen:\n${lines.join('\n')}`);
    return found;
  };
  const number = () => Number(sure(/^\d+$/));
  if (lines.includes('You scanned')) return { is: 'rejected', title: heading };
  const slot = /^Put a tote in slot (\d+)/.exec(heading)?.[1];
  if (slot !== undefined) return { is: 'tote', slot: Number(slot) };
  if (/^Take( ·|$)/.test(heading)) return { is: 'take', sku: sure(skuForm), quantity: number() };
  switch (heading) {
    case 'Go to':
      return { is: 'walk', location: sure(locationForm) };
    case 'Put into': {
      const named = sure(/^tote \d+$/);
      return {
        is: 'put',
        quantity: number(),
        slot: Number(named.slice('tote '.length)),
        tote: first(toteForm),
      };
    }
    case 'Put the goods back, then scan':
      return { is: 'put-back', location: sure(locationForm) };
    case 'Scan a tote there':
      return { is: 'drop', station: sure(locationForm) };
    case 'Scan the station': {
      const tote = sure(/^Bring T-\d+ to$/).split(' ')[1] ?? '';
      return { is: 'deliver', tote, station: sure(locationForm) };
    }
    case 'List done':
      return { is: 'done' };
    default:
      return { is: 'other', heading, lines };
  }
}
