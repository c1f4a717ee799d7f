// A small floor to try a ledger on: goods in two bins, one order, one pick list; and devices that push.

import { createLedger } from '../../server/ledger/create-ledger.ts';
import type { AuthenticPush, Ledger } from '../../server/ledger/ledger.ts';
import type { LedgerStore } from '../../server/ledger/ledger-store.ts';
import type { Envelope } from '../../src/domain/events/envelope.ts';
import { fact } from '../../src/domain/events/facts.ts';
import type { EventType, Fact } from '../../src/domain/events/union.ts';
import { eventTypes } from '../../src/domain/events/union.ts';
import type { Goods } from '../../src/domain/stock/movement.ts';
import {
  type Cursor,
  type PulledDocument,
  type Push,
  type PushOutcome,
  protocol,
} from '../../src/domain/sync/wire.ts';

export const goods: Goods = {
  owner: 'house',
  sku: 'MUG',
  level: 'each',
  lot: null,
  expiry: null,
  serial: null,
  status: 'available',
};

export const listId = 'list-1';
export const orderId = 'web:1';

/** UUIDs in the order in which they are asked for; `group` keeps those of two makers apart. */
export function idMaker(group: number): () => string {
  let n = 0;
  return () => {
    n += 1;
    return `${String(group).padStart(8, '0')}-0000-4000-8000-${String(n).padStart(12, '0')}`;
  };
}

export interface Clock {
  now: number;
}

export interface Bench {
  readonly ledger: Ledger;
  readonly clock: Clock;
  readonly warnings: string[];
}

export function benchOn(store: LedgerStore, group = 1): Bench {
  const clock = { now: Date.UTC(2024, 0, 1) };
  const warnings: string[] = [];
  const ledger = createLedger({
    store,
    clock: () => clock.now,
    newId: idMaker(group),
    warn: (_facts, message) => warnings.push(message),
  });
  return { ledger, clock, warnings };
}

/** The server's facts, as a desk would state them. */
export const state = (ledger: Ledger, warehouse: string, facts: readonly Fact[]) =>
  ledger.command(warehouse, 'desk-1', async () => ({ facts, answer: null }));

const placed = (code: string, bay: number) => ({
  code,
  type: 'pick-face' as const,
  zone: 'A',
  aisle: 1,
  bay,
  level: 'A',
  position: '1',
  side: 'left' as const,
  x: bay,
  y: 0,
  checkDigits: '42',
});

export const floorFacts = (stops: number, device: string | null): Fact[] => [
  fact('operator.rostered', { operatorId: 'op-1', name: 'Ada', roles: ['picker'], active: true }),
  fact('items.defined', {
    items: [
      {
        owner: 'house',
        sku: 'MUG',
        name: 'Mug',
        barcodes: [{ code: '04012345678901', level: 'each', quantity: 1 }],
        policy: { kind: 'once' },
        picture: null,
        details: null,
      },
    ],
  }),
  fact('locations.defined', { locations: Array.from({ length: stops }, (_, n) => placed(`A-${n + 1}`, n)) }),
  fact('stock.opened', {
    lines: Array.from({ length: stops }, (_, n) => ({ goods, quantity: 100, location: `A-${n + 1}` })),
  }),
  fact('order.received', {
    owner: 'house',
    channel: 'web',
    number: '1',
    orderedAt: '2024-01-01',
    shipTo: 'somewhere',
    lines: Array.from({ length: stops }, (_, n) => ({ n: n + 1, sku: 'MUG', description: '', quantity: 10 })),
  }),
  fact('pick-lists.made', {
    lists: [
      {
        pickListId: listId,
        number: '1',
        station: 'P-1',
        orders: [{ orderId, slot: 1 }],
        stops: Array.from({ length: stops }, (_, n) => ({
          n: n + 1,
          location: `A-${n + 1}`,
          goods,
          lines: [{ orderId, n: n + 1, slot: 1, quantity: 10 }],
        })),
      },
    ],
  }),
  fact('pick-list.leased', { pickListId: listId, device, stops }),
];

export const picked = (stop: number, quantity = 1): Fact =>
  fact('item.picked', {
    pickListId: listId,
    stop,
    orderId,
    n: stop,
    location: `A-${stop}`,
    tote: 'T-1',
    goods,
    quantity,
    proof: 'scan',
  });

export const undone = (of: string, stop: number, quantity = 1): Fact =>
  fact('step.reversed', {
    pickListId: listId,
    stop,
    of,
    undoes: { step: 'put', location: `A-${stop}`, tote: 'T-1', goods, quantity, orderId, n: stop },
  });

/** A device's outbox, as far as a ledger can tell. */
export class TestDevice {
  readonly deviceId: string;
  epoch: string;
  readonly events: Envelope[] = [];
  readonly #newId: () => string;

  constructor(deviceId: string, group: number, epoch = `${deviceId}-epoch`) {
    this.deviceId = deviceId;
    this.epoch = epoch;
    this.#newId = idMaker(group);
  }

  /** Appends an event, whatever it says; answers its id. */
  say(type: string, payload: unknown, { version = 1, actor = 'op-1' as string | null } = {}): string {
    const id = this.#newId();
    this.events.push({
      seq: (this.events.at(-1)?.seq ?? 0) + 1,
      id,
      type,
      version,
      payload,
      actor,
      basis: { serverEpoch: null, position: 0 },
      at: { wall: 0, monotonic: 0, page: 'page' },
    });
    return id;
  }

  tell(told: Fact): string {
    return this.say(told.type, told.payload, { version: eventTypes[told.type as EventType].version });
  }

  push(events: readonly Envelope[] = this.events, more: Partial<Push> = {}): AuthenticPush {
    return {
      push: { protocol, deviceId: this.deviceId, epoch: this.epoch, events: [...events], ...more },
      bytes: events.map((event) => JSON.stringify(event)),
      standing: 'active',
    };
  }

  /** The same ids under a new epoch, from sequence 1 (P6). */
  beginEpoch(epoch: string, events: readonly Envelope[] = this.events): void {
    this.epoch = epoch;
    const kept = events.map((event, n) => ({ ...event, seq: n + 1 }));
    this.events.splice(0, this.events.length, ...kept);
  }
}

export function taken(outcome: PushOutcome) {
  if (outcome.is !== 'taken') throw new Error(`not taken: ${JSON.stringify(outcome)}`);
  return outcome;
}

/** Pulls to the end as a replica would; answers what it then holds, by kind and key. */
export async function pullAll(
  ledger: Ledger,
  warehouse: string,
  device: { readonly deviceId: string; readonly epoch: string },
  from: { readonly cursor: Cursor | null; readonly documents: ReadonlyMap<string, PulledDocument> } = {
    cursor: null,
    documents: new Map(),
  },
) {
  const documents = new Map(from.documents);
  let { cursor } = from;
  for (let pages = 1; ; pages += 1) {
    const { deviceId, epoch } = device;
    const page = await ledger.pull(warehouse, { protocol, deviceId, epoch, cursor });
    if (page.is === 'reset') throw new Error(`reset: ${page.because}`);
    for (const document of page.documents) {
      const text = `${document.kind} ${document.key}`;
      if (document.body === null) documents.delete(text);
      else documents.set(text, document);
    }
    cursor = page.cursor;
    if (page.taken !== null) return { cursor, documents, taken: page.taken, pages };
  }
}
