// A handheld in real Chromium: its profile outlives it, its processor can be slowed, its wedge types.
import { type BrowserContext, type CDPSession, chromium, type Page } from '@playwright/test';
import { typeAsWedge } from '../../e2e/type-as-wedge.ts';
import { browserArguments, ensureBrowser } from '../../support/browser.ts';
import { installProbe } from './probe.ts';

export interface Handheld {
  readonly page: Page;
  scan(text: string): Promise<void>;
  /** So many scans, all of whose keys were struck at one and the same moment. */
  scanAtOnce(text: string, times: number): Promise<void>;
  /** 1: as fast as the machine; 6: six times slower. */
  slowDown(times: number): Promise<void>;
  close(): Promise<void>;
}

async function opened(context: BrowserContext, page: Page, session: CDPSession): Promise<Handheld> {
  return {
    page,
    scan: (text) => typeAsWedge(session, text),
    async scanAtOnce(text, times) {
      const now = Date.now() / 1000;
      await Promise.all(Array.from({ length: times }, () => typeAsWedge(session, text, now)));
    },
    async slowDown(rate) {
      await session.send('Emulation.setCPUThrottlingRate', { rate });
    },
    close: () => context.close(),
  };
}

/** On an empty page. `startCode`: see the probe. `camera`: the browser's arguments that say what camera it has. */
export async function openHandheld(
  profile: string,
  startCode: string | null = null,
  camera: readonly string[] = [],
): Promise<Handheld> {
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: ensureBrowser(),
    args: [...browserArguments, ...camera],
    viewport: { width: 360, height: 640 },
  });
  // The compiler that runs this file names functions by a call that the page doesn't have.
  await context.addInitScript({ content: 'globalThis.__name = (named) => named;' });
  await context.addInitScript(installProbe, startCode);
  const page = context.pages()[0] ?? (await context.newPage());
  return opened(context, page, await context.newCDPSession(page));
}
