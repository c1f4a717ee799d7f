import { describe, expect, it } from 'vitest';
import { fact } from '../events/facts.ts';
import { type Payload, understand } from '../events/union.ts';
import { type Said, TestLedger } from '../ledger.fixture.ts';
import { device, items, warehouse } from '../small-warehouse.fixture.ts';
import { type Labelled, reprintId } from './reprint.ts';

const shelf = { label: 'location', code: 'A-01-01-A-1', owner: null } as const;
const onFloor: Said = { actor: 'rea', source: device, at: 7 };

const unreadable = (labelled: Labelled, pickListId: string | null = null) =>
  fact('label.unreadable', { ...labelled, pickListId });

function floor(roles: Payload<'operator.rostered'>['roles'] = ['receiver']): TestLedger {
  const ledger = new TestLedger();
  ledger.happen(fact('operator.rostered', { operatorId: 'rea', name: 'Rea', roles, active: true }));
  return ledger;
}
const open = (ledger: TestLedger) => ledger.all('task').filter(({ state }) => state === 'open');

describe('a label that can’t be read', () => {
  it.each<[Labelled, string]>([
    [shelf, 'location A-01-01-A-1'],
    [{ label: 'item', code: 'S', owner: 'main' }, 'item main/S'],
    [{ label: 'item', code: 'S', owner: null }, 'item S'],
    [{ label: 'unit', code: 'P-7', owner: null }, 'unit P-7'],
    [{ label: 'tote', code: 'T-7', owner: null }, 'unit T-7'],
  ])('is to be printed anew: %j', (labelled, subject) => {
    const ledger = floor();
    const { exceptions } = ledger.happen(unreadable(labelled), onFloor);
    expect(exceptions).toEqual([]);
    expect(open(ledger)).toMatchObject([
      { kind: 'reprint', subject, facts: { label: labelled.label, code: labelled.code, at: 7 } },
    ]);
  });

  it('is one task, however often and by whomever it is found', () => {
    const ledger = floor();
    for (const at of [7, 8, 9]) ledger.happen(unreadable(shelf), { ...onFloor, at });
    expect(open(ledger)).toMatchObject([{ facts: { at: 7 } }]);
  });

  it('that was replaced is done, and is a task again when it can’t be read again', () => {
    const ledger = floor();
    ledger.happen(unreadable(shelf), onFloor);
    ledger.happen(fact('label.replaced', shelf));
    expect(open(ledger)).toEqual([]);
    expect(ledger.get('task', reprintId(shelf)).state).toBe('done');
    ledger.happen(unreadable(shelf), { ...onFloor, at: 9 });
    expect(open(ledger)).toMatchObject([{ facts: { at: 9 } }]);
  });

  it('that nobody has reported can be called replaced, and nothing follows', () => {
    const ledger = floor();
    ledger.happen(fact('label.replaced', shelf));
    expect(ledger.all('task')).toEqual([]);
  });

  it('on a pick list asks for its lease and for a picker; in any other job any operator may say it', () => {
    const world = () => {
      const ledger = warehouse([{ sku: items.heart.sku, bin: shelf.code, slots: [1] }]);
      ledger.happen(
        fact('operator.rostered', { operatorId: 'rea', name: 'Rea', roles: ['receiver'], active: true }),
      );
      return ledger;
    };
    const codes = (pickListId: string | null) =>
      world()
        .happen(unreadable(shelf, pickListId), { ...onFloor, source: { ...device, deviceId: 'another' } })
        .exceptions.map(({ code }) => code);
    expect(codes('L1')).toEqual(['operator-without-right', 'lease-not-held']);
    expect(codes(null)).toEqual([]);
  });

  it('as an earlier release said it is read still', () => {
    const payload = { pickListId: 'L1', label: 'tote', code: 'T-7' };
    expect(understand({ type: 'label.unreadable', version: 1, payload }, device)).toEqual({
      is: 'understood',
      fact: { type: 'label.unreadable', payload: { ...payload, owner: null } },
    });
  });

  it('is called replaced by the desk alone', () => {
    expect(understand({ type: 'label.replaced', version: 1, payload: shelf }, device)).toEqual({
      is: 'server-only',
    });
  });
});
