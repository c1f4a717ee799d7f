// What a count comes to: wait, it agrees, somebody else looks again, or it differs. Pure; each rule with its sentence of
// STOCK.md.
import type { Payload } from '../events/union.ts';
import { balanceKey } from '../stock/model.ts';
import type { Goods } from '../stock/movement.ts';
import { differencesOf, type Expected, sameDifferences } from './compare.ts';
import type { Count, CountDifference, Sighting } from './model.ts';
import type { Stretch } from './when.ts';

/** Where an event stands among those of its own device: their order is exact. */
export interface OnDevice {
  readonly device: string;
  readonly epoch: string;
  readonly seq: number;
  /** ms, by that device's own clock. */
  readonly at: number;
}

/**
 * Goods that came to the location (positive) or went from it, in base units. `corrects`: the books were put right, and
 * nothing was carried; `carried`: it happened on the floor, at `when`, by somebody whose device knew of the ledger up to
 * the position `knew` (null: nobody can say); `on` null: not on a device.
 */
export type MovementThere = { readonly goods: Goods; readonly quantity: number } & (
  | { readonly is: 'corrects' }
  | {
      readonly is: 'carried';
      readonly when: Stretch;
      readonly knew: number | null;
      readonly on: OnDevice | null;
    }
);

/** `when`: from its first piece to its end. */
export interface Look {
  readonly sighting: Sighting;
  readonly when: Stretch;
}

/** A device that was at work there. `cameIn`: all that happened on it before then has come in (server time, ms). */
export interface DeviceThere {
  readonly device: string;
  readonly cameIn: number;
}

export interface Evidence {
  readonly count: Pick<Count, 'owner' | 'sku'>;
  /** In the order of the ledger, at least one. */
  readonly looks: readonly Look[];
  /** What the ledger has at the location now. */
  readonly balances: readonly Expected[];
  /** All there that can have happened since the first look began. */
  readonly movements: readonly MovementThere[];
  readonly devices: readonly DeviceThere[];
}

export type Judgement =
  | { readonly is: 'wait'; readonly for: readonly string[] }
  | Payload<'count.judged'>['verdict'];

type Side = 'before' | 'after' | 'overlaps';

/**
 * Which side of a look a movement was on. What one device did has its exact order, and who knew of the look came after
 * it; else the clocks must tell.
 */
export function sideOf(movement: MovementThere, { sighting, when }: Look): Side {
  // The books were put right by what others saw: they had it wrong at the look, too.
  if (movement.is === 'corrects') return 'before';
  const { on, knew } = movement;
  if (on !== null && on.device === sighting.device && on.epoch === sighting.epoch) {
    if (on.seq > sighting.seq) return 'after';
    return on.at < sighting.began ? 'before' : 'overlaps';
  }
  if (knew !== null && knew >= sighting.position) return 'after';
  if (movement.when.to < when.from) return 'before';
  return movement.when.from > when.to ? 'after' : 'overlaps';
}

const isOf =
  ({ owner, sku }: Evidence['count']) =>
  ({ goods }: { readonly goods: Goods }) =>
    sku === null || (goods.sku === sku && goods.owner === owner);

/** The balance less what happened after the look: what the ledger, had it known all, would have had there then. */
function expectedAt(look: Look, { count, balances, movements }: Evidence): readonly Expected[] {
  const amounts = new Map<string, Expected>();
  const add = (goods: Goods, quantity: number) => {
    const key = balanceKey('found', goods);
    amounts.set(key, { goods, quantity: (amounts.get(key)?.quantity ?? 0) + quantity });
  };
  for (const { goods, quantity } of balances.filter(isOf(count))) add(goods, quantity);
  for (const movement of movements.filter(isOf(count))) {
    if (sideOf(movement, look) === 'after') add(movement.goods, -movement.quantity);
  }
  return [...amounts.values()];
}

const differencesAt = (look: Look, evidence: Evidence): readonly CountDifference[] =>
  differencesOf(look.sighting.lines.filter(isOf(evidence.count)), expectedAt(look, evidence));

const overlaps = (look: Look, { count, movements }: Evidence): boolean =>
  movements.filter(isOf(count)).some((movement) => sideOf(movement, look) === 'overlaps');

/** Two people: what one of them saw twice is one mistake twice. */
const byAnother = (a: Sighting, b: Sighting): boolean =>
  a.operator !== null && b.operator !== null && a.operator !== b.operator;

/** Of the devices those that haven't synced past the last look; its own has, or the look wouldn't be here. */
export function behind(looks: readonly Look[], devices: readonly DeviceThere[]): readonly string[] {
  const last = looks.at(-1);
  if (last === undefined) return [];
  return devices
    .filter(({ device, cameIn }) => device !== last.sighting.device && cameIn <= last.when.to)
    .map(({ device }) => device)
    .toSorted();
}

export function judge(evidence: Evidence): Judgement {
  const last = evidence.looks.at(-1);
  if (last === undefined) throw new Error('a count that nobody has seen can not be judged');

  // "once every device that was at work there has synced past it"
  const waiting = behind(evidence.looks, evidence.devices);
  if (waiting.length > 0) return { is: 'wait', for: waiting };

  const earlier = evidence.looks.slice(0, -1).filter((look) => !overlaps(look, evidence));

  // "a pick whose time overlaps the count forces a recount"
  if (overlaps(last, evidence)) {
    const differing = earlier.findLast((look) => differencesAt(look, evidence).length > 0);
    return { is: 'recount', because: 'overlap', not: differing?.sighting.operator ?? null };
  }

  // "it states what was seen"
  const differences = differencesAt(last, evidence);
  if (differences.length === 0) return { is: 'agrees' };

  // "a difference is recounted by another operator, then approved" (PRODUCT.md row 8)
  const isSeenTwice = earlier.some(
    (look) =>
      byAnother(look.sighting, last.sighting) && sameDifferences(differencesAt(look, evidence), differences),
  );
  if (isSeenTwice) return { is: 'differs', differences: [...differences] };
  return { is: 'recount', because: 'difference', not: last.sighting.operator };
}
