import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isAbout, type Told, wordsFor, wordsOf } from './mentions.ts';

const picked: Told = {
  type: 'item.picked',
  actor: 'ana',
  payload: {
    pickListId: 'L1',
    orderId: 'web:7',
    n: 2,
    location: 'A-1',
    tote: 'T-1',
    goods: { owner: 'main', sku: 'S' },
  },
};
const received: Told = {
  type: 'order.received',
  actor: null,
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
  payload: {
    lists: [
      { pickListId: 'L1', orders: [{ orderId: 'web:7' }], stops: [{ lines: [{ orderId: 'web:7', n: 2 }] }] },
    ],
  },
};

const counted: Told = {
  type: 'goods.received',
  actor: 'ana',
  payload: { noticeId: 'Lumen:7', unit: 'P1', n: 2, goods: { owner: 'main', sku: 'S' } },
};
const announced: Told = {
  type: 'notices.announced',
  actor: null,
  payload: { notices: [{ noticeId: 'Lumen:7', lines: [{ n: 2, sku: 'S' }], pallets: [{ code: 'P1' }] }] },
};
const withdrawn: Told = {
  type: 'notice.withdrawn',
  actor: null,
  payload: { noticeId: 'Lumen:7', lines: [{ n: 2 }], pallets: ['P1'] },
};
const carried: Told = {
  type: 'goods.carried',
  actor: 'ana',
  payload: { from: 'unit:P1', to: 'location:A-1', task: 'R1' },
};
const unitMoved: Told = { type: 'unit.moved', actor: 'ana', payload: { unit: 'P1', to: 'A-1' } };

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
    [counted, 'notice-line', 'Lumen:7/0001'],
    [counted, 'notice', 'Lumen:77'],
    [carried, 'unit', 'A-1'],
    [carried, 'location', 'P1'],
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
    fc.assert(
      fc.property(payload, text, fc.constantFrom(...kinds), key, (payload, actor, kind, key) => {
        const event = { type: 't', actor, payload };
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
