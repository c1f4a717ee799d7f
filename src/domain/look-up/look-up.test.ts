import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { handlingUnit } from '../barcode/handling-unit.ts';
import type { Meaning } from '../barcode/meaning.ts';
import { parseScan } from '../barcode/parse-scan.ts';
import { tradeItem } from '../barcode/trade-item.ts';
import type { Item } from '../catalogue/definitions.ts';
import { itemKey } from '../catalogue/model.ts';
import { fact } from '../events/facts.ts';
import type { TestLedger } from '../ledger.fixture.ts';
import { bins, device, goods, items, station, warehouse } from '../small-warehouse.fixture.ts';
import { atLocation, inUnit, isVirtual, type Place } from '../stock/place.ts';
import { lookUp } from './look-up.ts';
import { nothingRead, type Readings } from './readings.ts';
import { teachableCode } from './teachable.ts';

const [A, B] = bins;
const { heart, lantern, rival } = items;
const heartGtin = '05012345000015';

const floor = () =>
  warehouse([
    { sku: heart.sku, bin: A, slots: [4, 3] },
    { sku: lantern.sku, bin: B, slots: [2, 0] },
  ]);

const put = (quantity: number, stop = 1, tote = 'T-1') =>
  fact('item.picked', {
    pickListId: 'L1',
    stop,
    orderId: 'shop:1',
    n: stop,
    location: stop === 1 ? A : B,
    tote,
    goods: goods(stop === 1 ? heart.sku : lantern.sku),
    quantity,
    proof: 'scan',
  });

const byAna = (at: number) => ({ actor: 'ana', source: device, at });

/** What a device would read about the items, or about a place. */
function readings(
  ledger: TestLedger,
  about: readonly Item[] | Place,
  more: Partial<Readings> = {},
): Readings {
  const balances = ledger
    .all('balance')
    .filter((balance) => !isVirtual(balance.place))
    .filter((balance) =>
      typeof about === 'string'
        ? balance.place === about
        : about.some((item) => itemKey(item) === itemKey(balance)),
    );
  return {
    ...nothingRead,
    items: typeof about === 'string' ? [] : about,
    balances,
    named: new Map(ledger.all('item').map((item) => [itemKey(item), item])),
    people: new Map([['ana', 'Ana']]),
    ...more,
  };
}

const item = (code: string): Meaning => tradeItem(code);
const text = (said: string): Meaning => ({ is: 'text', text: said });

describe('looking up an item', () => {
  it('tells how many are in the house, and in which bins and totes', () => {
    const ledger = floor();
    ledger.happen(put(4), byAna(1000));
    const found = lookUp(item(heartGtin), readings(ledger, [heart]));
    expect(found).toMatchObject({
      is: 'item',
      item: { name: 'white hanging heart' },
      pieces: 1,
      onHand: 100,
      lying: [
        { place: atLocation(A), quantity: 96 },
        { place: inUnit('T-1'), quantity: 4 },
      ],
    });
  });

  it('tells what happened last, the newest first, by the names of people, each thing once', () => {
    const ledger = floor();
    ledger.happen(put(4), byAna(5000));
    ledger.happen(put(2), byAna(3000));
    const found = lookUp(item(heartGtin), readings(ledger, [heart]));
    const [from, to] = [atLocation(A), inUnit('T-1')];
    expect(found.is === 'item' && found.deeds).toMatchObject([
      { type: 'item.picked', who: 'Ana', quantity: 2, from, to, at: 3000 },
      { type: 'item.picked', who: 'Ana', quantity: 4, from, to, at: 5000 },
      { type: 'stock.opened', who: null, quantity: 100, from: 'found', to: from },
    ]);
  });

  it('a code of a pack says how many pieces it stands for; a SKU is no code', () => {
    const read = readings(floor(), [heart]);
    expect(lookUp(item('15012345000012'), read)).toMatchObject({ is: 'item', pieces: 12 });
    expect(lookUp(text('85123A'), read)).toMatchObject({ is: 'item', pieces: null });
  });

  it('one code of two owners: a person chooses', () => {
    const found = lookUp(item(heartGtin), { ...nothingRead, items: [heart, rival] });
    expect(found).toMatchObject({ is: 'items', items: [{ owner: 'lumen' }, { owner: 'rival' }] });
  });

  it('what is only planned for a bin does not lie there', () => {
    const ledger = floor();
    ledger.happen(put(100), byAna(1));
    const found = lookUp(item(heartGtin), readings(ledger, [heart]));
    expect(found.is === 'item' && found.lying.map(({ place }) => place)).toEqual([inUnit('T-1')]);
  });
});

describe('looking up a place', () => {
  it('a bin: what lies in it and whether it is blocked; its check digits are kept', () => {
    const ledger = floor();
    const location = ledger.get('location', A);
    const found = lookUp({ is: 'location', code: A }, readings(ledger, atLocation(A), { location }));
    expect(JSON.stringify(found)).not.toContain('checkDigits');
    expect(found).toMatchObject({
      is: 'location',
      location: { type: 'pick-face', blockedBy: null },
      lying: [{ item: { sku: '85123A' }, quantity: 100 }],
      deeds: [{ type: 'stock.opened', quantity: 100 }],
    });
  });

  it('a bin that nobody has defined is told as such', () => {
    expect(lookUp({ is: 'location', code: 'Z-09-09-Z-9' }, nothingRead)).toMatchObject({
      is: 'location',
      code: 'Z-09-09-Z-9',
      location: null,
      lying: [],
    });
  });

  it('a tote: where it stands, whose goods it holds, and which list has it', () => {
    const ledger = floor();
    ledger.happen(fact('tote.mounted', { pickListId: 'L1', slot: 1, tote: 'T-1', proof: 'scan' }), byAna(1));
    ledger.happen(put(4), byAna(2));
    const more = { unit: ledger.get('unit', 'T-1'), lists: [ledger.get('pick-list', 'L1')] };
    expect(lookUp(handlingUnit('T-1'), readings(ledger, inUnit('T-1'), more))).toMatchObject({
      is: 'unit',
      unit: { at: null, orderId: 'shop:1' },
      list: { number: '1' },
      lying: [{ quantity: 4, item: { sku: '85123A' } }],
    });
  });

  it('a tote that this device has never heard of is told as such', () => {
    expect(lookUp(handlingUnit('T-9'), nothingRead)).toMatchObject({ is: 'unit', code: 'T-9', unit: null });
  });
});

describe('looking up anything else', () => {
  it('a badge: whose it is, and nothing more', () => {
    const badge: Meaning = { is: 'badge', secret: 'ABC' };
    expect(lookUp(badge, { ...nothingRead, operator: 'Ana' })).toEqual({ is: 'operator', name: 'Ana' });
    expect(lookUp(badge, nothingRead)).toEqual({ is: 'operator', name: null });
  });

  it('an order’s number: how far the lists on this device have come with it', () => {
    const ledger = floor();
    ledger.happen(fact('tote.mounted', { pickListId: 'L1', slot: 1, tote: 'T-1', proof: 'scan' }), byAna(1));
    ledger.happen(put(3), byAna(2));
    const read = { ...nothingRead, lists: ledger.all('pick-list'), stops: ledger.all('pick-stop') };
    const found = lookUp(text('1'), read);
    expect(found).toMatchObject({
      is: 'order',
      id: 'shop:1',
      shares: [{ totes: ['T-1'], asked: 6, put: 3 }],
    });
    const byId: Meaning = { is: 'reference', what: 'order', number: 'shop:1', further: [] };
    expect(lookUp(byId, read)).toEqual(found);
  });

  it('a tag means what it names', () => {
    const tag: Meaning = { is: 'tag', uri: 'urn:epc:id:sgtin:x', names: tradeItem(heartGtin) };
    expect(lookUp(tag, readings(floor(), [heart]))).toMatchObject({ is: 'item', code: heartGtin });
  });

  it('a misread code says why', () => {
    const meaning = parseScan({ text: '5012345000016', aim: ']E0', via: 'wedge', at: 0 });
    expect(lookUp(meaning, nothingRead)).toEqual({
      is: 'unusable',
      code: '5012345000016',
      why: 'check-digit',
    });
  });

  it('is total: any text comes to something', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.constantFrom(A, 'T-1', 'TLH-C-UNDO', station)), (said) => {
        const meaning = parseScan({ text: said, aim: null, via: 'wedge', at: 0 });
        expect(lookUp(meaning, nothingRead).is).toMatch(/^[a-z]+$/);
      }),
    );
  });
});

describe('a code that may be taught', () => {
  const parsed = (said: string, aim: string | null = null) =>
    teachableCode(parseScan({ text: said, aim, via: 'wedge', at: 0 }));

  it('is a GTIN, or a text that means nothing yet', () => {
    expect(parsed('5012345000046')).toBe('05012345000046');
    expect(parsed('SUPPLIER/7')).toBe('SUPPLIER/7');
  });

  it.each([
    ['a GTIN with a wrong check digit', '5012345000047'],
    ['one that a reader without AIM identifiers gave', '15012345000013'],
    ['a location', A],
    ['a tote', 'T-0142'],
    ['a licence plate', 'LPN-20417'],
    ['a command', 'TLH-C-UNDO'],
    ['a pallet’s SSCC', '00350123450000000017'],
    ['a web address', 'https://example.com'],
    ['longer than any label', 'x'.repeat(65)],
  ])('is not %s', (_what, said) => {
    expect(parsed(said)).toBeNull();
  });
});

const aPut = fc.record({
  stop: fc.constantFrom(1, 2),
  quantity: fc.integer({ min: 1, max: 5 }),
  tote: fc.constantFrom('T-1', 'T-2'),
  at: fc.integer(),
});

describe('whatever was picked', () => {
  it('the last deeds of an item are the ledger’s last movements of it, in its order', () => {
    fc.assert(
      fc.property(fc.array(aPut, { maxLength: 12 }), (puts) => {
        const ledger = floor();
        const moved = [{ quantity: 100, position: 4 }];
        for (const { stop, quantity, tote, at } of puts) {
          ledger.happen(put(quantity, stop, tote), byAna(at));
          if (stop === 1) moved.push({ quantity, position: ledger.events.length });
        }
        const found = lookUp(item(heartGtin), readings(ledger, [heart]));
        const deeds = found.is === 'item' ? found.deeds : [];
        const told = deeds.map(({ quantity, position }) => ({ quantity, position }));
        expect(told).toEqual(moved.toReversed().slice(0, 3));
      }),
    );
  });

  it('on hand is what lies in bins and totes, and picking changes none of it', () => {
    fc.assert(
      fc.property(fc.array(aPut, { maxLength: 12 }), (puts) => {
        const ledger = floor();
        for (const { stop, quantity, tote, at } of puts) ledger.happen(put(quantity, stop, tote), byAna(at));
        expect(lookUp(item(heartGtin), readings(ledger, [heart]))).toMatchObject({ onHand: 100 });
      }),
    );
  });
});
