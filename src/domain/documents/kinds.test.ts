import { describe, expect, it } from 'vitest';
import { fact } from '../events/facts.ts';
import { bins, goods, items, warehouse } from '../small-warehouse.fixture.ts';
import { addressFrom } from './document.ts';
import { audienceOf, type Bodies, reachOf } from './kinds.ts';

/** A floor on which every kind of document has come to be. */
function busyFloor() {
  const ledger = warehouse([{ sku: items.heart.sku, bin: bins[0], slots: [4] }]);
  const source = { kind: 'device', deviceId: 'H1', epoch: 'E1', seq: 1 } as const;
  const put = { pickListId: 'L1', stop: 1, orderId: 'shop:1', n: 1, location: bins[0], tote: 'T-1' };
  for (const said of [
    fact('tote.mounted', { pickListId: 'L1', slot: 1, tote: 'T-1', proof: 'scan' }),
    fact('item.picked', { ...put, goods: goods(items.heart.sku), quantity: 9, proof: 'scan' }),
    fact('barcode.learned', { owner: 'lumen', sku: '71053', code: 'LABEL-1', level: 'case', quantity: 6 }),
  ]) {
    ledger.happen(said, { actor: 'ana', source });
  }
  return ledger;
}

describe('who gets a document', () => {
  it('L5 its key tells which devices may have it, and its body keeps to that', () => {
    const snapshot = [...busyFloor().snapshot()].map(([text, body]) => ({ ...addressFrom(text), body }));
    const kinds = new Set(snapshot.map(({ kind }) => kind));
    expect(kinds.size).toBe(13);
    const byReach = {
      'every-device': /^floor$/,
      'some-devices': /^(floor|device:.+|desk)$/,
      'no-device': /^desk$/,
    };
    for (const { kind, key, body } of snapshot) {
      expect(audienceOf(kind, body as Bodies[typeof kind])).toMatch(byReach[reachOf(kind, key)]);
    }
  });
});
