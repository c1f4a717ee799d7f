import { beforeAll, describe, expect, it } from 'vitest';
import { parseScan } from '../../src/domain/barcode/parse-scan.ts';
import { eventTypes } from '../../src/domain/events/union.ts';
import type { Ledger } from '../ledger/ledger.ts';
import { askReplenishments } from '../planning/ask-replenishments.ts';
import { memoryLedger, warehouse } from '../planning/ledger.fixture.ts';
import { makePickLists } from '../planning/make-pick-lists.ts';
import { makeLocations } from './make-locations.ts';
import { seededRandom } from './random.ts';
import { seedDemonstration } from './seed-demonstration.ts';

const demonstration = { owner: 'main', today: '2026-11-24' };
const meaning = (text: string) => parseScan({ text, aim: null, via: 'wedge', at: 0 });

let ledger: Ledger;
beforeAll(async () => {
  ledger = memoryLedger();
  await seedDemonstration(ledger, warehouse, demonstration);
});

describe('the demonstration warehouse', () => {
  it('has items with trade item numbers that a scan understands, some of them in cases', async () => {
    const items = await ledger.read(warehouse, (reader) => reader.list('item', { limit: 5000 }));
    expect(items).toHaveLength(2000);
    const codes = items.flatMap(({ barcodes }) => barcodes);
    expect(new Set(codes.map(({ code }) => code)).size).toBe(codes.length);
    for (const { code } of codes) expect(meaning(code)).toMatchObject({ is: 'item', gtin: code });
    expect(codes.filter(({ level }) => level === 'case').length).toBeGreaterThan(300);
    expect(new Set(items.map(({ name }) => name)).size).toBe(2000);
    expect(new Set(items.map(({ policy }) => policy.kind))).toEqual(new Set(['once', 'each', 'sample']));
  });

  it('has locations that a scan understands, with other check digits than any neighbour has', () => {
    const locations = makeLocations();
    expect(locations.filter(({ type }) => type === 'pick-face' || type === 'reserve')).toHaveLength(1500);
    for (const { code } of locations) expect(meaning(code)).toEqual({ is: 'location', code });
    for (const here of locations) {
      const near = locations.filter(
        (there) =>
          there !== here &&
          there.zone === here.zone &&
          Math.abs(there.aisle - here.aisle) * 3 + Math.abs(there.bay - here.bay) <= 3,
      );
      expect(
        near.map(({ checkDigits }) => checkDigits),
        here.code,
      ).not.toContain(here.checkDigits);
    }
  });

  it('has trucks due: of pallets with SSCCs that a scan understands, and one of loose cartons', async () => {
    const { notices, pallets, lines } = await ledger.read(warehouse, async (reader) => ({
      notices: await reader.find('notice', ['state:due']),
      pallets: await reader.list('pallet', { limit: 100 }),
      lines: await reader.list('notice-line', { limit: 100 }),
    }));
    expect(notices.map(({ loading, trusted }) => `${loading} ${trusted}`).toSorted()).toEqual([
      'floor-loaded false',
      'palletised false',
      'palletised true',
    ]);
    for (const { code } of pallets) expect(meaning(`00${code}`)).toMatchObject({ is: 'unit', code });
    for (const { noticeId, n, expected } of lines) {
      const contents = pallets
        .filter((pallet) => pallet.noticeId === noticeId)
        .flatMap((pallet) => pallet.expected);
      const held = contents.filter((content) => content.n === n);
      const onPallets = held.reduce((sum, { quantity }) => sum + quantity, 0);
      if (contents.length > 0) expect(onPallets, `${noticeId} line ${n}`).toBe(expected);
    }
  });

  it('states only what the events’ schemas allow', async () => {
    for (const { type, bytes } of await ledger.events(warehouse, { after: 0, limit: 1000 })) {
      const { payload } = JSON.parse(bytes) as { payload: unknown };
      const { success } = eventTypes[type as keyof typeof eventTypes].payload.safeParse(payload);
      expect(success, type).toBe(true);
    }
    expect(await ledger.read(warehouse, (reader) => reader.count('exception'))).toBe(0);
  });

  it('is the same for the same seed', async () => {
    const facts = async () => {
      const twin = memoryLedger();
      await seedDemonstration(twin, warehouse, {
        ...demonstration,
        random: seededRandom(7),
        items: 100,
        orders: 20,
      });
      return (await twin.events(warehouse, { after: 0, limit: 1000 })).map(({ bytes }) => bytes);
    };
    expect(await facts()).toEqual(await facts());
  });

  it('has pick faces of items with a reserve, and some that want goods at once', async () => {
    const twin = memoryLedger();
    await seedDemonstration(twin, warehouse, demonstration);
    const faces = await twin.read(warehouse, (reader) => reader.list('pick-face', { limit: 1000 }));
    const asked = await askReplenishments(twin, warehouse, { today: demonstration.today });
    expect(faces.length).toBeGreaterThan(20);
    expect(asked).toBeGreaterThan(2);
    expect(asked).toBeLessThan(faces.length / 2);
  });

  it('is left as it is by a second start', async () => {
    const { position } = await ledger.head(warehouse);
    expect(await seedDemonstration(ledger, warehouse, demonstration)).toEqual({ is: 'there-already' });
    expect((await ledger.head(warehouse)).position).toBe(position);
  });

  it('has stock for most of its orders', async () => {
    const report = await makePickLists(ledger, warehouse, null, { today: demonstration.today });
    if (report.is !== 'planned') throw new Error(report.is);
    expect(report.ordersPlanned + report.waiting.length).toBe(200);
    expect(report.ordersPlanned).toBeGreaterThan(160);
    expect(report.waiting.length).toBeGreaterThan(0);
  });
});
