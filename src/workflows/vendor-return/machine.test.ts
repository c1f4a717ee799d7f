import { beforeEach, describe, expect, it } from 'vitest';
import { fact } from '../../domain/events/facts.ts';
import type { TestLedger } from '../../domain/ledger.fixture.ts';
import { atLocation } from '../../domain/stock/place.ts';
import { aHeart, dock, emptyFloor, face, heart, Person, quarantine } from '../carry/person.fixture.ts';
import { vendorReturnJob } from './job.ts';

const held = { ...heart, status: 'quarantined' as const };

let ledger: TestLedger;
let ana: Person;
beforeEach(() => {
  ledger = emptyFloor();
  ana = new Person(ledger, vendorReturnJob);
  ledger.happen(fact('stock.opened', { lines: [{ goods: held, quantity: 6, location: quarantine }] }));
  ledger.happen(
    fact('vendor-return.asked', {
      returnId: 'V1',
      number: 'RTV-00001',
      noticeId: 'N1',
      supplier: 'Lumen Works',
      dock,
      replacement: null,
      lines: [
        {
          taskId: 'V1-1',
          claim: '00000000-0000-4000-8000-000000000009',
          goods: held,
          from: atLocation(quarantine),
          quantity: 5,
        },
      ],
    }),
  );
});

const line = () => ledger.get('vendor-return-line', 'V1-1');

describe('goods that go back to their supplier', () => {
  it('are fetched from quarantine and brought to the dock, by scanning only', async () => {
    expect(await ana.offers()).toMatchObject([
      { jobId: 'V1-1', title: { values: { supplier: 'Lumen Works' } }, done: 0, total: 5 },
    ]);
    await ana.open('V1-1');
    await ana.scan(quarantine, aHeart);
    expect(ana.step).toMatchObject({ at: 'bin', held: { quantity: 5, goods: held } });
    await ana.scan(dock);
    expect(ledger.balance(atLocation(dock), held)).toBe(5);
    expect(ledger.events.at(-1)?.payload).toMatchObject({ reason: 'vendor-return', task: 'V1-1' });
    expect([line().state, ana.step.at, ana.isOver]).toEqual(['done', 'done', true]);
    expect(await ana.offers()).toEqual([]);
  });

  it('go nowhere but to their dock', async () => {
    await ana.open('V1-1');
    await ana.scan(quarantine, aHeart, face);
    expect(ana.heard).toBe('say.wrong-location');
    expect(ledger.balance(atLocation(face), held)).toBe(0);
  });

  it('that are fewer than asked: how many are left is said, and the task ends', async () => {
    await ana.open('V1-1');
    await ana.scan(quarantine);
    ana.say({ is: 'command', command: 'short' });
    ana.say({ is: 'quantity', quantity: 0 });
    expect(ana.said(ledger.events.length - 1)).toEqual(['vendor-return.shorted']);
    expect([line().state, ana.step.at]).toEqual(['short', 'done']);
  });

  it('are put back by undo', async () => {
    await ana.open('V1-1');
    await ana.scan(quarantine, aHeart, dock);
    ana.say({ is: 'command', command: 'undo' });
    await ana.scan(quarantine);
    expect(ana.heard).toBe('say.undone');
    expect([ledger.balance(atLocation(quarantine), held), line().state]).toEqual([6, 'open']);
  });
});
