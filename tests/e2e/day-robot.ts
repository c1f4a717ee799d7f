// A picker without eyes or patience: reads from the page what is wanted, and types it as a wedge does.
import type { CDPSession, Page } from '@playwright/test';

/** What the screen asks for now. `wanted` null: nothing that a scan could answer. */
export interface Seen {
  readonly step: string | null;
  readonly wanted: string | null;
  /** The newest event that the trail shows, so the last accepted scan. */
  readonly newest: string | null;
}

/** Runs in the page. */
function look(): Seen {
  const stage = document.querySelector('[data-step]');
  const lead = stage?.querySelector('.stage-lead')?.textContent ?? '';
  const step = stage?.getAttribute('data-step') ?? null;
  const newest = document.querySelector('.trail li:last-child')?.getAttribute('data-event') ?? null;
  const place = /[A-Z]+-\d\d-\d\d-[A-Z]-\d/.exec(lead)?.[0] ?? null;
  const totes = [...document.querySelectorAll('.totes .tote-on .code')].map((code) => code.textContent);
  const code = stage?.querySelector('.stage-lead .code')?.textContent ?? null;
  switch (step) {
    case 'walk':
      return { step, wanted: place, newest };
    case 'take':
    case 'put':
      return { step, wanted: code, newest };
    case 'drop': {
      const inHand = document.querySelector('.totes .tote-hand') !== null;
      return { step, wanted: inHand ? place : (totes[0] ?? null), newest };
    }
    default:
      return { step, wanted: null, newest };
  }
}

export const read = (page: Page): Promise<Seen> => page.evaluate(look);

const differs = ({ step, wanted, newest }: Seen, before: Seen) =>
  step !== before.step || wanted !== before.wanted || newest !== before.newest;

/** Resolves once the screen asks for something else. */
export async function readOn(page: Page, before: Seen): Promise<Seen> {
  for (;;) {
    const seen = await read(page);
    if (differs(seen, before)) return seen;
    await page.evaluate(() => new Promise(requestAnimationFrame));
  }
}

const keyOf = (character: string) =>
  character === '\r'
    ? { key: 'Enter', code: 'Enter', windowsVirtualKeyCode: 13, text: '\r' }
    : { key: character, text: character };

/** A whole code and its Enter, with no wait between the keys. */
export async function typeAsWedge(session: CDPSession, text: string): Promise<void> {
  const keys = [...text, '\r'].flatMap((character) => [
    session.send('Input.dispatchKeyEvent', { type: 'keyDown', ...keyOf(character) }),
    session.send('Input.dispatchKeyEvent', { type: 'keyUp', ...keyOf(character), text: '' }),
  ]);
  await Promise.all(keys);
}
