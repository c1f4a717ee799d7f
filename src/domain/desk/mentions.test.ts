import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Place } from '../stock/place.ts';
import { isAbout, type Told, wordsFor, wordsOf } from './mentions.ts';

const picked: Told = {
  type: 'item.picked',
  actor: 'ana',
  movements: [],
  payload: {
    pickListId: 'L1',
    orderId: 'web:7',
    n: 2,
    location: 'A-1',
    tote: 'T-1',
    goods: { owner: 'main', sku: 'S' },
  },
};
const opened: Told = {
  type: 'pallet.opened',
  actor: 'ana',
  payload: { unit: '00395' },
  movements: [{ owner: 'main', sku: 'S', from: 'supplier', to: 'unit:00395' }],
};
const stowed: Told = {
  type: 'goods.carried',
  actor: 'ana',
  payload: {},
  movements: [{ owner: 'main', sku: 'S', from: 'unit:P-1', to: 'location:A-2' }],
};
const received: Told = {
  type: 'order.received',
  actor: null,
  movements: [],
  payload: {
    channel: 'web',
    number: '7',
    lines: [
      { n: 1, sku: 'S' },
      { n: 2, sku: 'R' },
    ],
  },
};
const made: Told = {
  type: 'pick-lists.made',
  actor: 'kim',
  movements: [],
  payload: {
    lists: [
      { pickListId: 'L1', orders: [{ orderId: 'web:7' }], stops: [{ lines: [{ orderId: 'web:7', n: 2 }] }] },
    ],
  },
};

const counted: Told = {
  type: 'goods.received',
  actor: 'ana',
  movements: [],
  payload: { noticeId: 'Lumen:7', unit: 'P1', n: 2, goods: { owner: 'main', sku: 'S' } },
};
const announced: Told = {
  type: 'notices.announced',
  actor: null,
  movements: [],
  payload: { notices: [{ noticeId: 'Lumen:7', lines: [{ n: 2, sku: 'S' }], pallets: [{ code: 'P1' }] }] },
};
const withdrawn: Told = {
  type: 'notice.withdrawn',
  actor: null,
  movements: [],
  payload: { noticeId: 'Lumen:7', lines: [{ n: 2 }], pallets: ['P1'] },
};
const carried: Told = {
  type: 'goods.carried',
  actor: 'ana',
  movements: [],
  payload: { from: 'unit:P1', to: 'location:A-1', task: 'R1' },
};
const unitMoved: Told = {
  type: 'unit.moved',
  actor: 'ana',
  movements: [],
  payload: { unit: 'P1', to: 'A-1' },
};

describe('whether an event is about a thing', () => {
  it.each([
    [picked, 'order', 'web:7'],
    [received, 'order', 'web:7'],
    [made, 'order', 'web:7'],
    [picked, 'order-line', 'web:7/2'],
    [received, 'order-line', 'web:7/2'],
    [made, 'order-line', 'web:7/2'],
    [picked, 'location', 'A-1'],
    [picked, 'unit', 'T-1'],
    [picked, 'item', 'main/S'],
    [picked, 'item', 'S'],
    [picked, 'stock', 'main/S'],
    [made, 'pick-list', 'L1'],
    [picked, 'operator', 'ana'],
    [picked, 'api-key', 'ana'],
    [counted, 'notice', 'Lumen:7'],
    [counted, 'notice-line', 'Lumen:7/0002'],
    [announced, 'notice-line', 'Lumen:7/0002'],
    [withdrawn, 'notice-line', 'Lumen:7/0002'],
    [counted, 'pallet', 'P1'],
    [announced, 'pallet', 'P1'],
    [withdrawn, 'unit', 'P1'],
    [carried, 'unit', 'P1'],
    [carried, 'location', 'A-1'],
    [carried, 'task', 'R1'],
    [unitMoved, 'location', 'A-1'],
    [unitMoved, 'unit', 'P1'],
    [{ ...counted, payload: { countId: 'C1', location: 'A-1' } }, 'count', 'C1'],
    [opened, 'item', 'main/S'],
    [opened, 'stock', 'main/S'],
    [opened, 'unit', '00395'],
    [stowed, 'location', 'A-2'],
    [stowed, 'unit', 'P-1'],
  ])('%o is about %s %s, and is indexed by a word for it', (event, kind, key) => {
    expect(isAbout(event, kind, key)).toBe(true);
    const words = wordsOf({ ...event, deviceId: null });
    expect(wordsFor(kind, key).some((word) => words.has(word))).toBe(true);
  });

  it.each([
    [picked, 'order', 'web:77'],
    [picked, 'order-line', 'web:7/1'],
    [made, 'order-line', 'web:7/1'],
    [received, 'order', 'csv:7'],
    [picked, 'location', 'A-11'],
    [picked, 'item', 'other/S'],
    [{ ...picked, payload: { sku: '~' } }, 'item', 'a//~'],
    [picked, 'operator', 'kim'],
    [picked, 'api-key', 'A-1'],
    [counted, 'notice-line', 'Lumen:7/0001'],
    [counted, 'notice', 'Lumen:77'],
    [carried, 'unit', 'A-1'],
    [carried, 'location', 'P1'],
    [opened, 'item', 'other/S'],
    [stowed, 'location', 'P-1'],
    [{ ...picked, payload: null }, 'order', 'web:7'],
  ])('%o is not about %s %s', (event, kind, key) => {
    expect(isAbout(event, kind, key)).toBe(false);
  });

  it('whatever it is about, it is indexed by a word for it', () => {
    const text = fc.string({ unit: fc.constantFrom('a', '/', ':', '~', ' ', '1'), minLength: 1 });
    const fields = fc.record(
      {
        orderId: text,
        n: fc.nat(3),
        channel: text,
        number: text,
        pickListId: text,
        station: text,
        full: text,
        owner: text,
        sku: text,
        operatorId: text,
        code: text,
        noticeId: text,
        unit: text,
        countId: text,
        task: text,
        at: text,
        from: text.map((code) => `unit:${code}`),
        to: text.map((code) => `location:${code}`),
        pallets: fc.array(text),
      },
      { requiredKeys: [] },
    );
    const payload = fc.oneof(fields, fc.record({ lines: fc.array(fields), goods: fields }));
    const kinds = [
      'order',
      'order-line',
      'pick-list',
      'location',
      'unit',
      'item',
      'stock',
      'operator',
      'api-key',
      'task',
      'notice',
      'notice-line',
      'pallet',
      'count',
    ];
    const key = fc.oneof(
      text,
      fc.tuple(text, text).map(([a, b]) => `${a}/${b}`),
    );
    const place = fc
      .tuple(fc.constantFrom('location', 'unit'), text)
      .map(([is, code]): Place => `${is as 'unit'}:${code}`);
    const movement = fc.record({ owner: text, sku: text, from: place, to: place });
    const told = fc.record({
      type: fc.constant('t'),
      actor: text,
      payload,
      movements: fc.array(movement, { maxLength: 2 }),
    });
    fc.assert(
      fc.property(told, fc.constantFrom(...kinds), key, (event, kind, key) => {
        if (!isAbout(event, kind, key)) return;
        const words = wordsOf({ ...event, deviceId: null });
        expect(wordsFor(kind, key).some((word) => words.has(word))).toBe(true);
      }),
      { numRuns: 20_000 },
    );
  });

  it('of a device is indexed by it', () => {
    expect(wordsOf({ ...picked, deviceId: 'd-1' })).toContain(wordsFor('device', 'd-1')[0]);
  });
});
