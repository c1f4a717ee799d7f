// What a keyboard event or an insertion is, as far as a scanner cares.
import { groupSeparator } from './wedge-profile.ts';

/** The input method has the key: its text comes by insertion. */
export const isUnidentified = ({ key, keyCode }: KeyboardEvent) =>
  keyCode === 229 || key === 'Unidentified' || key === 'Process';

export const isModifier = ({ key }: KeyboardEvent) =>
  /^(Shift|Control|Alt|AltGraph|Meta|CapsLock)$/.test(key);

/** Control characters as keyboards make them: Ctrl+] is U+001D, Ctrl+J and Ctrl+M are LF and CR. */
export function controlText({ ctrlKey, altKey, metaKey, key }: KeyboardEvent): string | null {
  if (!ctrlKey || altKey || metaKey) return null;
  const controls: Readonly<Record<string, string>> = { ']': groupSeparator, j: '\n', m: '\r' };
  return controls[key.toLowerCase()] ?? null;
}

/** By the key's place: without NumLock the 0 of the number pad says Insert. */
export const digitOf = ({ code }: KeyboardEvent) => /^(?:Numpad|Digit)(\d)$/.exec(code)?.[1] ?? null;

export const isLineBreak = ({ inputType }: InputEvent) =>
  inputType === 'insertLineBreak' || inputType === 'insertParagraph';

export const isComposition = ({ inputType, isComposing }: InputEvent) =>
  isComposing || inputType === 'insertCompositionText';
