// In a real browser: what a scanner's keystrokes become there can't be had from anything less.
import { type Browser, type CDPSession, chromium, type Page } from '@playwright/test';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { browserArguments, ensureBrowser } from '../../tests/support/browser.ts';
import { bundleScript } from '../../tests/support/bundle-script.ts';
import type { RawScan } from '../domain/barcode/meaning.ts';
import type { KeyboardWedge, WedgeOptions } from './keyboard-wedge.ts';
import { pauseLimits, usualProfile } from './wedge-profile.ts';
import type { WedgeProfile } from './wedge-profile-schema.ts';

declare global {
  interface Window {
    Wedge: { KeyboardWedge: new (options: WedgeOptions) => KeyboardWedge };
    scans: RawScan[];
    profile: WedgeProfile;
    submits: number;
    clicks: number;
    typed: string[];
  }
}

const body = `
  <form onsubmit="submits += 1; return false">
    <input id="quantity" type="number" value="12">
    <input id="name" value="abc">
    <button id="button" type="button" onclick="clicks += 1">Short</button>
    <button>Send</button>
  </form>`;

let browser: Browser;
let page: Page;
let cdp: CDPSession;
let script: string;

beforeAll(async () => {
  script = await bundleScript(`${import.meta.dirname}/keyboard-wedge.ts`, 'Wedge');
  browser = await chromium.launch({ executablePath: ensureBrowser(), args: browserArguments });
  page = await browser.newPage();
  cdp = await page.context().newCDPSession(page);
});
afterAll(() => browser.close());

beforeEach(async () => {
  await page.goto('about:blank');
  await page.setContent(body);
  await page.addScriptTag({ content: script });
  await start(usualProfile);
});

const start = (profile: WedgeProfile) =>
  page.evaluate((given) => {
    Object.assign(window, { scans: [], submits: 0, clicks: 0, typed: [], profile: given });
    document.querySelector('#name')?.addEventListener('input', (event) => {
      window.typed.push((event.target as HTMLInputElement).value);
    });
    new window.Wedge.KeyboardWedge({
      document,
      profile: () => window.profile,
      onScan: (scan) => window.scans.push(scan),
      label: 'scanner',
    });
  }, profile);

const use = (profile: WedgeProfile) =>
  page.evaluate((given) => {
    window.profile = given;
  }, profile);
const scans = () => page.evaluate(() => window.scans.map(({ text }) => text));
const fieldValue = (id: string) => page.locator(id).inputValue();

/** ms: up to when keys have been typed; their time stamps run ahead of the clock, so that nothing sleeps. */
let keysUntil = 0;

/** Types as hardware does, with the gap (ms) that the events' own time stamps show. */
async function keys(text: string, gap: number, last: 'Enter' | 'none' = 'Enter'): Promise<void> {
  const strokes = [...text].map((key) => ({ key, text: key, code: 0 }));
  if (last === 'Enter') strokes.push({ key: 'Enter', text: '\r', code: 13 });
  const from = Math.max(Date.now(), keysUntil + 500);
  keysUntil = from + strokes.length * gap;
  for (const [n, { key, text: inserted, code }] of strokes.entries()) {
    const timestamp = (from + n * gap) / 1000;
    const common = { key, windowsVirtualKeyCode: code, timestamp };
    await cdp.send('Input.dispatchKeyEvent', { type: 'keyDown', text: inserted, ...common });
    await cdp.send('Input.dispatchKeyEvent', { type: 'keyUp', ...common });
  }
}

const unidentified = () =>
  cdp.send('Input.dispatchKeyEvent', { type: 'rawKeyDown', key: 'Unidentified', windowsVirtualKeyCode: 229 });
const enter = () => page.keyboard.press('Enter');

describe('every way in which a browser hears a scanner', () => {
  it('keys, with nothing focused', async () => {
    await keys('T-0142', 1);
    expect(await scans()).toEqual(['T-0142']);
  });

  it('inserted text after an unidentified key, one character at a time', async () => {
    for (const character of 'T-0142') {
      await unidentified();
      await cdp.send('Input.insertText', { text: character });
    }
    await enter();
    expect(await scans()).toEqual(['T-0142']);
  });

  it('inserted whole, with its line break, and again', async () => {
    await cdp.send('Input.insertText', { text: 'T-0142\n' });
    await cdp.send('Input.insertText', { text: 'T-0142\n' });
    expect(await scans()).toEqual(['T-0142', 'T-0142']);
  });

  it('composed by an input method', async () => {
    for (const text of ['T', 'T-0', 'T-0142']) {
      await unidentified();
      await cdp.send('Input.imeSetComposition', {
        text,
        selectionStart: text.length,
        selectionEnd: text.length,
      });
    }
    await cdp.send('Input.insertText', { text: 'T-0142' });
    await enter();
    await keys('T-0143', 1);
    expect(await scans()).toEqual(['T-0142', 'T-0143']);
  });

  it('pasted', async () => {
    await page.evaluate(() => {
      const clipboardData = new DataTransfer();
      clipboardData.setData('text/plain', 'T-0142');
      document.activeElement?.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true }));
    });
    await enter();
    expect(await scans()).toEqual(['T-0142']);
  });

  it('after a button was pressed, inserted text still reaches us', async () => {
    await page.click('#button');
    await cdp.send('Input.insertText', { text: 'T-0142\n' });
    expect(await scans()).toEqual(['T-0142']);
  });

  it('1,000 scans at 0 ms between characters lose nothing', async () => {
    const got = await page.evaluate(() => {
      const press = (key: string) =>
        document.activeElement?.dispatchEvent(
          new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }),
        );
      for (let n = 0; n < 1000; n += 1) {
        for (const key of `T-${n}`) press(key);
        press('Enter');
      }
      return window.scans.map(({ text }) => text);
    });
    expect(got).toEqual(Array.from({ length: 1000 }, (_, n) => `T-${n}`));
  });
});

describe('FNC1 and the AIM identifier', () => {
  it('as U+001D inserted, with the identifier split off', async () => {
    await cdp.send('Input.insertText', { text: ']C10105012345000015\u001d10L1\n' });
    expect(await page.evaluate(() => window.scans)).toMatchObject([
      { text: '0105012345000015\u001d10L1', aim: ']C1', via: 'wedge' },
    ]);
  });

  it('as Ctrl+], as Alt+029, and as a token that the profile names', async () => {
    await page.keyboard.type('10L1');
    await page.keyboard.press('Control+]');
    await page.keyboard.type('21S');
    await page.keyboard.down('Alt');
    for (const digit of '029') await page.keyboard.press(`Numpad${digit}`);
    await page.keyboard.up('Alt');
    await page.keyboard.type('1');
    await enter();
    await use({ ...usualProfile, separators: { are: 'kept', tokens: ['{GS}'] } });
    await keys('10L2{GS}21', 0);
    expect(await scans()).toEqual(['10L1\u001d21S\u001d1', '10L2\u001d21']);
  });
});

describe('where a scan ends', () => {
  it('Tab ends it and moves no focus', async () => {
    await keys('T-1', 1, 'none');
    await page.keyboard.press('Tab');
    expect(await scans()).toEqual(['T-1']);
    expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('TEXTAREA');
  });

  it('by a pause where the profile says so', async () => {
    await use({ ...usualProfile, end: { by: 'pause', after: pauseLimits.least } });
    await keys('T-1', 1, 'none');
    await page.waitForFunction(() => window.scans.length === 1);
    expect(await scans()).toEqual(['T-1']);
  });
});

describe('a field that a person types into', () => {
  it('gets its value back when a scan lands in it, and its form is not sent', async () => {
    for (const id of ['#quantity', '#name']) {
      const before = await fieldValue(id);
      await page.focus(id);
      await keys('5012345000015', 2);
      expect([id, await fieldValue(id)]).toEqual([id, before]);
    }
    await page.focus('#name');
    await cdp.send('Input.insertText', { text: '5012345000015' });
    await enter();
    expect(await fieldValue('#name')).toBe('abc');
    expect(await scans()).toHaveLength(3);
    expect(await page.evaluate(() => [window.submits, window.typed.at(-1)])).toEqual([0, 'abc']);
  });

  it('keeps what a person typed before the scan', async () => {
    await page.focus('#name');
    await page.keyboard.press('End');
    await keys('de', 150, 'none');
    await keys('5012345000015', 5);
    expect(await fieldValue('#name')).toBe('abcde');
    expect(await scans()).toEqual(['5012345000015']);
  });

  it('what was typed into it is no part of the scan that follows elsewhere', async () => {
    await page.focus('#name');
    await keys('5', 150, 'none');
    await page.locator('#name').fill('125E');
    await page.focus('#button');
    await keys('T-1', 5);
    expect(await scans()).toEqual(['T-1']);
  });

  it('takes typing as typing, and Enter sends its form', async () => {
    await page.focus('#name');
    await page.keyboard.press('End');
    await keys('defg', 150);
    expect(await fieldValue('#name')).toBe('abcdefg');
    expect(await scans()).toEqual([]);
    expect(await page.evaluate(() => window.submits)).toBe(1);
  });
});

describe('the keyboard stays a keyboard', () => {
  it('a focused button is pressed by Enter and Space, not by the end of a scan', async () => {
    await page.focus('#button');
    await keys('T-1', 1);
    expect(await page.evaluate(() => window.clicks)).toBe(0);
    expect(await scans()).toEqual(['T-1']);
    await enter();
    await page.keyboard.press('Space');
    expect(await page.evaluate(() => window.clicks)).toBe(2);
  });

  it('a shortcut within a scan is suppressed, outside it is not', async () => {
    const prevented = await page.evaluate(() => {
      const press = (init: KeyboardEventInit) => {
        const event = new KeyboardEvent('keydown', { bubbles: true, cancelable: true, ...init });
        document.activeElement?.dispatchEvent(event);
        return event.defaultPrevented;
      };
      const outside = press({ key: 'p', ctrlKey: true });
      press({ key: 'T' });
      return [outside, press({ key: 'p', ctrlKey: true })];
    });
    expect(prevented).toEqual([false, true]);
  });
});
