// A ledger in memory with two bins, and devices whose clocks, reports and pushes a test sets: for the tests beside.
import { fact } from '../../src/domain/events/facts.ts';
import type { Fact } from '../../src/domain/events/union.ts';
import { protocol } from '../../src/domain/sync/wire.ts';
import { createLedger } from '../ledger/create-ledger.ts';
import { memoryStore } from '../ledger/memory-store.ts';
import { goods, place, places, state, stocked, warehouse } from '../planning/ledger.fixture.ts';
import type { DeviceHeard } from './devices-heard.ts';
import type { Judging } from './judge-counts.ts';
import { countingRound } from './keep-counting.ts';

export const [A, B] = ['A-01-01-A-1', 'A-01-02-A-1'] as const;
export const heart = goods('heart');

export interface Done {
  /** Server ms. */
  readonly at: number;
  /** Who did it. */
  readonly by?: string;
}

export async function countingSite() {
  let n = 0;
  const newId = () => {
    n += 1;
    return `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`;
  };
  /** Server ms. */
  const clock = { now: 0 };
  const ledger = createLedger({ store: memoryStore(), clock: () => clock.now, newId });
  const skews = new Map<string, number>();
  const heard = new Map<string, DeviceHeard>();
  const sent = new Map<string, number>();
  let looked = 0;
  const judging: Judging = {
    ledger,
    warehouse,
    heard: async () => ({ devices: [...heard.values()], skews }),
    uncertainty: 10,
  };
  await state(
    ledger,
    places(place(A), place(B)),
    stocked([
      [A, heart, 10],
      [B, heart, 10],
    ]),
  );
  return {
    ledger,
    clock,
    judging,
    /** A device that is in use; all before `cameIn` (server ms) has come in. */
    device(device: string, { skew = 0, cameIn }: { readonly skew?: number; readonly cameIn: number }) {
      skews.set(device, skew);
      heard.set(device, { device, heardAt: cameIn, cameIn });
    },
    forget: (device: string) => heard.delete(device),
    /** The device sends what was done there, now: it knew then of all that the server had taken. */
    async push(device: string, done: Done, what: Fact): Promise<string> {
      const seq = (sent.get(device) ?? 0) + 1;
      sent.set(device, seq);
      const wall = done.at + (skews.get(device) ?? 0);
      const { serverEpoch } = await ledger.head(warehouse);
      const taken = await ledger.read(warehouse, (reader) => reader.events({ after: 0, limit: 1000 }));
      const position = taken.findLast(({ receivedAt }) => receivedAt <= done.at)?.position ?? 0;
      const event = {
        seq,
        id: newId(),
        type: what.type,
        version: 1,
        payload: what.payload,
        actor: done.by ?? null,
        basis: { serverEpoch, position },
        at: { wall, monotonic: 0, page: 'p' },
      };
      await ledger.push(warehouse, {
        standing: 'active',
        push: { protocol, deviceId: device, epoch: 'E', events: [event] },
        bytes: [JSON.stringify(event)],
      });
      return event.id;
    },
    async round() {
      looked = await countingRound(judging, looked);
    },
    counts: () => ledger.read(warehouse, (reader) => reader.list('count', { limit: 100 })),
    openCodes: async () => {
      const open = await ledger.read(warehouse, (reader) => reader.find('exception', ['state:open']));
      // Nobody is on the roster here and no list is made: that isn't what is tested.
      return open.flatMap(({ code }) => (/^(count-|short-pick|already)/.test(code) ? [code] : []));
    },
    onHand: async (location: string) => {
      const found = await ledger.read(warehouse, (reader) =>
        reader.find('balance', [`place:location:${location}`]),
      );
      return found.reduce((sum, { quantity }) => sum + quantity, 0);
    },
  };
}

export type CountingSite = Awaited<ReturnType<typeof countingSite>>;

export const ask = ({ ledger }: CountingSite, countId: string, location: string = A) =>
  state(
    ledger,
    fact('counts.asked', { counts: [{ countId, location, owner: null, sku: null, why: 'asked', of: null }] }),
  );

/** `began`: ms by its device. */
export const seen = (countId: string, quantity: number, began: number, location: string = A): Fact =>
  fact('location.counted', {
    countId,
    location,
    began,
    lines: quantity === 0 ? [] : [{ goods: heart, quantity }],
  });

export const picked = (quantity: number, location: string = A): Fact =>
  fact('item.picked', {
    pickListId: 'L',
    stop: 1,
    orderId: 'web:1',
    n: 1,
    location,
    tote: 'T-1',
    goods: heart,
    quantity,
    proof: 'scan',
  });

export const shorted = (location: string = A): Fact =>
  fact('stop.shorted', {
    pickListId: 'L',
    stop: 1,
    location,
    goods: heart,
    reason: 'empty',
    remaining: 0,
    lines: [{ orderId: 'web:1', n: 1, missing: 4 }],
  });
