// A scanner's typing: all keys of a code sent one behind the other, none waited for before the next.
import type { CDPSession } from '@playwright/test';

const keyOf = (character: string) =>
  character === '\r'
    ? { key: 'Enter', code: 'Enter', windowsVirtualKeyCode: 13, text: '\r' }
    : { key: character, text: character };

/** A whole code and its Enter, with no wait between the keys. `at`: the moment (s since 1970) that each key states. */
export async function typeAsWedge(session: CDPSession, text: string, at?: number): Promise<void> {
  const stamp = at === undefined ? {} : { timestamp: at };
  const keys = [...text, '\r'].flatMap((character) => [
    session.send('Input.dispatchKeyEvent', { type: 'keyDown', ...keyOf(character), ...stamp }),
    session.send('Input.dispatchKeyEvent', { type: 'keyUp', ...keyOf(character), text: '', ...stamp }),
  ]);
  await Promise.all(keys);
}
