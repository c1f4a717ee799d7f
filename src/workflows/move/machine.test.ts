import { beforeEach, describe, expect, it } from 'vitest';
import { fact } from '../../domain/events/facts.ts';
import type { TestLedger } from '../../domain/ledger.fixture.ts';
import { atLocation } from '../../domain/stock/place.ts';
import {
  aCaseOfHearts,
  aCup,
  aHeart,
  cup,
  dock,
  emptyFloor,
  face,
  heart,
  otherFace,
  Person,
  pallet,
  received,
  reserve,
} from '../carry/person.fixture.ts';
import { moveJob } from './job.ts';

let ledger: TestLedger;
let ana: Person;
beforeEach(() => {
  ledger = emptyFloor();
  ledger.happen(
    fact('stock.opened', {
      lines: [
        { goods: heart, quantity: 24, location: face },
        { goods: cup, quantity: 1, location: face },
      ],
    }),
  );
  ana = new Person(ledger, moveJob);
});

const at = (code: string, goods = heart) => ledger.balance(atLocation(code), goods);

describe('moving goods', () => {
  it('a bin’s scan at home opens it: item, how many, the other bin; it goes on until the bin is empty', async () => {
    expect(await ana.scanAtHome(face)).toBe(`move:${face}`);
    await ana.scan(aHeart);
    expect(ana.step.at).toBe('amount');
    ana.say({ is: 'quantity', quantity: 10 });
    await ana.scan(otherFace);
    expect([at(face), at(otherFace)]).toEqual([14, 10]);
    expect(ana.step.at).toBe('goods');
    await ana.scan(aHeart);
    ana.say({ is: 'choice', choice: 'all' });
    await ana.scan(reserve);
    expect(at(reserve)).toBe(14);
    await ana.scan(aCup, reserve);
    expect([at(reserve, cup), ana.step.at]).toEqual([1, 'done']);
  });

  it('a label that can’t be read is to be printed anew, once however often it is met', async () => {
    await ana.scanAtHome(face);
    for (const count of [1, 2]) {
      await ana.type('123A');
      ana.say({ is: 'quantity', quantity: 4 });
      await ana.type(otherFace);
      expect(at(otherFace)).toBe(4 * count);
    }
    const tasks = ledger.all('task').map(({ kind, subject, state }) => [kind, subject, state]);
    expect(tasks).toEqual([
      ['reprint', `item lumen/${heart.sku}`, 'open'],
      ['reprint', `location ${otherFace}`, 'open'],
    ]);
  });

  it('proposes no bin, and says so in the ledger', async () => {
    await ana.scanAtHome(face);
    await ana.scan(aCup, reserve);
    expect(ledger.events.at(-1)?.payload).toMatchObject({ reason: 'move', suggested: null, task: null });
  });

  it('an answer on the pad comes before the next scan', async () => {
    await ana.scanAtHome(face);
    await ana.scan(aHeart, otherFace);
    expect(ana.heard).toBe('say.answer-first');
    expect(at(otherFace)).toBe(0);
  });

  it('no more than lies there, and not nothing', async () => {
    await ana.scanAtHome(face);
    await ana.scan(aHeart);
    ana.say({ is: 'quantity', quantity: 25 });
    expect(ana.heard).toBe('say.too-many');
    ana.say({ is: 'quantity', quantity: 0 });
    expect(ana.heard).toBe('say.quantity-zero');
    expect(ana.step.at).toBe('amount');
  });

  it('"back" puts down what was in hand, and nothing has happened', async () => {
    await ana.scanAtHome(face);
    const before = ledger.events.length;
    await ana.scan(aCup);
    ana.say({ is: 'back' });
    expect(ana.step.at).toBe('goods');
    expect(ledger.events.length).toBe(before);
  });

  it('I5 undo wants the bin that the goods came from, and they lie there again', async () => {
    await ana.scanAtHome(face);
    await ana.scan(aCup, otherFace);
    ana.say({ is: 'command', command: 'undo' });
    await ana.scan(otherFace);
    expect(ana.heard).toBe('say.wrong-location');
    await ana.scan(face);
    expect([at(face, cup), at(otherFace, cup)]).toEqual([1, 0]);
  });

  it('whose place others have moved about in since can’t be told from theirs: the person carries it back', async () => {
    await ana.scanAtHome(face);
    await ana.scan(aCup, otherFace);
    const bumped = { goods: cup, quantity: 2, from: 'found', to: atLocation(otherFace) } as const;
    for (const _ of [1, 2, 3]) {
      ledger.happen(fact('goods.carried', { ...bumped, reason: 'move', suggested: null, task: null }));
    }
    ana.say({ is: 'command', command: 'undo' });
    expect(ana.heard).toBe('say.carry-back');
  });

  it('cases go as cases into reserve, opened into a pick face', async () => {
    const inCases = { ...heart, level: 'case' } as const;
    ledger.happen(fact('stock.opened', { lines: [{ goods: inCases, quantity: 12, location: reserve }] }));
    await ana.scanAtHome(reserve);
    await ana.scan(aCaseOfHearts);
    ana.say({ is: 'choice', choice: 'all' });
    await ana.scan(otherFace);
    expect([at(otherFace), at(reserve, inCases)]).toEqual([12, 0]);
  });
});

describe('moving a unit', () => {
  it('that stands there: the unit, its new place; what is on it goes with it', async () => {
    received(ledger, [heart, 24]);
    expect(await ana.scanAtHome(dock)).toBe(`move:${dock}`);
    await ana.scan(pallet);
    expect(ana.step).toEqual({ at: 'unit', unit: pallet });
    const before = ledger.events.length;
    await ana.scan(reserve);
    expect(ana.said(before)).toEqual(['unit.moved']);
    expect(ledger.get('unit', pallet).at).toBe(atLocation(reserve));
    expect(ana.step.at).toBe('done');
  });

  it('is undone by bringing it back', async () => {
    received(ledger, [heart, 24]);
    await ana.scanAtHome(dock);
    await ana.scan(pallet, reserve);
    ana.say({ is: 'command', command: 'undo' });
    await ana.scan(dock);
    expect(ledger.get('unit', pallet).at).toBe(atLocation(dock));
  });

  it('that stands elsewhere is the wrong one', async () => {
    await ana.scanAtHome(face);
    await ana.scan(pallet);
    expect(ana.heard).toBe('say.wrong-unit');
  });
});

it('a location with nothing in it, or one that nobody knows, opens nothing', async () => {
  expect(await ana.scanAtHome(otherFace)).toBeNull();
  expect(await ana.scanAtHome('A-77-01-A-1')).toBeNull();
});
