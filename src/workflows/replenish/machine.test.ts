import { beforeEach, describe, expect, it } from 'vitest';
import { fact } from '../../domain/events/facts.ts';
import type { TestLedger } from '../../domain/ledger.fixture.ts';
import { atLocation, inUnit, type Place } from '../../domain/stock/place.ts';
import {
  aCaseOfHearts,
  aCup,
  aHeart,
  cup,
  emptyFloor,
  face,
  heart,
  otherFace,
  Person,
  pallet,
  received,
  reserve,
} from '../carry/person.fixture.ts';
import { replenishJob } from './job.ts';

let ledger: TestLedger;
let ana: Person;
beforeEach(() => {
  ledger = emptyFloor();
  ana = new Person(ledger, replenishJob);
});

const at = (code: string, goods = heart) => ledger.balance(atLocation(code), goods);
const task = () => ledger.get('replenishment', 'R1');

function asked(quantity: number, goods = heart, from: Place = atLocation(reserve)): void {
  ledger.happen(
    fact('replenishments.asked', { tasks: [{ taskId: 'R1', location: face, goods, from, quantity }] }),
  );
}

/** Labels that wait to be printed anew. */
const reprints = () =>
  ledger.all('task').flatMap(({ kind, subject }) => (kind === 'reprint' ? [subject] : []));

const stocked = (quantity: number, goods = heart) =>
  ledger.happen(fact('stock.opened', { lines: [{ goods, quantity, location: reserve }] }));

describe('a replenishment', () => {
  beforeEach(() => {
    stocked(60);
    stocked(5, cup);
    asked(24);
  });

  it('goes to the source, scans it, takes what is shown, and scans the face', async () => {
    expect(await ana.offers()).toMatchObject([
      { jobId: 'R1', title: { values: { location: face } }, done: 0, total: 24 },
    ]);
    await ana.open('R1');
    expect(ana.step.at).toBe('source');
    await ana.scan(reserve, aHeart);
    expect(ana.step).toMatchObject({ at: 'bin', held: { quantity: 24 } });
    await ana.scan(face);
    expect([at(face), at(reserve)]).toEqual([24, 36]);
    expect(ledger.events.at(-1)?.payload).toMatchObject({ reason: 'replenish', suggested: face, task: 'R1' });
    expect([task().state, ana.step.at, ana.isOver]).toEqual(['done', 'done', true]);
    expect(await ana.offers()).toEqual([]);
  });

  it('goes nowhere but to its own source, item and face', async () => {
    await ana.open('R1');
    await ana.scan(otherFace);
    expect(ana.heard).toBe('say.wrong-location');
    await ana.scan(reserve, aCup);
    expect(ana.heard).toBe('say.wrong-item');
    await ana.scan(aHeart, otherFace);
    expect(ana.heard).toBe('say.wrong-location');
    expect(at(otherFace)).toBe(0);
  });

  it('may take several walks, and is parked between them', async () => {
    await ana.open('R1');
    await ana.scan(reserve, aHeart);
    ana.say({ is: 'choice', choice: 'amount' });
    ana.say({ is: 'quantity', quantity: 10 });
    await ana.scan(face);
    expect([ana.step.at, ana.isOver]).toEqual(['source', false]);
    const later = new Person(ledger, replenishJob);
    await later.open('R1', ana.state);
    await later.scan(reserve, aHeart);
    expect(later.step).toMatchObject({ at: 'bin', held: { quantity: 14 } });
    await later.scan(face);
    expect(task().state).toBe('done');
  });

  it('I5 undone is asked for again', async () => {
    await ana.open('R1');
    await ana.scan(reserve, aHeart, face);
    ana.say({ is: 'command', command: 'undo' });
    await ana.scan(reserve);
    expect([at(face), at(reserve)]).toEqual([0, 60]);
    expect(task()).toMatchObject({ state: 'open', carried: 0 });
  });

  it('that finds too little ends short: what is left is told, and the source is blocked until it is counted', async () => {
    await ana.open('R1');
    ana.say({ is: 'command', command: 'short' });
    expect(ana.step.at).toBe('remaining');
    ana.say({ is: 'quantity', quantity: 0 });
    expect([ana.heard, ana.step.at]).toEqual(['say.shorted', 'done']);
    expect(task().state).toBe('short');
    expect(ledger.get('location', reserve).blockedBy).not.toBeNull();
  });

  it('that somebody else has finished meanwhile is over', async () => {
    await ana.open('R1');
    await ana.scan(reserve);
    const other = new Person(ledger, replenishJob);
    await other.open('R1');
    await other.scan(reserve, aHeart, face);
    await ana.scan(aHeart);
    expect([ana.heard, ana.step.at]).toEqual(['say.taken-meanwhile', 'done']);
    expect(at(face)).toBe(24);
  });

  it('knows its source by its check digits where the label can’t be read', async () => {
    await ana.open('R1');
    ana.say({ is: 'command', command: 'cant-read' });
    ana.say({ is: 'typed', text: ledger.get('location', reserve).checkDigits });
    expect(ana.step.at).toBe('goods');
    expect(reprints()).toEqual([`location ${reserve}`]);
  });
});

it('opens cases as they go into the face', async () => {
  const inCases = { ...heart, level: 'case' } as const;
  stocked(36, inCases);
  asked(24, inCases);
  await ana.open('R1');
  const before = ledger.events.length;
  await ana.scan(reserve, aCaseOfHearts, face);
  expect(ana.said(before)).toEqual(['case.broken', 'goods.carried']);
  expect([at(face), at(reserve, inCases)]).toEqual([24, 12]);
});

it('out of a pallet wants the pallet’s own scan', async () => {
  received(ledger, [heart, 48]);
  ledger.happen(
    fact('unit.moved', { unit: pallet, to: reserve, after: ledger.get('unit', pallet).moved, settles: [] }),
  );
  asked(24, heart, inUnit(pallet));
  await ana.open('R1');
  await ana.scan(pallet, aHeart, face);
  expect(at(face)).toBe(24);
  expect(ledger.balance(inUnit(pallet), heart)).toBe(24);
});

it('out of a pallet whose plate can’t be read has the plate printed anew', async () => {
  received(ledger, [heart, 48]);
  ledger.happen(
    fact('unit.moved', { unit: pallet, to: reserve, after: ledger.get('unit', pallet).moved, settles: [] }),
  );
  asked(24, heart, inUnit(pallet));
  await ana.open('R1');
  ana.say({ is: 'command', command: 'cant-read' });
  ana.say({ is: 'typed', text: '20417' });
  expect([ana.step.at, reprints()]).toEqual(['goods', [`unit ${pallet}`]]);
});
