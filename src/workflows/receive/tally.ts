// Goods counted onto a pallet: for which line, whether their date is good, and what is said of it.
import { fact } from '../../domain/events/facts.ts';
import type { Fact, Payload } from '../../domain/events/union.ts';
import type { NoticeLine, Pallet } from '../../domain/inbound/model.ts';
import type { Goods } from '../../domain/stock/movement.ts';
import type { Feedback } from '../workflow.ts';
import { daysBetween } from './dates.ts';
import { tellOwed } from './owed.ts';
import type { ReceiveState, ReceiveStateAt, ReceiveWork, Scanned } from './state.ts';
import { happened, type ReceiveStep } from './step.ts';
import { accept, attention } from './words.ts';
import { dockOf, isOurs, itemOf, linesOf, noticeIdOf, onPallet, palletAt, palletLines } from './work.ts';

/** The line that the goods are for: one that this pallet should hold, then one that still waits, then any of the item. */
export function lineFor(work: ReceiveWork, pallet: Pallet | null, goods: Goods): NoticeLine | null {
  const ofItem = linesOf(work).filter(({ owner, sku }) => owner === goods.owner && sku === goods.sku);
  const ofLot = ofItem.filter(({ lot }) => lot === null || lot === goods.lot);
  const fitting = ofLot.length > 0 ? ofLot : ofItem;
  const isHere = ({ n }: NoticeLine) => pallet?.expected.some((content) => content.n === n) === true;
  const waits = ({ expected, received }: NoticeLine) => received < expected;
  return (
    fitting.find((line) => isHere(line) && waits(line)) ??
    fitting.find(isHere) ??
    fitting.find(waits) ??
    fitting[0] ??
    null
  );
}

type Remark = Payload<'goods.received'>['remark'];

/** The date on the goods is the last day of their life. */
function remarkOn(work: ReceiveWork, goods: Goods): Remark {
  if (goods.expiry === null) return null;
  const left = daysBetween(work.today, goods.expiry);
  if (left < 0) return 'expired';
  const minimum = itemOf(work, goods)?.details?.minimumLife ?? 0;
  return left < minimum ? 'short-dated' : null;
}

/** What is wrong with the goods is said first; then that an order waits for them, and that they are too many. */
function answer(
  work: ReceiveWork,
  pallet: Pallet | null,
  line: NoticeLine | null,
  { goods, pieces }: Scanned,
  remark: Remark,
): Feedback {
  if (remark === 'expired') return attention('say.expired', { expiry: goods.expiry ?? '' });
  if (remark === 'short-dated') {
    return attention('say.short-dated', { count: daysBetween(work.today, goods.expiry ?? work.today) });
  }
  const owed = tellOwed(work, [{ goods, quantity: pieces }]);
  if (owed !== null) return owed;
  if (line === null) {
    return noticeIdOf(work) === null
      ? accept('say.counted', { count: pieces })
      : attention('say.not-announced');
  }
  const here = pallet === null ? undefined : palletLines(pallet).find(({ n }) => n === line.n);
  const { expected, received } = here ?? line;
  if (received + pieces > expected) {
    return attention('say.over', { received: received + pieces, expected });
  }
  const isElsewhere = here === undefined && pallet !== null && pallet.expected.length > 0;
  return isElsewhere ? attention('say.other-pallet') : accept('say.counted', { count: pieces });
}

/** Whoever counts onto a pallet first opens it. */
export function opening(work: ReceiveWork, unit: string): readonly Fact[] {
  const pallet = palletAt(work, unit);
  if (pallet !== null && isOurs(work, pallet)) return [];
  return [fact('pallet.opened', { ...onPallet(work, unit), at: dockOf(work) ?? '', takesOver: null })];
}

/** Nobody has measured it, and nobody has seen it on this truck before. */
function isToMeasure(work: ReceiveWork, goods: Goods): boolean {
  const details = itemOf(work, goods)?.details ?? null;
  const isMeasured = details !== null && details.size !== null && details.weight !== null;
  const isSame = (other: Goods) => other.owner === goods.owner && other.sku === goods.sku;
  return (
    !isMeasured &&
    itemOf(work, goods) !== null &&
    ![...work.pallets.values()].some(({ received }) => received.some((one) => isSame(one.goods)))
  );
}

export function count(over: ReceiveStateAt<'pallet'>, scanned: Scanned, work: ReceiveWork): ReceiveStep {
  const { unit } = over;
  const { goods, pieces } = scanned;
  const pallet = palletAt(work, unit);
  const line = lineFor(work, pallet, goods);
  const remark = remarkOn(work, goods);
  const received = fact('goods.received', {
    ...onPallet(work, unit),
    n: line?.n ?? null,
    goods,
    quantity: pieces,
    remark,
  });
  const { owner, sku } = goods;
  const next: ReceiveState = isToMeasure(work, goods)
    ? { at: 'measure', item: { owner, sku }, got: [], over }
    : over;
  return happened(next, [...opening(work, unit), received], answer(work, pallet, line, scanned, remark));
}
