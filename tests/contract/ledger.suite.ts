// What every ledger must do, whatever it is built on. Titles carry the numbers of SYNC.md's rules.
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Ledger, QuarantineEntry, QuarantinePlace } from '../../server/ledger/ledger.ts';
import type { LedgerStore } from '../../server/ledger/ledger-store.ts';
import { fact } from '../../src/domain/events/facts.ts';
import type { Fact } from '../../src/domain/events/union.ts';
import type { Balance } from '../../src/domain/stock/model.ts';
import { oldestProtocol } from '../../src/domain/sync/wire.ts';
import { hostileFact } from './hostile-load.ts';
import {
  type Bench,
  benchOn,
  floorFacts,
  goods,
  idMaker,
  listId,
  orderId,
  picked,
  pullAll,
  state,
  TestDevice,
  taken,
  undone,
} from './ledger-floor.ts';
import { inventoryTwice, search } from './ledger-inventory.ts';
import { projections } from './ledger-projections.ts';

export interface OpenedStore {
  readonly store: LedgerStore;
  close(): Promise<void>;
}

export function ledgerContract(name: string, open: () => Promise<OpenedStore>): void {
  describe(`ledger on ${name}`, () => {
    let opened: OpenedStore;
    let warehouses = 0;
    beforeAll(async () => {
      opened = await open();
    });
    afterAll(() => opened?.close());

    /** A warehouse of its own for each test, and a device with the lease of its one list. */
    async function floor(stops = 3): Promise<Bench & { warehouse: string; device: TestDevice }> {
      warehouses += 1;
      const warehouse = `w-${warehouses}`;
      const bench = benchOn(opened.store, 1_000_000 + warehouses);
      const device = new TestDevice('d-1', 100_000 + warehouses);
      await state(bench.ledger, warehouse, floorFacts(stops, device.deviceId));
      return { ...bench, warehouse, device };
    }

    const exceptions = (ledger: Ledger, warehouse: string) =>
      ledger.read(warehouse, (reader) => reader.find('exception', ['state:open']));
    const balanceAt = async (ledger: Ledger, warehouse: string, place: string) => {
      const found = await ledger.read(warehouse, (reader) => reader.find('balance', [`place:${place}`]));
      return found.reduce((sum, { quantity }) => sum + quantity, 0);
    };

    describe('push', () => {
      it('P3 a push is answered with the last sequence, its id and a verdict for each event', async () => {
        const { ledger, warehouse, device, clock } = await floor();
        device.tell(picked(1));
        const last = device.tell(picked(2));
        const answer = taken(await ledger.push(warehouse, device.push()));
        expect(answer).toEqual({
          is: 'taken',
          ackSeq: 2,
          ackId: last,
          results: [
            { seq: 1, verdict: 'applied', code: null },
            { seq: 2, verdict: 'applied', code: null },
          ],
          serverTime: clock.now,
        });
      });

      it('P2 the bytes of an event are kept as they came', async () => {
        const { ledger, warehouse, device } = await floor();
        device.tell(picked(1));
        const push = device.push();
        const spaced = push.bytes.map((text) => text.replace('{', '{ \n'));
        await ledger.push(warehouse, { ...push, bytes: spaced });
        const events = await ledger.events(warehouse, { after: 7, limit: 10 });
        expect(events.map(({ bytes }) => bytes)).toEqual(spaced);
      });

      it('P2 events already taken are answered from what was stored and change nothing', async () => {
        const { ledger, warehouse, device } = await floor();
        device.tell(picked(1, 200));
        device.tell(picked(2));
        const first = taken(await ledger.push(warehouse, device.push()));
        const before = await projections(ledger, warehouse);
        const again = taken(await ledger.push(warehouse, device.push()));
        expect(again.results).toEqual(first.results);
        expect(again.results[0]).toMatchObject({ verdict: 'applied-with-exception' });
        expect(await projections(ledger, warehouse)).toEqual(before);
      });

      it('P2 of two equal pushes at one moment one is folded', async () => {
        const { ledger, warehouse, device } = await floor();
        device.tell(picked(1));
        const answers = await Promise.all([1, 2, 3].map(() => ledger.push(warehouse, device.push())));
        expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
        expect(await balanceAt(ledger, warehouse, 'unit:T-1')).toBe(1);
      });

      it('P2 a gap is refused whole with the sequence expected', async () => {
        const { ledger, warehouse, device } = await floor();
        const first = device.tell(picked(1));
        device.tell(picked(2));
        device.tell(picked(3));
        await ledger.push(warehouse, device.push(device.events.slice(0, 1)));
        const outcome = await ledger.push(warehouse, device.push(device.events.slice(2)));
        expect(outcome).toMatchObject({ is: 'gap', expected: 2, ackSeq: 1, ackId: first });
        expect(await balanceAt(ledger, warehouse, 'location:A-3')).toBe(100);
      });

      it('P2 a gap that the device declares as purged is taken, with an exception', async () => {
        const { ledger, warehouse, device } = await floor();
        for (const stop of [1, 2, 3]) device.tell(picked(stop));
        const push = device.push(device.events.slice(2), { purgedThrough: 2 });
        expect(taken(await ledger.push(warehouse, push)).ackSeq).toBe(3);
        expect(await exceptions(ledger, warehouse)).toMatchObject([
          { code: 'events-purged', subject: 'device d-1', facts: { from: 1, to: 2 } },
        ]);
      });

      it('P2 what is declared as purged ends before the gap does: refused', async () => {
        const { ledger, warehouse, device } = await floor();
        for (const stop of [1, 2, 3]) device.tell(picked(stop));
        const push = device.push(device.events.slice(2), { purgedThrough: 1 });
        expect(await ledger.push(warehouse, push)).toMatchObject({ is: 'gap', expected: 1 });
      });

      it('P2 one event that can not be folded is quarantined, the others go on', async () => {
        const { ledger, warehouse, device } = await floor();
        device.tell(picked(1));
        device.say('item.picked', { ...(picked(2).payload as object), location: 'A-2', tote: '\u0000' });
        device.tell(fact('operator.signed-out', { operatorId: 'op-1' }));
        const answer = taken(await ledger.push(warehouse, device.push()));
        expect(answer.ackSeq).toBe(3);
        expect(answer.results[0]?.verdict).toBe('applied');
        expect(answer.results[2]?.verdict).toBe('applied');
        const kept = await ledger.quarantine(warehouse);
        const folded = await ledger.events(warehouse, { after: 7, limit: 10 });
        expect(kept.length + folded.length).toBe(3);
      });

      it('P5 skew is the device’s clock as it sent minus ours, and never a ground for refusal', async () => {
        const { ledger, warehouse, device, clock } = await floor();
        device.tell(picked(1));
        const twoDays = 2 * 24 * 3600 * 1000;
        const push = device.push(device.events, { sentAt: clock.now + twoDays });
        expect(taken(await ledger.push(warehouse, push)).results[0]?.verdict).toBe('applied');
        expect(await ledger.devices(warehouse)).toEqual([
          { deviceId: 'd-1', epoch: 'd-1-epoch', lastSeq: 1, lastSeenAt: clock.now, skew: twoDays },
        ]);
      });

      it('P6 an empty push is answered with where the server stands', async () => {
        const { ledger, warehouse, device } = await floor();
        expect(await ledger.push(warehouse, device.push([]))).toMatchObject({ ackSeq: 0, ackId: null });
        const id = device.tell(picked(1));
        await ledger.push(warehouse, device.push());
        expect(await ledger.push(warehouse, device.push([]))).toMatchObject({ ackSeq: 1, ackId: id });
      });

      it('P6 a device that was rolled back learns it, and nothing of its push is taken', async () => {
        const { ledger, warehouse, device } = await floor();
        device.tell(picked(1));
        const last = device.tell(picked(2));
        await ledger.push(warehouse, device.push());
        const restored = new TestDevice('d-1', 777_000, device.epoch);
        restored.events.push(...device.events.slice(0, 1));
        restored.tell(picked(3));
        restored.tell(picked(3));
        const outcome = await ledger.push(warehouse, restored.push(restored.events.slice(1)));
        expect(outcome).toMatchObject({ is: 'gap', ackSeq: 2, ackId: last });
        expect(await balanceAt(ledger, warehouse, 'location:A-3')).toBe(100);
      });

      it('P2 ids de-duplicate across epochs', async () => {
        const { ledger, warehouse, device } = await floor();
        device.tell(picked(1));
        device.tell(picked(2));
        await ledger.push(warehouse, device.push());
        const before = device.epoch;
        device.tell(picked(3));
        device.beginEpoch('second');
        const follows = { epoch: before, because: 'rolled-back' } as const;
        const answer = taken(await ledger.push(warehouse, device.push(device.events, { follows })));
        expect(answer).toMatchObject({ ackSeq: 3, ackId: device.events[2]?.id });
        expect(answer.results.map(({ verdict }) => verdict)).toEqual(['applied', 'applied', 'applied']);
        expect(await balanceAt(ledger, warehouse, 'unit:T-1')).toBe(3);
        expect(await exceptions(ledger, warehouse)).toEqual([]);
      });

      it('P6 an unexplained new epoch opens "events may be lost", once', async () => {
        const { ledger, warehouse, device } = await floor();
        device.tell(picked(1));
        await ledger.push(warehouse, device.push());
        const wiped = new TestDevice('d-1', 778_000, 'another');
        wiped.tell(picked(2));
        wiped.tell(picked(3));
        await ledger.push(warehouse, wiped.push(wiped.events.slice(0, 1)));
        await ledger.push(warehouse, wiped.push());
        expect(await exceptions(ledger, warehouse)).toMatchObject([
          { code: 'events-may-be-lost', subject: 'device d-1', facts: { epoch: 'another' } },
        ]);
      });
    });

    describe('quarantine', () => {
      const strange: readonly (readonly [string, string, unknown, number])[] = [
        ['unknown-type', 'moon.landed', {}, 1],
        ['unknown-version', 'stop.skipped', { pickListId: listId, stop: 1 }, 99],
        ['malformed', 'stop.skipped', { pickListId: listId, stop: 'one' }, 1],
        ['server-only', 'stock.opened', { lines: [{ goods, quantity: 5, location: 'A-1' }] }, 1],
      ];
      it.each(strange)('P4 quarantine: %s', async (code, type, payload, version) => {
        const { ledger, warehouse, device } = await floor();
        const id = device.say(type, payload, { version });
        const answer = taken(await ledger.push(warehouse, device.push()));
        expect(answer).toMatchObject({ ackSeq: 1, ackId: id, results: [{ verdict: 'quarantined', code }] });
        expect(await ledger.quarantine(warehouse)).toMatchObject([
          { id, deviceId: 'd-1', seq: 1, code, bytes: device.push().bytes[0] },
        ]);
        expect(await balanceAt(ledger, warehouse, 'location:A-1')).toBe(100);
      });

      it('P4 what a revoked device sends is kept, not folded', async () => {
        const { ledger, warehouse, device } = await floor();
        device.tell(picked(1));
        device.tell(fact('operator.signed-in', { operatorId: 'op-1', offline: true }));
        const answer = taken(await ledger.push(warehouse, { ...device.push(), standing: 'revoked' }));
        expect(answer.results.map(({ code }) => code)).toEqual(['device-revoked', 'device-revoked']);
        expect(await balanceAt(ledger, warehouse, 'location:A-1')).toBe(100);
      });

      it('D10 events of a protocol too old are quarantined, never refused', async () => {
        const { ledger, warehouse, device } = await floor();
        device.tell(picked(1));
        const push = device.push(device.events, { protocol: oldestProtocol - 1 });
        expect(taken(await ledger.push(warehouse, push)).results).toEqual([
          { seq: 1, verdict: 'quarantined', code: 'old-protocol' },
        ]);
      });

      it('P4 what follows in the same job waits with it, across pushes; other jobs go on', async () => {
        const { ledger, warehouse, device } = await floor();
        device.say('stop.skipped', { pickListId: listId, stop: 'one' });
        device.tell(picked(1));
        device.tell(fact('operator.signed-in', { operatorId: 'op-1', offline: true }));
        const codes = async (from: number) =>
          taken(await ledger.push(warehouse, device.push(device.events.slice(from)))).results.map(
            ({ code }) => code,
          );
        expect(await codes(0)).toEqual(['malformed', 'depends-on-quarantined', null]);
        device.tell(picked(2));
        expect(await codes(3)).toEqual(['depends-on-quarantined']);
      });

      it('L3 a pull names the sequences still in quarantine, until they are settled', async () => {
        const { ledger, warehouse, device } = await floor();
        device.tell(picked(1));
        const old = device.push(device.events, { protocol: oldestProtocol - 1 });
        await ledger.push(warehouse, old);
        device.tell(fact('operator.signed-out', { operatorId: 'op-1' }));
        await ledger.push(warehouse, device.push());
        const before = await pullAll(ledger, warehouse, device);
        expect(before.taken).toMatchObject({ epoch: device.epoch, seq: 2, quarantined: [1] });
        expect(await ledger.admit(warehouse, device.events[0]?.id ?? '', 'desk-1')).toBe(1);
        const after = await pullAll(ledger, warehouse, device, before);
        expect(after.taken).toMatchObject({ seq: 2, quarantined: [] });
      });

      it('P4 one press admits an event and what depends on it, in sequence', async () => {
        const { ledger, warehouse, device } = await floor();
        const first = device.tell(picked(1));
        const old = device.push(device.events, { protocol: oldestProtocol - 1 });
        await ledger.push(warehouse, old);
        device.tell(picked(2));
        device.tell(picked(3));
        await ledger.push(warehouse, device.push());
        expect(await ledger.quarantine(warehouse)).toHaveLength(3);
        expect(await ledger.admit(warehouse, first, 'desk-1')).toBe(3);
        expect(await ledger.quarantine(warehouse)).toEqual([]);
        const events = await ledger.events(warehouse, { after: 7, limit: 10 });
        expect(events.map(({ type, actor }) => [type, actor])).toEqual([
          ['quarantine.admitted', 'desk-1'],
          ['item.picked', 'op-1'],
          ['item.picked', 'op-1'],
          ['item.picked', 'op-1'],
        ]);
        expect(events.slice(1).map(({ id }) => id)).toEqual(device.events.map(({ id }) => id));
        expect(await ledger.admit(warehouse, first, 'desk-1')).toBe(0);
        const again = taken(await ledger.push(warehouse, device.push()));
        expect(again.results.map(({ verdict }) => verdict)).toEqual(['applied', 'applied', 'applied']);
      });

      it('P4 an event that still can not be understood stays in quarantine', async () => {
        const { ledger, warehouse, device } = await floor();
        const id = device.say('moon.landed', {});
        await ledger.push(warehouse, device.push());
        expect(await ledger.admit(warehouse, id, 'desk-1')).toBe(0);
        expect(await ledger.quarantine(warehouse)).toHaveLength(1);
      });

      it('P6 a quarantined event that comes again in a new epoch has its new sequence there', async () => {
        const { ledger, warehouse, device } = await floor();
        device.tell(fact('operator.signed-in', { operatorId: 'op-1', offline: true }));
        device.say('moon.landed', {});
        await ledger.push(warehouse, device.push());
        const before = device.epoch;
        device.beginEpoch('second', device.events.slice(1));
        const follows = { epoch: before, because: 'rolled-back' } as const;
        await ledger.push(warehouse, device.push(device.events, { follows }));
        expect((await pullAll(ledger, warehouse, device)).taken.quarantined).toEqual([1]);
        expect(
          (await pullAll(ledger, warehouse, { deviceId: 'd-1', epoch: before })).taken.quarantined,
        ).toEqual([]);
      });

      it('P4 what can not be proven is kept within a bound, and once', async () => {
        const { ledger, warehouse, device } = await floor();
        const id = device.tell(picked(1));
        const { bytes } = device.push();
        expect(await ledger.keepUnproven(warehouse, 'd-9', bytes)).toBe(true);
        expect(await ledger.keepUnproven(warehouse, 'd-9', [...bytes, '{"torn'])).toBe(true);
        const kept = await ledger.quarantine(warehouse);
        expect(kept.map(({ code }) => code)).toEqual(['unproven', 'unproven']);
        expect(kept[0]).toMatchObject({ id, deviceId: 'd-9', bytes: bytes[0] });
        const large = Array.from({ length: 6 }, (_, n) => `${n}${'x'.repeat(10_000_000)}`);
        expect(await ledger.keepUnproven(warehouse, 'd-9', large)).toBe(false);
        expect(await ledger.quarantine(warehouse)).toHaveLength(2);
      });

      it('P4 is listed a page at a time without its bytes, by device and sequence, and told by its id', async () => {
        const { ledger, warehouse, device } = await floor();
        const landed = [1, 2, 3].map((n) => device.say('moon.landed', { n, note: 'x'.repeat(3000) }));
        await ledger.push(warehouse, device.push());
        await ledger.keepUnproven(warehouse, 'd-9', ['{"torn', device.push().bytes[0] ?? '']);
        const pages = [];
        let after: QuarantinePlace | null = null;
        while (pages.length < 4) {
          const page: readonly QuarantineEntry[] = await ledger.quarantineEntries(warehouse, {
            after,
            limit: 2,
          });
          pages.push(page);
          after = page.at(-1) ?? after;
        }
        const entries = pages.flat();
        expect(pages.map(({ length }) => length)).toEqual([2, 2, 1, 0]);
        expect(entries.slice(0, 3)).toMatchObject(
          landed.map((id, n) => ({
            id,
            deviceId: 'd-1',
            seq: n + 1,
            code: 'unknown-type',
            type: 'moon.landed',
          })),
        );
        expect(entries.slice(3).map(({ deviceId, code, type }) => [deviceId, code, type])).toEqual([
          ['d-9', 'unproven', null],
          ['d-9', 'unproven', 'moon.landed'],
        ]);
        expect(entries[0]?.size).toBe(device.push().bytes[0]?.length);
        expect(JSON.stringify(entries).length).toBeLessThan(2000);
        expect(await ledger.quarantineCounts(warehouse)).toEqual(
          new Map([
            ['d-1', 3],
            ['d-9', 2],
          ]),
        );
        expect(await ledger.quarantinedBytes(warehouse, landed[1] ?? '')).toBe(device.push().bytes[1]);
        expect(await ledger.quarantinedBytes(warehouse, 'nothing')).toBeNull();
      });

      it('P4 an unproven claim to an id keeps nobody’s event out, and can be admitted', async () => {
        const { ledger, warehouse, device } = await floor();
        const first = device.tell(picked(1));
        const second = device.tell(fact('operator.signed-out', { operatorId: 'op-1' }));
        await ledger.keepUnproven(warehouse, 'd-9', device.push().bytes);
        const answer = taken(await ledger.push(warehouse, device.push(device.events.slice(0, 1))));
        expect(answer.results[0]?.verdict).toBe('applied');
        expect(await ledger.admit(warehouse, first, 'desk-1')).toBe(0);
        expect(await ledger.admit(warehouse, second, 'desk-1')).toBe(1);
        expect(await ledger.quarantine(warehouse)).toEqual([]);
      });
    });

    describe('pull', () => {
      it('L2 pages end at whole positions, name what remains, and come to the same as one fold', async () => {
        const { ledger, warehouse, device } = await floor(1);
        for (let n = 0; n < 12; n += 1) {
          const items = Array.from({ length: 400 }, (_, m) => ({
            owner: 'house',
            sku: `S-${n}-${m}`,
            name: 'thing',
            barcodes: [],
            policy: { kind: 'once' as const },
            picture: null,
            details: null,
          }));
          await state(ledger, warehouse, [fact('items.defined', { items })]);
        }
        const first = await ledger.pull(warehouse, {
          protocol: 1,
          deviceId: 'd-1',
          epoch: 'e',
          cursor: null,
        });
        if (first.is !== 'page') throw new Error('reset');
        expect(first.documents.length).toBeLessThanOrEqual(2000);
        expect(first.documents.length + first.remaining).toBe(4800 + 6);
        expect(first.taken).toBeNull();
        const all = await pullAll(ledger, warehouse, device);
        expect(all.pages).toBe(3);
        expect(all.documents.size).toBe(4800 + 6);
      });

      it('L2 one event that changed more documents than a page holds comes whole', async () => {
        const { ledger, warehouse, device } = await floor(1);
        const stops = 1999;
        const lists = [
          {
            pickListId: 'long',
            number: '2',
            station: 'P-1',
            orders: [{ orderId, slot: 1 }],
            stops: Array.from({ length: stops }, (_, n) => ({
              n: n + 1,
              location: 'A-1',
              goods,
              lines: [{ orderId, n: 1, slot: 1, quantity: 1 }],
            })),
          },
        ];
        await state(ledger, warehouse, [
          fact('pick-lists.made', { lists }),
          fact('pick-list.leased', { pickListId: 'long', device: 'd-1', stops }),
          fact('items.defined', {
            items: [
              {
                owner: 'house',
                sku: 'X',
                name: 'x',
                barcodes: [],
                policy: { kind: 'once' },
                picture: null,
                details: null,
              },
            ],
          }),
        ]);
        const all = await pullAll(ledger, warehouse, device);
        expect([...all.documents.keys()].filter((key) => key.startsWith('pick-stop long'))).toHaveLength(
          stops,
        );
        expect(all.documents.has('item house/X')).toBe(true);
      });

      it('L5 a device gets the floor’s documents and its own lists, no others', async () => {
        const { ledger, warehouse, device } = await floor();
        const own = await pullAll(ledger, warehouse, device);
        expect(own.documents.has(`pick-list ${listId}`)).toBe(true);
        const other = await pullAll(ledger, warehouse, { deviceId: 'd-2', epoch: 'e' });
        const kinds = new Set([...other.documents.values()].map(({ kind }) => kind));
        expect(kinds).toEqual(new Set(['item', 'location', 'operator', 'balance']));
        const places = [...own.documents.values()].flatMap(({ kind, body }) =>
          kind === 'balance' ? [(body as Balance).place] : [],
        );
        expect(places.toSorted()).toEqual(['location:A-1', 'location:A-2', 'location:A-3']);
      });

      it('L2 what leaves a scope is a tombstone there, and comes back as a document', async () => {
        const { ledger, warehouse, device } = await floor();
        const lease = (to: string | null) =>
          state(ledger, warehouse, [fact('pick-list.leased', { pickListId: listId, device: to, stops: 3 })]);
        const had = await pullAll(ledger, warehouse, device);
        await lease('d-2');
        const lost = await pullAll(ledger, warehouse, device, had);
        expect(lost.documents.has(`pick-list ${listId}`)).toBe(false);
        expect([...lost.documents.keys()].some((key) => key.startsWith('pick-stop'))).toBe(false);
        await lease('d-1');
        const back = await pullAll(ledger, warehouse, device, lost);
        expect(back.documents).toEqual(new Map((await pullAll(ledger, warehouse, device)).documents));
        await lease(null);
        await lease('d-1');
        expect((await pullAll(ledger, warehouse, device, had)).documents.size).toBe(had.documents.size);
      });

      it('L1 a cursor of another epoch, history or scope is reset', async () => {
        const { ledger, warehouse, device } = await floor();
        const { cursor } = await pullAll(ledger, warehouse, device);
        const from = async (changed: object, deviceId = 'd-1') => {
          const outcome = await ledger.pull(warehouse, {
            protocol: 1,
            deviceId,
            epoch: 'e',
            cursor: { ...cursor, ...changed },
          });
          return outcome.is === 'reset' ? outcome.because : outcome.is;
        };
        expect(await from({})).toBe('page');
        expect(await from({ serverEpoch: 'other' })).toBe('other-epoch');
        expect(await from({ id: '00000000-0000-4000-8000-000000000000' })).toBe('other-history');
        expect(await from({ receivedAt: (cursor.receivedAt ?? 0) - 1 })).toBe('other-history');
        expect(await from({ position: cursor.position + 1 })).toBe('other-history');
        expect(await from({}, 'd-2')).toBe('other-scope');
        expect(await from({ scope: 'nonsense' })).toBe('other-scope');
        // As release 0.1 named it, when balances stayed at the desk.
        expect(await from({ scope: 'floor device:d-1' })).toBe('other-scope');
      });

      it('L2 below the tombstone floor a cursor is reset, a snapshot under way is not', async () => {
        const { ledger, warehouse, device, clock } = await floor();
        const { cursor } = await pullAll(ledger, warehouse, device);
        await state(ledger, warehouse, [
          fact('pick-list.leased', { pickListId: listId, device: null, stops: 3 }),
        ]);
        clock.now += 1000;
        await ledger.prune(warehouse, clock.now);
        const pull = { protocol: 1, deviceId: 'd-1', epoch: 'e' };
        expect(await ledger.pull(warehouse, { ...pull, cursor })).toMatchObject({ because: 'below-floor' });
        const { position } = await ledger.head(warehouse);
        const early = { ...cursor, scope: `${cursor.scope} since:${position}` };
        expect(await ledger.pull(warehouse, { ...pull, cursor: early })).toMatchObject({ is: 'page' });
        expect((await pullAll(ledger, warehouse, device)).documents.has(`pick-list ${listId}`)).toBe(false);
      });

      it('L2 what was there before a moment is forgotten, and only that', async () => {
        const { ledger, warehouse, device, clock } = await floor();
        const leased = (to: string | null) =>
          state(ledger, warehouse, [fact('pick-list.leased', { pickListId: listId, device: to, stops: 3 })]);
        const { position: before } = await ledger.head(warehouse);
        clock.now += 1000;
        const moment = clock.now;
        const { cursor } = await pullAll(ledger, warehouse, device);
        await leased(null);
        expect(await ledger.prune(warehouse, moment)).toBe(before);
        expect(await ledger.prune(warehouse, moment - 5000)).toBe(before);
        const pull = { protocol: 1, deviceId: 'd-1', epoch: 'e', cursor };
        const outcome = await ledger.pull(warehouse, pull);
        const gone = { kind: 'pick-list', key: listId, body: null };
        expect(outcome).toMatchObject({ is: 'page', documents: expect.arrayContaining([gone]) });
        clock.now += 1;
        expect(await ledger.prune(warehouse, clock.now)).toBe(before + 1);
      });

      it('L1 a ledger that nobody has written to is there to be pulled', async () => {
        const { ledger } = benchOn(opened.store, 555);
        const empty = await pullAll(ledger, 'w-empty', { deviceId: 'd-1', epoch: 'e' });
        expect(empty.cursor).toMatchObject({ position: 0, id: null });
        expect(await pullAll(ledger, 'w-empty', { deviceId: 'd-1', epoch: 'e' }, empty)).toMatchObject({
          pages: 1,
        });
      });
    });

    describe('commands and reads', () => {
      it('L1 a command decides on what it then writes: nothing comes between', async () => {
        const { ledger, warehouse } = await floor();
        const withdraw = () =>
          ledger.command(warehouse, null, async (reader) => {
            const list = await reader.get('pick-list', listId);
            if (list?.lease !== 'd-1') return { facts: [], answer: false };
            return {
              facts: [fact('pick-list.leased', { pickListId: listId, device: null, stops: 3 })],
              answer: true,
            };
          });
        const answers = await Promise.all([withdraw(), withdraw(), withdraw()]);
        expect(answers.filter(Boolean)).toHaveLength(1);
      });

      it('L1 a command that fails leaves nothing', async () => {
        const { ledger, warehouse } = await floor();
        const before = await projections(ledger, warehouse);
        const head = await ledger.head(warehouse);
        const failing = ledger.command(warehouse, null, async () => ({
          facts: [picked(1), fact('stock.opened', { lines: [] })],
          answer: null,
        }));
        await expect(failing).rejects.toThrow('stock.opened');
        expect(await projections(ledger, warehouse)).toEqual(before);
        expect(await ledger.head(warehouse)).toEqual(head);
      });

      it('a decision that asks the ledger beside its own reader is refused, and leaves nothing: it would wait for itself', async () => {
        const { ledger, warehouse, device } = await floor();
        const head = await ledger.head(warehouse);
        const beside: Record<string, () => Promise<unknown>> = {
          read: () => ledger.read(warehouse, (reader) => reader.head()),
          command: () => ledger.command(warehouse, null, async () => ({ facts: [], answer: null })),
          devices: () => ledger.devices(warehouse),
          head: () => ledger.head(warehouse),
          indexMentions: () => ledger.indexMentions(warehouse),
          push: () => ledger.push(warehouse, device.push()),
          pull: () => ledger.pull(warehouse, { protocol: 1, deviceId: 'd-1', epoch: 'e', cursor: null }),
        };
        device.tell(picked(1));
        for (const ask of Object.values(beside)) {
          const read = ledger.read(warehouse, ask);
          await expect(read).rejects.toThrow('beside its own reader');
          const command = ledger.command(warehouse, null, async () => {
            await ask();
            return { facts: [picked(1)], answer: null };
          });
          await expect(command).rejects.toThrow('beside its own reader');
        }
        expect(await ledger.head(warehouse)).toEqual(head);
      });

      it('documents are found by key, by terms and page by page', async () => {
        const { ledger, warehouse } = await floor();
        await ledger.read(warehouse, async (reader) => {
          expect(await reader.get('item', 'house/MUG')).toMatchObject({ name: 'Mug' });
          expect(await reader.get('item', 'house/NONE')).toBeNull();
          expect([...(await reader.getMany('location', ['A-1', 'A-3', 'A-9'])).keys()]).toEqual([
            'A-1',
            'A-3',
          ]);
          const codes = (found: readonly { code: string }[]) => found.map(({ code }) => code);
          expect(codes(await reader.list('location', { limit: 2 }))).toEqual(['A-1', 'A-2']);
          expect(codes(await reader.list('location', { after: 'A-2', limit: 2 }))).toEqual(['A-3']);
          expect(codes(await reader.find('location', ['type:pick-face', 'type:dock'], { limit: 2 }))).toEqual(
            ['A-1', 'A-2'],
          );
          expect(await reader.find('item', ['code:04012345678901'])).toHaveLength(1);
          expect(await reader.find('item', [])).toEqual([]);
          expect(await reader.count('location')).toBe(3);
          expect(await reader.count('location', 'type:pick-face')).toBe(3);
          expect(await reader.count('location', 'type:dock')).toBe(0);
        });
      });

      it('a document is no longer found by a term that it lost', async () => {
        const { ledger, warehouse, device } = await floor();
        const found = () => ledger.read(warehouse, (reader) => reader.count('pick-list', 'state:ready'));
        expect(await found()).toBe(1);
        device.tell(fact('pick-list.started', { pickListId: listId }));
        await ledger.push(warehouse, device.push());
        expect(await found()).toBe(0);
      });

      it('warehouses don’t see each other', async () => {
        const one = await floor();
        const two = await floor();
        one.device.tell(picked(1));
        await one.ledger.push(one.warehouse, one.device.push());
        expect(await balanceAt(two.ledger, two.warehouse, 'unit:T-1')).toBe(0);
        expect((await two.ledger.head(two.warehouse)).position).toBe(7);
        expect(await two.ledger.devices(two.warehouse)).toEqual([]);
      });

      it('L4 a watcher hears each commit, until it stops', async () => {
        const { ledger, warehouse, device } = await floor();
        const heard: number[] = [];
        const stop = ledger.watch(warehouse, ({ position }) => heard.push(position));
        device.tell(picked(1));
        await ledger.push(warehouse, device.push());
        stop();
        device.tell(picked(1));
        await ledger.push(warehouse, device.push());
        expect(heard).toEqual([8]);
      });
    });

    describe('codes that are taught', () => {
      const code = 'LABEL-1';
      const learned = (sku: string, quantity = 1): Fact =>
        fact('barcode.learned', { owner: 'house', sku, code, level: 'case', quantity });
      const defined = (sku: string, ...codes: string[]): Fact =>
        fact('items.defined', {
          items: [
            {
              owner: 'house',
              sku,
              name: sku,
              barcodes: codes.map((one) => ({ code: one, level: 'each' as const, quantity: 1 })),
              policy: { kind: 'once' },
              picture: null,
              details: null,
            },
          ],
        });
      const meaning = (ledger: Ledger, warehouse: string) =>
        ledger.read(warehouse, async (reader) =>
          (await reader.find('item', [`code:${code}`])).map(({ sku }) => sku),
        );
      const both = { code: 'barcode-conflict', subject: 'item house/MUG', facts: { stands: 'house/CUP' } };

      it('are the item’s on every device', async () => {
        const { ledger, warehouse, device } = await floor();
        device.tell(learned('MUG', 6));
        await ledger.push(warehouse, device.push());
        const other = await pullAll(ledger, warehouse, { deviceId: 'd-2', epoch: 'e' });
        expect(other.documents.get('item house/MUG')?.body).toMatchObject({
          barcodes: [{ code: '04012345678901' }, { code, quantity: 6 }],
        });
        expect(other.documents.has(`taught-code house/${code}`)).toBe(true);
      });

      it('the item master has given the code to another item meanwhile: that stands, with an exception', async () => {
        const { ledger, warehouse, device } = await floor();
        await state(ledger, warehouse, [defined('CUP', code)]);
        device.tell(learned('MUG'));
        const answer = taken(await ledger.push(warehouse, device.push()));
        expect(answer.ackSeq).toBe(1);
        expect(await meaning(ledger, warehouse)).toEqual(['CUP']);
        expect(await exceptions(ledger, warehouse)).toMatchObject([{ code: 'operator-without-right' }, both]);
      });

      it('the item master gives it to another item later: that stands, with an exception', async () => {
        const { ledger, warehouse, device } = await floor();
        device.tell(learned('MUG'));
        await ledger.push(warehouse, device.push());
        expect(await meaning(ledger, warehouse)).toEqual(['MUG']);
        await state(ledger, warehouse, [defined('CUP', code), defined('JUG')]);
        expect(await meaning(ledger, warehouse)).toEqual(['CUP']);
        expect(await exceptions(ledger, warehouse)).toMatchObject([{ code: 'operator-without-right' }, both]);
        await state(ledger, warehouse, [defined('CUP', code)]);
        expect(await exceptions(ledger, warehouse)).toHaveLength(2);
      });

      it('of two devices the first to arrive stands; a second owner’s goods are no contradiction', async () => {
        const { ledger, warehouse, device } = await floor();
        const other = new TestDevice('d-2', 300_000 + warehouses);
        await state(ledger, warehouse, [defined('CUP')]);
        device.tell(learned('CUP'));
        other.tell(learned('MUG', 6));
        await ledger.push(warehouse, device.push());
        const answer = taken(await ledger.push(warehouse, other.push()));
        expect(answer.results[0]).toMatchObject({ verdict: 'applied-with-exception' });
        expect(await meaning(ledger, warehouse)).toEqual(['CUP']);
        const open = await exceptions(ledger, warehouse);
        expect(open.filter((one) => one.code === 'barcode-conflict')).toMatchObject([both]);
      });

      it('I3 a refold from nothing gives the same, overruled codes too', async () => {
        const { ledger, warehouse, device } = await floor();
        device.tell(learned('MUG'));
        await ledger.push(warehouse, device.push());
        await state(ledger, warehouse, [defined('CUP', code)]);
        const before = await projections(ledger, warehouse);
        await ledger.refold(warehouse);
        expect(await projections(ledger, warehouse)).toEqual(before);
      });
    });

    describe('what always holds', () => {
      it('I3 a refold from nothing equals the projections', async () => {
        const { ledger, warehouse, device } = await floor();
        device.tell(fact('tote.mounted', { pickListId: listId, slot: 1, tote: 'T-1', proof: 'scan' }));
        const put = device.tell(picked(1, 10));
        device.tell(undone(put, 1, 10));
        device.tell(picked(1, 200));
        device.tell(picked(2, 3));
        await ledger.push(warehouse, device.push());
        const before = await projections(ledger, warehouse);
        await ledger.refold(warehouse);
        expect(await projections(ledger, warehouse)).toEqual(before);
        const pulled = await pullAll(ledger, warehouse, device);
        expect(pulled.documents.get('unit T-1')?.body).toMatchObject({ pickListId: listId });
      });

      it('I3 what an older release has folded is folded anew, once, and devices pull anew', async () => {
        const { ledger, warehouse, device } = await floor();
        device.tell(picked(1, 3));
        await ledger.push(warehouse, device.push());
        expect(await ledger.refoldOutdated(warehouse)).toBe(false);
        const before = await projections(ledger, warehouse);
        const { cursor } = await pullAll(ledger, warehouse, device);
        await opened.store.write(warehouse, async (transaction) => {
          const head = await transaction.takeHead('never');
          await transaction.clearProjections();
          await transaction.saveHead({ ...head, foldedBy: 1 });
        });
        expect(await projections(ledger, warehouse)).toEqual([]);
        expect(await ledger.refoldOutdated(warehouse)).toBe(true);
        expect(await projections(ledger, warehouse)).toEqual(before);
        expect(await ledger.refoldOutdated(warehouse)).toBe(false);
        const pull = { protocol: 1, deviceId: 'd-1', epoch: device.epoch, cursor };
        expect(await ledger.pull(warehouse, pull)).toMatchObject({ is: 'reset', because: 'other-epoch' });
      });

      it('I3 whatever well-formed events come, each is folded, items net to zero and a refold agrees', async () => {
        // The ids that the device's events will have, so that undos name some of them.
        const of = Array.from({ length: 40 }, idMaker(200_000));
        const load = fc.array(fc.tuple(hostileFact(of), fc.constantFrom('op-1', 'nobody', null)), {
          minLength: 40,
          maxLength: 40,
        });
        await fc.assert(
          fc.asyncProperty(load, async (told) => {
            const { ledger, warehouse, warnings, device: honest } = await floor();
            const device = new TestDevice(honest.deviceId, 200_000);
            for (const [{ type, payload }, actor] of told) device.say(type, payload, { actor });
            for (let from = 0; from < told.length; from += 8) {
              const { results } = taken(
                await ledger.push(warehouse, device.push(device.events.slice(from, from + 8))),
              );
              expect(results.filter(({ verdict }) => verdict === 'quarantined')).toEqual([]);
            }
            expect(warnings).toEqual([]);
            const before = await projections(ledger, warehouse);
            const sums = new Map<string, number>();
            for (const [kind, body] of before) {
              if (kind !== 'balance' || !('place' in body)) continue;
              const item = JSON.stringify([body.owner, body.sku]);
              sums.set(item, (sums.get(item) ?? 0) + body.quantity);
            }
            expect([...sums.values()].filter((sum) => sum !== 0)).toEqual([]);
            const inventory = await inventoryTwice(ledger, warehouse);
            expect(inventory.shown).toEqual(inventory.made);
            await ledger.refold(warehouse);
            expect(await projections(ledger, warehouse)).toEqual(before);
            expect((await inventoryTwice(ledger, warehouse)).shown).toEqual(inventory.shown);
          }),
          { numRuns: name === 'memory' ? 60 : 6 },
        );
      });

      it('I3 the inventory equals the documents: what lies where, what is promised, what moved when', async () => {
        const { ledger, warehouse, device, clock } = await floor();
        const mug = { owner: 'house', sku: 'MUG' };
        const face = (location: string, minimum: number) => ({ ...mug, location, minimum, maximum: 50 });
        const bad = { ...goods, lot: 'L1', status: 'quarantined' as const };
        const cup = { ...goods, sku: 'CUP/1' };
        await state(ledger, warehouse, [
          fact('pick-faces.assigned', { faces: [face('A-1', 20), face('A-2', 5)] }),
          fact('stock.opened', { lines: [{ goods: bad, quantity: 7, location: 'A-2' }] }),
          fact('stock.opened', { lines: [{ goods: cup, quantity: 7, location: 'A-2' }] }),
        ]);
        clock.now += 3 * 86_400_000;
        device.tell(picked(1, 100));
        device.tell(picked(2, 1));
        await ledger.push(warehouse, device.push());
        await state(ledger, warehouse, [
          fact('pick-faces.assigned', { faces: [{ ...face('A-2', 1), sku: 'CUP/1' }] }),
          fact('unit.moved', { unit: 'T-1', to: 'A-3', after: null, settles: [] }),
        ]);
        const { shown, made } = await inventoryTwice(ledger, warehouse);
        expect(shown).toEqual(made);
        expect(shown.items).toMatchObject([
          { item: 'house/CUP/1', onHand: 7, minimum: 1, maximum: 50, movedOn: 19_723 },
          { item: 'house/MUG', quarantined: 7, reserved: 30, minimum: 20, maximum: 50, movedOn: 19_726 },
        ]);
        expect([...shown.occupied]).toContainEqual(['unit:T-1', false]);
        expect(shown.occupied.has('location:A-1')).toBe(false);
        await ledger.refold(warehouse);
        expect((await inventoryTwice(ledger, warehouse)).shown).toEqual(shown);
      });

      it('the inventory is searched by words, flags and places at once, a page at a time', async () => {
        const { ledger, warehouse } = await floor();
        const named = (sku: string, name: string) => ({
          ...{ owner: 'house', sku, name, barcodes: [], policy: { kind: 'once' as const } },
          ...{ picture: null, details: null },
        });
        const lies = (sku: string, quantity: number, location: string, lot: string | null) => ({
          ...{ goods: { ...goods, sku, lot }, quantity, location },
        });
        await state(ledger, warehouse, [
          fact('items.defined', {
            items: [named('50%', 'Élan_lamp RED'), named('501', 'Elan lamp'), named('~', 'Nothing')],
          }),
          fact('stock.opened', {
            lines: [lies('50%', 5, 'B-1', 'L1'), lies('501', 9, 'B-2', null), lies('501', 1, 'C-1', 'L1')],
          }),
        ]);
        const found = (more: Parameters<typeof search>[0]) =>
          ledger.read(warehouse, async (reader) =>
            (await reader.searchInventory(search(more))).map(({ item }) => item.slice('house/'.length)),
          );
        const lying = { location: null, lot: null, level: null, status: null };
        expect(await found({})).toEqual(['50%', '501', 'MUG', '~']);
        expect(await found({ limit: 2, after: 'house/50%' })).toEqual(['501', 'MUG']);
        expect(await found({ words: ['50%'] })).toEqual(['50%']);
        expect(await found({ words: ['n_l', 'red'] })).toEqual(['50%']);
        expect(await found({ words: ['lamp', '501'] })).toEqual(['501']);
        expect(await found({ items: ['house/501', 'house/~'] })).toEqual(['501', '~']);
        expect(await found({ items: [] })).toEqual([]);
        expect(await found({ lying: { ...lying, lot: 'L1' } })).toEqual(['50%', '501']);
        expect(await found({ lying: { ...lying, lot: 'L1', location: 'B' } })).toEqual(['50%']);
        expect(await found({ lying: { ...lying, level: 'case' } })).toEqual([]);
        expect(await found({ channel: 'web' })).toEqual(['MUG']);
        expect(await found({ channel: 'shop' })).toEqual([]);
        expect(await found({ flag: 'dead', today: 19_812 })).toEqual([]);
        expect(await found({ flag: 'dead', today: 19_813 })).toEqual(['50%', '501', 'MUG']);
        await state(ledger, warehouse, [
          fact('pick-faces.assigned', {
            faces: [
              { owner: 'house', sku: '50%', location: 'B-1', minimum: 6, maximum: 9 },
              { owner: 'house', sku: 'MUG', location: 'A-1', minimum: 1, maximum: 26 },
            ],
          }),
        ]);
        expect(await found({ flag: 'low' })).toEqual(['50%']);
        expect(await found({ flag: 'excess' })).toEqual(['MUG']);
      });

      it('the inventory is searched alike for much and for little, for goods in units too', async () => {
        const { ledger, warehouse } = await floor();
        const sku = (n: number) => `N${String(n).padStart(4, '0')}`;
        const numbers = Array.from({ length: 5_200 }, (_, n) => n);
        const opened = numbers.map((n) => ({
          goods: { ...goods, sku: sku(n), ...(n % 2 === 0 ? { status: 'quarantined' as const } : {}) },
          quantity: 1,
          location: n < 5_100 ? 'D-1' : 'E-1',
        }));
        const facts = Array.from({ length: 11 }, (_, at) =>
          fact('stock.opened', { lines: opened.slice(at * 500, (at + 1) * 500) }),
        );
        const why = { reason: 'move' as const, suggested: null, task: null };
        const carried = { goods: { ...goods, sku: sku(5_101) }, quantity: 1, ...why };
        await state(ledger, warehouse, [
          ...facts,
          fact('goods.carried', { ...carried, from: 'location:E-1', to: 'unit:P-9' }),
          fact('unit.moved', { unit: 'P-9', to: 'D-2', after: null, settles: [] }),
        ]);
        const lying = { location: null, lot: null, level: null, status: null };
        const found = (more: Parameters<typeof search>[0]) =>
          ledger.read(warehouse, async (reader) =>
            (await reader.searchInventory(search(more))).map(({ item }) => item.slice('house/N'.length)),
          );
        const behind = (n: number) => ({ after: `house/${sku(n)}`, limit: 3 });
        const inD = { lying: { ...lying, location: 'D' } };
        const quarantinedInD = { lying: { ...lying, location: 'D', status: 'quarantined' as const } };
        expect(await found({ ...inD, ...behind(5_098) })).toEqual(['5099', '5101']);
        expect(await found({ ...quarantinedInD, ...behind(5_094) })).toEqual(['5096', '5098']);
        expect(await found({ ...inD, words: ['51'], ...behind(4_999) })).toEqual(['5051', '5101']);
        expect(await found({ lying: { ...lying, location: 'D-2' } })).toEqual(['5101']);
        expect(await found({ lying: { ...lying, location: 'D-2' }, words: ['50'] })).toEqual([]);
        expect(await found({ words: ['n'], flag: 'dead', today: 30_000, ...behind(5_197) })).toEqual([
          '5198',
          '5199',
        ]);
        expect(await found({ flag: 'dead', today: 30_000, ...behind(0) })).toEqual(['0001', '0002', '0003']);
        expect(await found({ ...inD, flag: 'dead', today: 30_000, ...behind(5_099) })).toEqual(['5101']);
        expect(await found({ ...inD, channel: 'web' })).toEqual([]);
      });

      it('I5 an event is reversed at most once, and restores the balances from before', async () => {
        const { ledger, warehouse, device } = await floor();
        const balances = async () =>
          (await projections(ledger, warehouse)).flatMap(([kind, body]) =>
            kind === 'balance' || kind === 'stock' ? [{ ...body, last: [] }] : [],
          );
        const before = await balances();
        const put = device.tell(picked(1, 4));
        await ledger.push(warehouse, device.push());
        expect(await balances()).not.toEqual(before);
        device.tell(undone(put, 1, 4));
        device.tell(undone(put, 1, 4));
        await ledger.push(warehouse, device.push());
        expect(await balances()).toEqual(before);
        expect(await exceptions(ledger, warehouse)).toMatchObject([{ code: 'nothing-to-reverse' }]);
      });
    });
  });
}
