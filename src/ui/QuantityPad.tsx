// Enters a quantity in gloves, by pieces and by the packs the item comes in.
import { useState } from 'react';
import { charKey, eraseKey, Pad, PadField } from './Pad.tsx';
import { addPacks, eraseLast, noSum, type Pack, type PackTerm, totalOf, typeDigits } from './pack-sum.ts';
import './quantity-pad.css';

export interface QuantityPadWords {
  readonly entry: string;
  readonly erase: string;
  readonly term: (term: PackTerm) => string;
  readonly packKey: (pack: Pack) => string;
  readonly packPieces: (pack: Pack) => string;
}

interface QuantityPadProps {
  readonly packs: readonly Pack[];
  readonly words: QuantityPadWords;
  /** Every change: pieces in all, or null while nothing was entered. */
  readonly onTotal: (total: number | null) => void;
  readonly onEnter: (total: number) => void;
}

export function QuantityPad({ packs, words, onTotal, onEnter }: QuantityPadProps) {
  const [sum, setSum] = useState(noSum);
  const total = totalOf(sum);
  const change = (next: typeof sum) => {
    setSum(next);
    onTotal(totalOf(next));
  };
  const add = (digit: string) => change(typeDigits(sum, sum.digits + digit));
  const digits = [...'123456789'].map((digit) => charKey(digit, add));
  const erase = eraseKey(words.erase, () => change(eraseLast(sum)));
  const packKeys = packs.map((pack) => ({
    name: `${words.packKey(pack)} ${words.packPieces(pack)}`,
    sign: (
      <span className="pack-key">
        {words.packKey(pack)}
        <small>{words.packPieces(pack)}</small>
      </span>
    ),
    press: () => change(addPacks(sum, pack)),
  }));
  return (
    <div className="quantity-pad">
      <div className="quantity-entry">
        {sum.terms.length === 0 ? null : (
          <p className="quantity-sum">
            <span>{sum.terms.map(words.term).join(' + ')} +</span>
            <output>= {total}</output>
          </p>
        )}
        <PadField
          label={words.entry}
          look="number"
          value={sum.digits}
          onChange={(text) => change(typeDigits(sum, text))}
          onEnter={() => total !== null && onEnter(total)}
        />
      </div>
      {packs.length === 0 ? (
        <Pad columns={3} keys={[...digits, erase, charKey('0', add, 2)]} />
      ) : (
        <Pad columns={3} keys={[...digits, charKey('0', add, 3)]} side={[erase, ...packKeys]} />
      )}
    </div>
  );
}
