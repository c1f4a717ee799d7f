import { describe, expect, it } from 'vitest';
import { isAbout, type Told, tellTale } from './mentions.ts';

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
  ])('%o is about %s %s, and its bytes hold the tell-tale', (event, kind, key) => {
    expect(isAbout(event, kind, key)).toBe(true);
    expect(JSON.stringify(event)).toContain(tellTale(kind, key));
  });

  it.each([
    [picked, 'order', 'web:77'],
    [picked, 'order-line', 'web:7/1'],
    [made, 'order-line', 'web:7/1'],
    [received, 'order', 'csv:7'],
    [picked, 'location', 'A-11'],
    [picked, 'item', 'other/S'],
    [picked, 'operator', 'kim'],
    [{ ...picked, payload: null }, 'order', 'web:7'],
  ])('%o is not about %s %s', (event, kind, key) => {
    expect(isAbout(event, kind, key)).toBe(false);
  });

  it('finds a key that JSON writes otherwise', () => {
    const event = { ...picked, payload: { tote: 'T"1' } };
    expect(isAbout(event, 'unit', 'T"1')).toBe(true);
    expect(JSON.stringify(event)).toContain(tellTale('unit', 'T"1'));
  });
});
