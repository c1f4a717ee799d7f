// Leases: which device works on which list. Each decision is one command, so two devices never hold one (C1 to C3).
import { fact } from '../../src/domain/events/facts.ts';
import type { PickList } from '../../src/domain/picking/model.ts';
import type { Decision, Ledger, LedgerReader } from '../ledger/ledger.ts';

/** Lists that wait on a device untouched, so that it can go on for hours without the network (C1). */
const mostAhead = 3;

export interface LeasedList {
  readonly pickListId: string;
  readonly number: string;
}

export type TakeOver =
  /** `from`: the device that held it before, or null. */
  | { readonly is: 'taken'; readonly list: LeasedList; readonly from: string | null }
  | { readonly is: 'held-already'; readonly list: LeasedList }
  | { readonly is: 'tote-unknown' | 'tote-free' | 'list-done' };

export type TakeAway =
  | { readonly is: 'taken-away'; readonly list: LeasedList; readonly from: string }
  | { readonly is: 'list-unknown' | 'list-done' | 'not-leased' };

const named = ({ id, number }: PickList): LeasedList => ({ pickListId: id, number });

const lease = ({ id, stops }: PickList, device: string | null) =>
  fact('pick-list.leased', { pickListId: id, device, stops });

const answering = <T>(answer: T): Decision<T> => ({ facts: [], answer });

/** Numbers are given in the sequence in which lists are made. */
const byNumber = (a: PickList, b: PickList): number =>
  a.number < b.number ? -1 : a.number > b.number ? 1 : a.id < b.id ? -1 : 1;

const isReady = ({ state }: PickList) => state.is === 'ready';

/**
 * Gives a device the oldest ready lists, until `want` of them (at most `mostAhead`) lie ahead of it beside what it
 * works on. Answers all lists that it holds and that aren't done.
 */
export function leaseAhead(
  ledger: Ledger,
  warehouse: string,
  deviceId: string,
  want: number,
): Promise<readonly LeasedList[]> {
  return ledger.command(warehouse, null, async (reader) => {
    const held = (await reader.find('pick-list', [`lease:${deviceId}`])).filter(
      ({ state }) => state.is !== 'done',
    );
    const missing = Math.min(want, mostAhead) - held.filter(isReady).length;
    const next = missing <= 0 ? [] : (await freeLists(reader)).slice(0, missing);
    return {
      facts: next.map((list) => lease(list, deviceId)),
      answer: [...held, ...next].toSorted(byNumber).map(named),
    };
  });
}

/** Lists that nobody has begun and nobody holds, the oldest first. */
async function freeLists(reader: LedgerReader): Promise<readonly PickList[]> {
  const ready = await reader.find('pick-list', ['state:ready']);
  return ready.filter((list) => list.lease === null).toSorted(byNumber);
}

/** Scanning a cart's tote on another handheld takes its list over, from what the server knows (C2). */
export function takeOver(
  ledger: Ledger,
  warehouse: string,
  deviceId: string,
  tote: string,
): Promise<TakeOver> {
  return ledger.command<TakeOver>(warehouse, null, async (reader) => {
    const unit = await reader.get('unit', tote);
    if (unit === null) return answering({ is: 'tote-unknown' });
    if (unit.pickListId === null) return answering({ is: 'tote-free' });
    const list = await reader.get('pick-list', unit.pickListId);
    if (list === null) return answering({ is: 'tote-unknown' });
    if (list.state.is === 'done') return answering({ is: 'list-done' });
    if (list.lease === deviceId) return answering({ is: 'held-already', list: named(list) });
    return {
      facts: [lease(list, deviceId)],
      answer: { is: 'taken', list: named(list), from: list.lease },
    };
  });
}

/** A supervisor takes a list away: nobody holds it until a device is given it or takes it over (C2). */
export function takeAway(
  ledger: Ledger,
  warehouse: string,
  actor: string,
  pickListId: string,
): Promise<TakeAway> {
  return ledger.command<TakeAway>(warehouse, actor, async (reader) => {
    const list = await reader.get('pick-list', pickListId);
    if (list === null) return answering({ is: 'list-unknown' });
    if (list.state.is === 'done') return answering({ is: 'list-done' });
    if (list.lease === null) return answering({ is: 'not-leased' });
    return { facts: [lease(list, null)], answer: { is: 'taken-away', list: named(list), from: list.lease } };
  });
}
