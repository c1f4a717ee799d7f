// Enters a quantity in gloves, by pieces and by the packs the item comes in: what was entered, and the keys.
import { charKey, eraseKey, Pad, PadField } from './Pad.tsx';
import {
  addPacks,
  eraseLast,
  type Pack,
  type PackSum,
  type PackTerm,
  totalOf,
  typeDigits,
} from './pack-sum.ts';
import './quantity-pad.css';

interface QuantityEntryProps {
  readonly sum: PackSum;
  readonly onChange: (sum: PackSum) => void;
  readonly onEnter: () => void;
  readonly label: string;
  /** `3 cases`. */
  readonly termText: (term: PackTerm) => string;
}

export function QuantityEntry({ sum, onChange, onEnter, label, termText }: QuantityEntryProps) {
  return (
    <div className="quantity-entry">
      {sum.terms.length === 0 ? null : (
        <p className="quantity-sum">
          <span>{sum.terms.map(termText).join(' + ')} +</span>
          <output>= {totalOf(sum)}</output>
        </p>
      )}
      <PadField
        label={label}
        look="number"
        value={sum.digits}
        onChange={(text) => onChange(typeDigits(sum, text))}
        onEnter={onEnter}
      />
    </div>
  );
}

interface QuantityKeysProps {
  readonly sum: PackSum;
  readonly onChange: (sum: PackSum) => void;
  readonly packs: readonly Pack[];
  readonly eraseLabel: string;
  readonly packName: (pack: Pack) => string;
  readonly packPieces: (pack: Pack) => string;
}

export function QuantityKeys({ sum, onChange, packs, eraseLabel, packName, packPieces }: QuantityKeysProps) {
  const add = (digit: string) => onChange(typeDigits(sum, sum.digits + digit));
  const digits = [...'123456789'].map((digit) => charKey(digit, add));
  const erase = eraseKey(eraseLabel, () => onChange(eraseLast(sum)));
  if (packs.length === 0) return <Pad columns={3} keys={[...digits, erase, charKey('0', add, 2)]} />;
  const packKeys = packs.map((pack) => ({
    name: `${packName(pack)} ${packPieces(pack)}`,
    sign: (
      <span className="pack-key">
        {packName(pack)}
        <small>{packPieces(pack)}</small>
      </span>
    ),
    press: () => onChange(addPacks(sum, pack)),
  }));
  return <Pad columns={3} keys={[...digits, charKey('0', add, 3)]} side={[erase, ...packKeys]} />;
}
