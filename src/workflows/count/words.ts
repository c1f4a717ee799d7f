// What the counting job says: the keys of its messages, and how each answer is put together from them.
import { answersIn } from '../answers.ts';

/** Every message of the job. The catalogue `count` in i18n holds a text for each; `{…}` names its values. */
export const countWords = [
  // accept
  'say.typed',
  'say.reached', // {location}
  'say.counted', // {count} {name}
  'say.number', // {count} {name}
  'say.saved',
  'say.saved-empty',
  // titles of a reject
  'say.wrong-location',
  'say.unknown-item',
  'say.other-item',
  'say.wrong-digits',
  'say.unreadable-code',
  // things by what they are
  'say.a-location',
  'say.an-unknown-code',
  'say.a-number',
  'say.problem.empty',
  'say.problem.check-digit',
  'say.problem.separator-lost',
  'say.problem.malformed-element-string',
  'say.problem.unknown-identifier',
  'say.problem.bad-date',
  'say.problem.too-long',
  'say.problem.forbidden-combination',
  'say.problem.missing-companion',
  'say.problem.bad-value',
  'say.problem.compressed-link',
  'say.problem.unread-tag',
  // what to do next
  'say.next.go', // {location}
  'say.next.refused',
  'say.next.zero',
  'say.next.count',
  'say.next.one-item', // {sku}
  'say.next.quantity',
  'say.next.whose',
  'say.next.check',
  'say.next.type-digits',
  'say.next.type-sku',
  'say.next.done',
  'say.next.put-aside',
  'say.next.scan-again',
  // attention
  'say.not-for-this-job',
  'say.a-unit-stays',
  'say.serial-counted', // {serial}
  'say.undone',
  'say.nothing-to-undo',
  'say.nothing-counted',
  'say.no-such-step',
  'say.choose-first',
  'say.already-counted',
  'say.many-lines',
] as const;
/** What home says of a count; the catalogue `jobs` holds these. */
export const countOffers = [
  'count.title', // {location}
  'count.short-pick',
  'count.zero-check',
  'count.overtaken',
  'count.cycle',
  'count.asked',
  'count.recount',
] as const;

export type CountWord = (typeof countWords)[number];

export const { say, accept, attention, reject } = answersIn<CountWord>();

export const { say: offer } = answersIn<(typeof countOffers)[number]>();
