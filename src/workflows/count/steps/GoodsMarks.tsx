// What tells counted goods from their like: lot, best before, serial.
import type { Goods } from '../../../domain/stock/movement.ts';
import { expiryText } from '../../../i18n/clock-text.ts';
import { useCountText } from '../../../i18n/count-text.ts';

export function GoodsMarks({ goods }: { readonly goods: Goods }) {
  const text = useCountText();
  const { lot, expiry, serial } = goods;
  const marks = [
    lot === null ? null : text('marks.lot', { lot }),
    expiry === null ? null : text('marks.bestBefore', { date: expiryText(expiry, text.language) }),
    serial === null ? null : text('marks.serial', { serial }),
  ].filter((mark) => mark !== null);
  return marks.length === 0 ? null : <p className="mute">{marks.join(' · ')}</p>;
}
