// A robot that picks by what its device's view shows, and now and then does what no plan foresees.

import { isTaught, itemKey } from '../../src/domain/catalogue/model.ts';
import { fact } from '../../src/domain/events/facts.ts';
import type { Fact } from '../../src/domain/events/union.ts';
import { isOpen, openOf, type PickList, type PickStop, stopKey } from '../../src/domain/picking/model.ts';
import type { WorkingView } from '../../src/sync/working-view.ts';
import type { Random } from './random.ts';
import { station } from './site.ts';

const scan = 'scan' as const;

/** A shift on a device begins or ends. */
const signedInOrOut = (random: Random): Fact =>
  random.chance(0.5)
    ? fact('operator.signed-in', { operatorId: 'ana', offline: true })
    : fact('operator.signed-out', { operatorId: 'ana' });

function stopsOf(view: WorkingView, list: PickList): readonly PickStop[] {
  return Array.from({ length: list.stops }, (_, n) =>
    view.read('pick-stop', stopKey(list.id, n + 1)),
  ).flatMap((reading) => (reading.is === 'known' ? [reading.body] : []));
}

function pick(random: Random, list: PickList, stop: PickStop, tote: string): readonly Fact[] {
  const line = stop.lines.find((candidate) => openOf(candidate) > 0);
  if (line === undefined) return [];
  const at = { pickListId: list.id, stop: stop.n };
  const { location, goods } = stop;
  const tooMany = random.chance(0.03) ? random.whole(1, 3) : 0;
  const quantity = random.whole(1, openOf(line)) + tooMany;
  const { orderId, n } = line;
  const put = fact('item.picked', { ...at, orderId, n, location, tote, goods, quantity, proof: scan });
  if (random.chance(0.5)) return [put];
  return [
    fact('stop.reached', { ...at, location, proof: scan }),
    fact('item.verified', { ...at, goods, quantity, proof: scan }),
    put,
  ];
}

function shorten(random: Random, list: PickList, stop: PickStop): readonly Fact[] {
  const lines = stop.lines.flatMap((line) =>
    openOf(line) === 0 ? [] : [{ orderId: line.orderId, n: line.n, missing: openOf(line) }],
  );
  const { location, goods } = stop;
  const reason = random.oneOf(['empty', 'damaged'] as const) ?? 'empty';
  const at = { pickListId: list.id, stop: stop.n };
  return [fact('stop.shorted', { ...at, location, goods, reason, remaining: 0, lines })];
}

/** Takes back what the view says can be taken back at a stop. */
function undo(random: Random, list: PickList, stop: PickStop): readonly Fact[] {
  const at = { pickListId: list.id, stop: stop.n };
  if (stop.state.is === 'short') {
    const { by, lines } = stop.state;
    const { location, goods } = stop;
    return [
      fact('step.reversed', { ...at, of: by, undoes: { step: 'short', location, goods, lines: [...lines] } }),
    ];
  }
  if (stop.state.is === 'skipped')
    return [fact('step.reversed', { ...at, of: stop.state.by, undoes: { step: 'skip' } })];
  const puts = stop.lines.flatMap(({ orderId, n, puts }) => puts.map((put) => ({ orderId, n, put })));
  const chosen = random.oneOf(puts);
  if (chosen === undefined) return [];
  const { by, ...moved } = chosen.put;
  const { orderId, n } = chosen;
  return [fact('step.reversed', { ...at, of: by, undoes: { step: 'put', orderId, n, ...moved } })];
}

/** Codes that nobody has defined, few enough that devices teach them differently. */
const labels = ['LABEL-1', 'LABEL-2', 'LABEL-3'];

/** Teaches a code for the stop's item, or takes back what was taught for it. */
function teach(random: Random, view: WorkingView, { goods }: PickStop): readonly Fact[] {
  const { owner, sku } = goods;
  const item = view.read('item', itemKey(goods));
  const taught = random.oneOf(item.is === 'known' ? item.body.barcodes.filter(isTaught) : []);
  if (taught !== undefined && random.chance(0.4)) {
    return [fact('barcode.unlearned', { of: taught.taughtBy, owner, sku, code: taught.code })];
  }
  const code = random.oneOf(labels) ?? 'LABEL-1';
  const quantity = random.oneOf([1, 6, 12]) ?? 1;
  return [fact('barcode.learned', { owner, sku, code, level: quantity === 1 ? 'each' : 'case', quantity })];
}

function walk(random: Random, list: PickList, stops: readonly PickStop[], tote: string): readonly Fact[] {
  const any = random.oneOf(stops);
  if (any !== undefined && random.chance(0.08)) return undo(random, list, any);
  const open = stops.find(isOpen);
  if (open === undefined) return [fact('tote.dropped', { pickListId: list.id, tote, station, proof: scan })];
  if (random.chance(0.06)) return [fact('stop.skipped', { pickListId: list.id, stop: open.n })];
  if (random.chance(0.06)) return shorten(random, list, open);
  return pick(random, list, open, tote);
}

/** What the floor does next on a list, by what the view shows of it; nothing where the list isn't there. */
export function nextFacts(random: Random, view: WorkingView, pickListId: string): readonly Fact[] {
  const reading = view.read('pick-list', pickListId);
  if (reading.is !== 'known') return [];
  const list = reading.body;
  if (list.state.is === 'done') return [];
  if (list.state.is === 'ready') return [fact('pick-list.started', { pickListId })];
  if (list.state.is === 'paused') return [fact('pick-list.resumed', { pickListId })];
  if (random.chance(0.01)) return [signedInOrOut(random)];
  if (random.chance(0.03)) return [fact('pick-list.paused', { pickListId, location: station })];
  const tote = list.totes.find(({ state }) => state === 'open')?.tote;
  if (tote === undefined) {
    const code = `T-${random.whole(1, 40)}`;
    return [fact('tote.mounted', { pickListId, slot: 1, tote: code, proof: scan })];
  }
  if (random.chance(0.02)) {
    const fresh = `T-${random.whole(1, 40)}`;
    return [fact('tote.replaced', { pickListId, slot: 1, full: tote, fresh, proof: scan })];
  }
  const stops = stopsOf(view, list);
  const any = random.oneOf(stops);
  if (any !== undefined && random.chance(0.06)) return teach(random, view, any);
  return walk(random, list, stops, tote);
}
