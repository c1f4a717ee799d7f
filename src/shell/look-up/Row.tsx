// A row that leads to the thing itself: what it is, and how many.
import { grouped } from '../../i18n/clock-text.ts';
import { useLookUpText } from '../../i18n/look-up-text.ts';
import { Icon } from '../../ui/Icon.tsx';

interface RowProps {
  readonly onPress: () => void;
  readonly name: string;
  /** The name is a code. */
  readonly coded?: boolean;
  readonly detail: readonly string[];
  readonly quantity?: number;
}

/** Less than nothing is said with its sign, in the colour that means "look here". */
function Count({ quantity }: { readonly quantity: number }) {
  const { language } = useLookUpText();
  const text = grouped(Math.abs(quantity), language);
  return quantity < 0 ? <b className="look-count warn-hue">−{text}</b> : <b className="look-count">{text}</b>;
}

export function Row({ onPress, name, coded = false, detail, quantity }: RowProps) {
  return (
    <li>
      <button type="button" className="look-row" onClick={onPress}>
        <span className="look-words">
          <b className={coded ? 'code' : undefined}>{name}</b>
          {detail.length === 0 ? null : <span className="mute">{detail.join(' · ')}</span>}
        </span>
        {quantity === undefined ? null : <Count quantity={quantity} />}
        <Icon name="forward" size={20} />
      </button>
    </li>
  );
}
