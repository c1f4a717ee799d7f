// What a keyboard event or an insertion is, as far as a scanner cares.
import type { EndKey } from './stroke.ts';

/** The input method has the key: its text comes by insertion. */
export const isUnidentified = ({ key, keyCode }: KeyboardEvent) =>
  keyCode === 229 || key === 'Unidentified' || key === 'Process';

export const isModifier = ({ key }: KeyboardEvent) =>
  /^(Shift|Control|Alt|AltGraph|Meta|CapsLock)$/.test(key);

/** AltGr makes characters, though some systems report it as Ctrl and Alt. */
const isAltGraph = (event: KeyboardEvent) => event.getModifierState('AltGraph');

/** Held with a key so that it makes no text of its own. */
export const isShortcut = (event: KeyboardEvent) =>
  (event.ctrlKey || event.altKey || event.metaKey) && !isAltGraph(event);

/** Some devices put a code into the clipboard and press these. */
export const isPaste = ({ ctrlKey, shiftKey, key }: KeyboardEvent) =>
  (ctrlKey && key.toLowerCase() === 'v') || (shiftKey && key === 'Insert');

/** Control characters as keyboards make them: Ctrl+] is U+001D, Ctrl+M is CR (ISO/IEC 646). */
export function controlText({ ctrlKey, altKey, metaKey, key }: KeyboardEvent): string | null {
  if (!ctrlKey || altKey || metaKey || !/^[A-Za-z[\\\]^_]$/.test(key)) return null;
  return String.fromCharCode(key.toUpperCase().charCodeAt(0) - 64);
}

/** A digit typed with Alt held, by the key's place: without NumLock the 0 of the number pad says Insert. */
export const altDigitOf = (event: KeyboardEvent): string | null =>
  event.altKey && !isAltGraph(event) ? (/^(?:Numpad|Digit)(\d)$/.exec(event.code)?.[1] ?? null) : null;

/** Shift+Tab is a person's. */
export const endKeyOf = ({ key, shiftKey }: KeyboardEvent): EndKey | null =>
  key === 'Enter' ? 'enter' : key === 'Tab' && !shiftKey ? 'tab' : null;

export const isLineBreak = ({ inputType }: InputEvent) =>
  inputType === 'insertLineBreak' || inputType === 'insertParagraph';

export const isComposition = ({ inputType, isComposing }: InputEvent) =>
  isComposing || inputType === 'insertCompositionText';
