import { describe, expect, it } from 'vitest';
import { bins, items, warehouse } from '../../domain/small-warehouse.fixture.ts';
import { openHandheld } from '../look-up.fixture.ts';

const [A, B] = bins;
const { heart, lantern } = items;

describe('the pick out of the working view', () => {
  it('a tote that goes on the cart brings in what is put into it: from then on no scan reads the disk', async () => {
    const ledger = warehouse([
      { sku: heart.sku, bin: A, slots: [4, 2] },
      { sku: lantern.sku, bin: B, slots: [1, 0] },
    ]);
    const { runner, replica, pick, outbox } = await openHandheld(ledger, { roles: ['picker'] });
    await runner.take({ workflow: 'pick', jobId: 'L1' }, 'ana');
    for (const tote of ['T-1', 'T-2']) await pick(tote);
    const reads: number[] = [];
    const { readMany } = replica;
    replica.readMany = (addresses) => {
      reads.push(addresses.length);
      return readMany.call(replica, addresses);
    };
    for (const code of [A, '5012345000015', 'T-1', 'T-2', B, '5012345000022', 'T-1']) await pick(code);
    const stored = (await outbox.after(0, 100)).map(({ type }) => type);
    expect(stored.filter((type) => type === 'item.picked')).toHaveLength(3);
    expect(reads).toEqual([]);
  });
});
