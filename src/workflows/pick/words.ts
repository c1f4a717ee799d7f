// What the pick job says: the keys of its messages, and how each answer is put together from them.
import { answersIn } from '../answers.ts';

/** Every message of the job. The catalogues in i18n hold a text for each; `{…}` names its values. */
export const pickWords = [
  // accept
  'pick.say.mounted', // {tote} {slot}
  'pick.say.reached', // {location}
  'pick.say.counted', // {counted} {wanted}
  'pick.say.taken', // {count}
  'pick.say.put', // {count} {tote} {slot}
  'pick.say.replaced', // {tote} {slot}
  'pick.say.shorted', // {count}
  'pick.say.skipped',
  'pick.say.put-undone', // {count} {tote}
  'pick.say.short-undone',
  'pick.say.skip-undone',
  'pick.say.paused', // {location}
  'pick.say.resumed',
  'pick.say.drop-tote', // {tote} {station}
  'pick.say.dropped', // {tote} {station}
  'pick.say.list-done',
  // titles of a reject
  'pick.say.wrong-location',
  'pick.say.wrong-item',
  'pick.say.wrong-tote',
  'pick.say.wrong-station',
  'pick.say.wrong-digits',
  'pick.say.stop-closed',
  'pick.say.tote-in-use',
  'pick.say.tote-on-cart',
  'pick.say.not-a-tote',
  'pick.say.too-many',
  'pick.say.other-goods',
  'pick.say.unreadable-code',
  // things by what they are
  'pick.say.a-location',
  'pick.say.a-tote', // {slot}
  'pick.say.a-unit',
  'pick.say.a-number',
  'pick.say.an-unknown-code',
  'pick.say.held-by', // {holder}
  'pick.say.on-slot', // {slot}
  'pick.say.pieces', // {count}
  'pick.say.problem.empty',
  'pick.say.problem.check-digit',
  'pick.say.problem.separator-lost',
  'pick.say.problem.malformed-element-string',
  'pick.say.problem.unknown-identifier',
  'pick.say.problem.bad-date',
  'pick.say.problem.too-long',
  'pick.say.problem.forbidden-combination',
  'pick.say.problem.missing-companion',
  'pick.say.problem.bad-value',
  'pick.say.problem.compressed-link',
  'pick.say.problem.unread-tag',
  // what to do next
  'pick.say.next.mount', // {slot}
  'pick.say.next.go', // {location}
  'pick.say.next.take', // {count}
  'pick.say.next.new-label',
  'pick.say.next.put', // {count} {tote} {slot}
  'pick.say.next.single-pieces', // {count}
  'pick.say.next.fresh-tote', // {slot}
  'pick.say.next.short-reason',
  'pick.say.next.remaining',
  'pick.say.next.quantity', // {count}
  'pick.say.next.undo-put', // {location}
  'pick.say.next.type-digits',
  'pick.say.next.type-sku',
  'pick.say.next.type-tote',
  'pick.say.next.park',
  'pick.say.next.resume',
  'pick.say.next.drop-tote',
  'pick.say.next.station', // {tote} {station}
  'pick.say.next.done',
  'pick.say.next.scan-again',
  // attention
  'pick.say.not-for-this-job',
  'pick.say.already-taken',
  'pick.say.serial-taken', // {serial}
  'pick.say.answer-first',
  'pick.say.count-anew',
  'pick.say.put-in-hand', // {count}
  'pick.say.no-such-step',
  'pick.say.nothing-to-undo',
  'pick.say.only-stop-left',
  'pick.say.quantity-zero',
  'pick.say.finish-stop-first',
  'pick.say.choose-tote-first',
  'pick.say.no-tote-yet',
  // why this device can't go on
  'pick.say.gone.missing',
  'pick.say.gone.taken-away',
] as const;
export type PickWord = (typeof pickWords)[number];

export const { say, accept, attention, reject } = answersIn<PickWord>();
