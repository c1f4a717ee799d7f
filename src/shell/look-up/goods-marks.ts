// What tells goods from their like, in words: lot, best before, serial, and a status that isn't the usual one.
import type { Goods } from '../../domain/stock/movement.ts';
import { expiryText } from '../../i18n/clock-text.ts';
import type { LookUpTexts } from '../../i18n/look-up-text.ts';

export function goodsMarks(
  { lot, expiry, serial, status, level }: Goods,
  text: LookUpTexts,
): readonly string[] {
  return [
    level === 'each' ? null : text(`item.pack.${level}`),
    lot === null ? null : text('marks.lot', { lot }),
    expiry === null ? null : text('marks.bestBefore', { date: expiryText(expiry, text.language) }),
    serial === null ? null : text('marks.serial', { serial }),
    status === 'available' ? null : text(`status.${status}`),
  ].filter((mark) => mark !== null);
}
