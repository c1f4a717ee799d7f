// A robot that carries goods about by what its device's view shows: pallets, goods out of them and between bins, to packing
// for an order, back to their supplier; it opens cases and takes back what it sees was carried.
import { fact } from '../../src/domain/events/facts.ts';
import type { Fact, Payload } from '../../src/domain/events/union.ts';
import { goodsOf as plain } from '../../src/domain/stock/book.ts';
import type { Balance, LastMovement } from '../../src/domain/stock/model.ts';
import { atLocation, inUnit } from '../../src/domain/stock/place.ts';
import type { Replenishment } from '../../src/domain/stock/replenishment.ts';
import type { HandlingUnit } from '../../src/domain/stock/unit.ts';
import type { WorkingView } from '../../src/sync/working-view.ts';
import type { Random } from './random.ts';
import { bins, dock, goodsIn, skuCount, stage, station } from './site.ts';

type Reason = Payload<'goods.carried'>['reason'];

interface Hands {
  readonly random: Random;
  readonly view: WorkingView;
}

function carried(
  lying: Pick<Balance, 'place'> & Parameters<typeof plain>[0],
  quantity: number,
  to: string,
  reason: Reason,
  task: string | null = null,
): Fact {
  const goods = plain(lying);
  const from = lying.place;
  return fact('goods.carried', { goods, quantity, from, to: atLocation(to), reason, suggested: null, task });
}

const aPart = (random: Random, { quantity }: { readonly quantity: number }) =>
  random.whole(1, Math.max(1, quantity));

/** Each bin holds one item; what is quarantined goes into none. */
const binFor = (random: Random, { sku, status, level, serial }: Balance): string | undefined =>
  status !== 'available' || level !== 'each' || serial !== null
    ? undefined
    : random.oneOf(bins.filter((bin) => goodsIn(bin).sku === sku));

const onUnit = async (view: WorkingView, { code }: HandlingUnit): Promise<readonly Balance[]> =>
  (await view.find('balance', `place:${inUnit(code)}`)).filter(({ quantity }) => quantity > 0);

const placeIn = (bin: string): Balance['place'] => atLocation(bin);

async function toPacking({ random, view }: Hands, lying: Balance): Promise<readonly Fact[]> {
  const owed = (await view.find('backorder', 'state:open')).find(({ sku }) => sku === lying.sku);
  if (owed === undefined) return [];
  // Now and then somebody brings more than is owed.
  const most = random.chance(0.1) ? lying.quantity : Math.min(lying.quantity, owed.quantity);
  const { orderId, n } = owed;
  const goods = plain(lying);
  return [fact('goods.cross-docked', { orderId, n, goods, quantity: most, from: lying.place, to: station })];
}

function moveUnit({ random }: Hands, unit: HandlingUnit): Fact {
  const { code, moved, rivals } = unit;
  const to = random.oneOf([dock, stage]) ?? dock;
  return fact('unit.moved', { unit: code, to, after: moved, settles: random.chance(0.5) ? [...rivals] : [] });
}

async function fromPallet(hands: Hands): Promise<readonly Fact[]> {
  const { random, view } = hands;
  const unit = random.oneOf((await view.all('unit')).filter(({ kind }) => kind === 'pallet'));
  if (unit === undefined) return [];
  if (random.chance(0.2)) return [moveUnit(hands, unit)];
  const lying = random.oneOf(await onUnit(view, unit));
  if (lying === undefined) return [];
  if (lying.level === 'case') {
    const { quantity, place: at } = lying;
    return [fact('case.broken', { goods: plain(lying), quantity, at, into: 'each' })];
  }
  const packed = lying.status === 'available' ? await toPacking(hands, lying) : [];
  if (packed.length > 0) return packed;
  const bin = binFor(random, lying);
  return bin === undefined ? [] : [carried(lying, aPart(random, lying), bin, 'put-away')];
}

/** From a bin to the other one of the same item. */
function betweenBins({ random }: Hands): readonly Fact[] {
  const n = random.whole(0, bins.length - 1);
  const [from = '', to = ''] = [bins[n], bins[(n + skuCount) % bins.length]];
  const lying = { ...goodsIn(from), place: placeIn(from) };
  return [carried(lying, random.whole(1, 4), to, 'move')];
}

const leftOf = ({ quantity, carried: done }: Replenishment) => Math.max(1, quantity - done);

/** A task is brought in part or whole, or ends short. */
function work(
  { random }: Hands,
  task: Replenishment,
  { reason, short }: { reason: Reason; short: 'replenishment.shorted' | 'vendor-return.shorted' },
): Fact {
  const { taskId, goods, from, location } = task;
  if (random.chance(0.25)) return fact(short, { task: taskId, goods, from, remaining: 0 });
  return carried({ ...goods, place: from }, random.whole(1, leftOf(task)), location, reason, taskId);
}

async function onTask(hands: Hands): Promise<readonly Fact[]> {
  const { random, view } = hands;
  const refill = random.oneOf(await view.find('replenishment', 'state:open'));
  const back = random.oneOf(await view.find('vendor-return-line', 'state:open'));
  if (back !== undefined && (refill === undefined || random.chance(0.5))) {
    return [work(hands, back, { reason: 'vendor-return', short: 'vendor-return.shorted' })];
  }
  return refill === undefined
    ? []
    : [work(hands, refill, { reason: 'replenish', short: 'replenishment.shorted' })];
}

/** What came last, unless it was taken back already. */
function lastCame({ last }: Balance): LastMovement | null {
  const [newest] = last;
  const isCarry = newest?.type === 'goods.carried' || newest?.type === 'goods.cross-docked';
  return newest !== undefined && isCarry && newest.quantity > 0 ? newest : null;
}

async function undo({ random, view }: Hands): Promise<readonly Fact[]> {
  const code = (random.chance(0.3) ? station : random.oneOf([...bins, dock])) ?? dock;
  const balance = random.oneOf(await view.find('balance', `place:${placeIn(code)}`));
  const came = balance === undefined ? null : lastCame(balance);
  if (balance === undefined || came === null) return [];
  const { eventId: of, quantity, other: from } = came;
  const goods = plain(balance);
  if (came.type === 'goods.carried') {
    return [fact('carry.reversed', { of, goods, quantity, from, to: balance.place, task: null })];
  }
  const owed = (await view.all('backorder')).find((one) => one.came.some(({ by }) => by === of));
  if (owed === undefined) return [];
  const { orderId, n } = owed;
  return [fact('cross-dock.reversed', { of, orderId, n, goods, quantity, from, to: code })];
}

/** A label that no scanner reads: a location's, whoever comes past it. */
const unreadable = (random: Random): Fact =>
  fact('label.unreadable', {
    pickListId: null,
    label: 'location',
    code: random.oneOf(bins) ?? dock,
    owner: null,
  });

/** What hands do next, by what the view shows; nothing where there is nothing to carry. */
export async function nextCarry(random: Random, view: WorkingView): Promise<readonly Fact[]> {
  const hands = { random, view };
  if (random.chance(0.03)) return [unreadable(random)];
  if (random.chance(0.15)) return undo(hands);
  if (random.chance(0.3)) return onTask(hands);
  return random.chance(0.15) ? betweenBins(hands) : fromPallet(hands);
}
