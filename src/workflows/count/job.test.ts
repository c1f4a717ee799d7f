import { describe, expect, it } from 'vitest';
import { termsOf } from '../../domain/documents/kinds.ts';
import { fact } from '../../domain/events/facts.ts';
import type { Fact } from '../../domain/events/union.ts';
import type { TestLedger } from '../../domain/ledger.fixture.ts';
import { bins, device, items, warehouse } from '../../domain/small-warehouse.fixture.ts';
import type { WorkingView } from '../../sync/working-view.ts';
import { countJob } from './job.ts';

const [A, B] = bins;

/** A view on a ledger, as far as the job reads it. `left`: counts are on this device no more. */
function viewOn(ledger: TestLedger, state: { left: boolean }): WorkingView {
  const view: Pick<WorkingView, 'read' | 'load' | 'version' | 'find'> = {
    read: (kind, key) => (state.left && kind === 'count' ? { is: 'unknown' } : ledger.read(kind, key)),
    load: async () => {},
    version: () => ledger.events.length,
    find: async (kind, term) => ledger.all(kind).filter((body) => termsOf(kind, body).includes(term)),
  };
  return view as WorkingView;
}

const ask = (countId: string, location: string, why: 'cycle' | 'short-pick' = 'cycle'): Fact =>
  fact('counts.asked', { counts: [{ countId, location, owner: null, sku: null, why, of: null }] });

function site() {
  const ledger = warehouse([{ sku: items.heart.sku, bin: A, slots: [4] }]);
  const signedIn = { operator: 'ana' as string | null, now: 1 };
  const here = { left: false };
  const job = countJob(viewOn(ledger, here), { now: () => signedIn.now, operator: () => signedIn.operator });
  return { ledger, here, signedIn, job };
}

describe('the counts that home offers', () => {
  it('are those to be counted, blocked bins first', async () => {
    const { ledger, job } = site();
    ledger.happen(ask('C1', A));
    ledger.happen(ask('C2', B, 'short-pick'));
    expect((await job.offers()).map(({ jobId, detail }) => [jobId, detail.key])).toEqual([
      ['C2', 'count.short-pick'],
      ['C1', 'count.cycle'],
    ]);
  });

  it('leave out a recount for whoever counted before', async () => {
    const { ledger, job, signedIn } = site();
    ledger.happen(ask('C1', A));
    ledger.happen(
      fact('count.judged', {
        countId: 'C1',
        location: A,
        frees: [],
        settles: null,
        verdict: { is: 'recount', because: 'difference', not: 'ana' },
      }),
    );
    expect(await job.offers()).toEqual([]);
    signedIn.operator = 'ben';
    expect(await job.offers()).toHaveLength(1);
  });
});

it('a location’s scan at home opens its count and is its first input', async () => {
  const { ledger, job } = site();
  ledger.happen(ask('C1', A));
  expect(await job.named({ is: 'location', code: A })).toEqual({ jobId: 'C1', scan: 'goes-on' });
  expect(await job.named({ is: 'location', code: B })).toBeNull();
});

it('a count began when its location was scanned, not when it was opened', async () => {
  const { ledger, job, signedIn } = site();
  ledger.happen(ask('C1', A));
  await job.open('C1');
  signedIn.now = 500;
  const work = job.read('C1');
  if (work === null) throw new Error('the count is not there');
  await job.prepare({ is: 'location', code: A }, work);
  expect(job.read('C1')?.now).toBe(500);
});

it('a count that has left the device is shown as it was until somebody leaves it', async () => {
  const { ledger, here, job } = site();
  ledger.happen(ask('C1', A));
  await job.open('C1');
  ledger.happen(fact('location.counted', { countId: 'C1', location: A, began: 0, lines: [] }), {
    actor: 'ana',
    source: device,
  });
  expect(job.read('C1')?.count.state.is).toBe('counted');
  here.left = true;
  ledger.happen(ask('C2', B));
  expect(job.read('C1')?.count.state.is).toBe('counted');
});
