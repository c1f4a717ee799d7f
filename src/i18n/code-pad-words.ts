// The words on the keys of the pad that types codes: the same wherever it stands.
import { useText } from './use-text.ts';

export function useCodePadWords() {
  const text = useText();
  return {
    erase: text('pick.pad.erase'),
    digits: text('pick.pad.digits'),
    lettersFirst: text('pick.pad.lettersFirst'),
    lettersLast: text('pick.pad.lettersLast'),
    /** Of the key that sends what was typed. */
    confirm: text('pick.cantRead.confirm'),
  };
}
