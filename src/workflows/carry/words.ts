// What the carrying jobs say: the keys of their messages, and how each answer is put together from them.
import { answersIn } from '../answers.ts';

/** Every message. The catalogues in i18n hold a text for each; `{…}` names its values. */
export const carryWords = [
  // accept
  'say.typed',
  'say.reached', // {location}
  'say.in-hand', // {count}
  'say.carried', // {count} {location}
  'say.unit-moved', // {unit} {location}
  'say.all-done',
  'say.shorted', // {count}
  'say.undone',
  // titles of a reject
  'say.wrong-location',
  'say.wrong-item',
  'say.wrong-unit',
  'say.wrong-digits',
  'say.unknown-location',
  'say.blocked',
  'say.not-for-goods',
  'say.not-for-units',
  'say.too-many',
  'say.unreadable-code',
  // things by what they are
  'say.a-location',
  'say.a-unit',
  'say.a-number',
  'say.an-unknown-code',
  'say.pieces', // {count}
  // what to do next
  'say.next.source', // {location}
  'say.next.goods',
  'say.next.goods-or-place',
  'say.next.which',
  'say.next.amount', // {count}
  'say.next.bin',
  'say.next.suggested', // {location}
  'say.next.face', // {location}
  'say.next.unit', // {unit}
  'say.next.undo', // {place}
  'say.next.remaining',
  'say.next.type-digits',
  'say.next.type-place',
  'say.next.type-sku',
  'say.next.type-unit',
  'say.next.other-bin',
  'say.next.scan-again',
  'say.next.done',
  // attention
  'say.not-for-this-job',
  'say.answer-first',
  'say.taken-meanwhile',
  'say.already-in-hand', // {count}
  'say.no-such-step',
  'say.nothing-to-undo',
  'say.carry-back',
  'say.quantity-zero',
] as const;
export type CarryWord = (typeof carryWords)[number];

export const { say, accept, attention, reject } = answersIn<CarryWord>();
