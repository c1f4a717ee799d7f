// A scanner as the browser meets one: keys, an input method, or the clipboard, each dispatched by the DevTools protocol.
import type { CDPSession, Page } from '@playwright/test';

/**
 * `keys`: a keyboard. `composed`: unidentified keys (229), an input method that composes, then commits. `inserted`: the
 * same, but each character is inserted at once. `pasted`: the clipboard.
 */
export const deliveries = ['keys', 'composed', 'inserted', 'pasted'] as const;
export type Delivery = (typeof deliveries)[number];

/** What the scanner sends after a code. */
export type Suffix = 'enter' | 'tab' | 'line-feed' | 'carriage-return' | 'none';

const control = 2;
const alt = 1;

interface Key {
  readonly key: string;
  readonly code?: string;
  readonly text?: string;
  readonly windowsVirtualKeyCode?: number;
  readonly modifiers?: number;
  /** Seconds. */
  readonly timestamp?: number;
  /** What an editor is to do at it. */
  readonly commands?: string[];
}

type Send = () => Promise<unknown>;

export class Hardware {
  readonly #page: Page;
  readonly #devtools: CDPSession;
  /** ms: up to when keys have been typed. Their time stamps lie before the clock's time, so that nothing sleeps. */
  #until = 0;
  /** ms; null where the clock goes on. */
  #stopped: number | null = null;

  private constructor(page: Page, devtools: CDPSession) {
    this.#page = page;
    this.#devtools = devtools;
  }

  static async of(page: Page): Promise<Hardware> {
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    return new Hardware(page, await page.context().newCDPSession(page));
  }

  async scan(text: string, how: Delivery = 'keys', suffix: Suffix = 'enter', gap = 0): Promise<void> {
    if (how === 'pasted') await this.#page.evaluate((value) => navigator.clipboard.writeText(value), text);
    const sends =
      how === 'keys'
        ? this.#typed(text, suffix, gap)
        : [...this.#delivered(text, how), ...this.#ends(suffix)];
    // Sent one behind the other without waiting: the browser takes them in this order, as fast as a device types.
    await Promise.all(sends.map((send) => send()));
  }

  /** All that is sent meanwhile comes at one moment, by its time stamps. */
  async atOnce(send: () => Promise<void>): Promise<void> {
    this.#stopped = Date.now();
    await send();
    this.#stopped = null;
  }

  #now = (): number => this.#stopped ?? Date.now();

  /** Nothing comes for so many ms, by the time stamps of the keys that follow. */
  rest = async (ms: number): Promise<void> => {
    this.#until = this.#now() + ms;
  };

  /** One character by its number, on the number pad with Alt held. */
  async altNumber(number: string): Promise<void> {
    const digits = [...number].map((digit) => ({ key: digit, code: `Numpad${digit}`, modifiers: alt }));
    await this.#down({ key: 'Alt', code: 'AltLeft', modifiers: alt, windowsVirtualKeyCode: 18 })();
    for (const digit of digits) for (const send of this.#stroke(digit)) await send();
    await this.#up({ key: 'Alt', code: 'AltLeft' })();
  }

  /** A key that makes no text: a shortcut, a function key. */
  async press(key: string, modifiers: 'control' | 'none' = 'none'): Promise<void> {
    const timestamp = this.#now() / 1000;
    const stroke = this.#stroke({ key, timestamp, modifiers: modifiers === 'control' ? control : 0 });
    for (const send of stroke) await send();
  }

  /** The gap (ms) is the one that the events' own time stamps show. */
  #typed(text: string, suffix: Suffix, gap: number): Send[] {
    const keys = [...[...text].map(keyOf), ...endKeys(suffix)];
    const from = Math.max(this.#now() - keys.length * gap, this.#until);
    this.#until = from + keys.length * gap;
    return keys.flatMap((key, n) => this.#stroke({ ...key, timestamp: (from + n * gap) / 1000 }));
  }

  #delivered(text: string, how: Exclude<Delivery, 'keys'>): Send[] {
    switch (how) {
      case 'composed': {
        const lengths = Array.from({ length: text.length }, (_, n) => n + 1);
        return [...lengths.flatMap((length) => this.#composing(text.slice(0, length))), this.#insert(text)];
      }
      case 'inserted':
        return [...text].flatMap((character) => [this.#unidentified(), this.#insert(character)]);
      case 'pasted': {
        const key = { key: 'v', code: 'KeyV', modifiers: control, windowsVirtualKeyCode: 86 };
        return this.#stroke({ ...key, commands: ['paste'] });
      }
    }
  }

  #ends(suffix: Suffix): Send[] {
    return suffix === 'line-feed'
      ? [this.#insert('\n')]
      : endKeys(suffix).flatMap((key) => this.#stroke(key));
  }

  #composing(text: string): Send[] {
    const { length } = text;
    const composition = { text, selectionStart: length, selectionEnd: length };
    return [this.#unidentified(), () => this.#devtools.send('Input.imeSetComposition', composition)];
  }

  #insert(text: string): Send {
    return () => this.#devtools.send('Input.insertText', { text });
  }

  #unidentified(): Send {
    return this.#down({ key: 'Unidentified', windowsVirtualKeyCode: 229 });
  }

  #stroke(key: Key): Send[] {
    return [this.#down(key), this.#up(key)];
  }

  #down(key: Key): Send {
    const type = key.text === undefined ? ('rawKeyDown' as const) : ('keyDown' as const);
    return () => this.#devtools.send('Input.dispatchKeyEvent', { type, ...key });
  }

  #up({ commands: _, ...key }: Key): Send {
    return () => this.#devtools.send('Input.dispatchKeyEvent', { type: 'keyUp', ...key });
  }
}

/** A keyboard has no key for U+001D: it is Ctrl and `]`. */
function keyOf(character: string): Key {
  if (character === '\u001d') return { key: ']', code: 'BracketRight', modifiers: control };
  return { key: character, text: character };
}

function endKeys(suffix: Suffix): readonly Key[] {
  switch (suffix) {
    case 'enter':
      return [{ key: 'Enter', code: 'Enter', text: '\r', windowsVirtualKeyCode: 13 }];
    case 'tab':
      return [{ key: 'Tab', code: 'Tab', windowsVirtualKeyCode: 9 }];
    case 'line-feed':
      return [{ key: 'j', code: 'KeyJ', modifiers: control }];
    case 'carriage-return':
      return [{ key: 'm', code: 'KeyM', modifiers: control }];
    case 'none':
      return [];
  }
}
