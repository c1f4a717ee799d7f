// Types a code that can't be read: digits, and where the code has them, letters on two more pages.
import { useState } from 'react';
import { charKey, eraseKey, Pad } from './Pad.tsx';

export interface CodePadWords {
  readonly erase: string;
  readonly digits: string;
  readonly lettersFirst: string;
  readonly lettersLast: string;
}

interface CodePadProps {
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly letters: boolean;
  readonly words: CodePadWords;
}

type Page = 'digits' | 'first' | 'last';

const chars = (page: Page): readonly string[] =>
  page === 'first' ? [...'ABCDEFGHIJKLM'] : [...'NOPQRSTUVWXYZ'];

export function CodePad({ value, onChange, letters, words }: CodePadProps) {
  const [page, setPage] = useState<Page>('digits');
  const add = (char: string) => onChange(value + char);
  const erase = eraseKey(words.erase, () => onChange(value.slice(0, -1)));
  const to = (next: Page, sign: string) => ({
    name: sign,
    sign,
    press: () => setPage(next),
    kind: 'minor' as const,
  });
  const key = (char: string) => charKey(char, add);
  if (!letters) {
    return <Pad columns={3} keys={[...[...'123456789'].map(key), erase, charKey('0', add, 2)]} />;
  }
  if (page === 'digits') {
    const side = [erase, to('first', words.lettersFirst), to('last', words.lettersLast)];
    return <Pad columns={3} keys={[...[...'123456789-'].map(key), charKey('0', add, 2)]} side={side} />;
  }
  const other = page === 'first' ? to('last', words.lettersLast) : to('first', words.lettersFirst);
  return <Pad columns={4} keys={[...chars(page).map(key), other, to('digits', words.digits), erase]} />;
}
