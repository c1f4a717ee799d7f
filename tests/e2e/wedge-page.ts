// A page with the keyboard wedge and nothing else of ours: what it makes of each keystroke is counted exactly.
import type { Page } from '@playwright/test';
import type { RawScan } from '../../src/domain/barcode/meaning.ts';
import type { KeyboardWedge } from '../../src/scan/keyboard-wedge.ts';
import type { Arrival } from '../../src/scan/observation.ts';
import { usualProfile } from '../../src/scan/wedge-profile.ts';
import type { WedgeProfile } from '../../src/scan/wedge-profile-schema.ts';
import { bundleScript } from '../support/bundle-script.ts';

declare global {
  interface Window {
    Parts: typeof import('./wedge-parts.ts');
    wedge: KeyboardWedge;
    scans: RawScan[];
    observed: (readonly Arrival[])[];
    stopObserving: () => void;
    profile: WedgeProfile;
    submits: number;
    clicks: number;
    defaults: string[];
  }
}

/** Clipboards are given to secure addresses only. */
const address = 'http://localhost/';

const html = `<!doctype html>
  <form onsubmit="submits += 1; return false">
    <input id="quantity" type="number" value="12">
    <input id="name" value="abc">
    <textarea id="note">one</textarea>
    <input id="agree" type="checkbox">
    <button id="button" type="button" onclick="clicks += 1">Short</button>
    <button>Send</button>
  </form>
  <dialog id="dialog"><p>Leave?</p><button type="button" onclick="clicks += 1">Leave</button></dialog>`;

export const bundleWedge = (): Promise<string> =>
  bundleScript(`${import.meta.dirname}/wedge-parts.ts`, 'Parts');

export class WedgePage {
  readonly page: Page;

  private constructor(page: Page) {
    this.page = page;
  }

  static async open(page: Page, script: string): Promise<WedgePage> {
    await page.route(`${address}**`, (route) => route.fulfill({ contentType: 'text/html', body: html }));
    await page.goto(address);
    await page.addScriptTag({ content: script });
    await page.evaluate((profile) => {
      Object.assign(window, { scans: [], observed: [], submits: 0, clicks: 0, defaults: [], profile });
      window.wedge = new window.Parts.KeyboardWedge({
        document,
        profile: () => window.profile,
        onScan: (scan) => window.scans.push(scan),
        label: 'scanner',
      });
      // Heard after the wedge: what the browser would still do of its own.
      document.addEventListener('keydown', ({ key, ctrlKey, defaultPrevented }) => {
        if (!defaultPrevented) window.defaults.push(ctrlKey ? `Ctrl+${key}` : key);
      });
    }, usualProfile);
    return new WedgePage(page);
  }

  use = (change: Partial<WedgeProfile>): Promise<void> =>
    this.page.evaluate(
      (profile) => {
        window.profile = profile;
      },
      { ...usualProfile, ...change },
    );

  observe = (): Promise<void> =>
    this.page.evaluate(() => {
      window.stopObserving = window.wedge.observe(
        new window.Parts.WedgeObserver((arrivals) => window.observed.push(arrivals)),
      );
    });

  scans = (): Promise<RawScan[]> => this.page.evaluate(() => window.scans);

  texts = async (): Promise<string[]> => (await this.scans()).map(({ text }) => text);

  value = (id: string): Promise<string> => this.page.locator(id).inputValue();
}
