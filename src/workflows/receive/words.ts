// What the receiving job says: the keys of its messages in its own catalogue, and how each answer is put together.
import { answersIn } from '../answers.ts';

/** Every message of the job. The catalogues in i18n hold a text for each; `{…}` names its values. */
export const receiveWords = [
  // accept
  'say.typed',
  'say.docked', // {dock}
  'say.noted',
  'say.shown',
  'say.opened', // {unit}
  'say.taken-over', // {unit}
  'say.counted', // {count}
  'say.as-expected',
  'say.closed', // {unit}
  'say.damaged', // {count}
  'say.photo', // {count}
  'say.measured',
  'say.finished',
  'say.count-undone', // {count}
  'say.damage-undone', // {count}
  'say.opened-again', // {unit}
  // attention, and it is recorded
  'say.over', // {received} {expected}
  'say.owed', // {count} {location}
  'say.not-announced',
  'say.other-pallet',
  'say.expired', // {expiry}
  'say.short-dated', // {count}
  // attention, and nothing happened
  'say.dock-first',
  'say.pallet-first',
  'say.strange',
  'say.already-received', // {who}
  'say.being-counted', // {who}
  'say.stays-open', // {unit}
  'say.already-open',
  'say.count-sample', // {item}
  'say.sample-differs', // {item}
  'say.must-count', // {item}
  'say.count-first',
  'say.short', // {count}
  'say.still-open', // {unit}
  'say.serial-twice', // {serial}
  'say.scan-item',
  'say.bad-date',
  'say.too-long',
  'say.quantity', // {most}
  'say.nothing-damageable',
  'say.choose-reason',
  'say.answer-first',
  'say.enough-photos',
  'say.nothing-to-undo',
  'say.not-for-this-job',
  'say.no-such-step',
  // titles of a reject
  'say.wrong-location',
  'say.not-a-dock',
  'say.not-a-pallet',
  'say.plate-in-use',
  'say.other-notice',
  'say.another-pallet',
  'say.unknown-code',
  'say.several-owners',
  'say.single-pieces',
  'say.unreadable-code',
  'say.wrong-digits',
  // things by what they are
  'say.a-location',
  'say.a-pallet',
  'say.a-tote',
  'say.a-code',
  'say.a-number',
  'say.pieces', // {count}
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
  'say.next.dock',
  'say.next.pallet',
  'say.next.fresh-plate',
  'say.next.set-aside',
  'say.next.teach',
  'say.next.each-piece',
  'say.next.other-truck', // {notice}
  'say.next.finish-first', // {unit}
  'say.next.scan-again',
  'say.next.type-place',
  'say.next.type-sku',
  'say.next.type-unit',
] as const;
export type ReceiveWord = (typeof receiveWords)[number];

export const { say, accept, attention, reject } = answersIn<ReceiveWord>();
