import { beforeEach, describe, expect, it } from 'vitest';
import { fact } from '../../domain/events/facts.ts';
import type { TestLedger } from '../../domain/ledger.fixture.ts';
import { items } from '../../domain/small-warehouse.fixture.ts';
import { atLocation, inUnit } from '../../domain/stock/place.ts';
import type { WorkingView } from '../../sync/working-view.ts';
import {
  aCaseOfHearts,
  aCup,
  aHeart,
  cup,
  dock,
  emptyFloor,
  face,
  farReserve,
  heart,
  otherFace,
  Person,
  packStation,
  pallet,
  quarantine,
  received,
  reserve,
} from '../carry/person.fixture.ts';
import { proposedBin, proposedForUnit } from '../carry/work.ts';
import { putAwayJob } from './job.ts';

const putAway = (view: WorkingView) => putAwayJob(view, { now: () => new Date(2026, 10, 24).getTime() });

let ledger: TestLedger;
let ana: Person;
beforeEach(() => {
  ledger = emptyFloor();
  ana = new Person(ledger, putAway);
});

const at = (code: string, goods = heart) => ledger.balance(atLocation(code), goods);
const lastOf = (type: string) => ledger.events.findLast((event) => event.type === type)?.payload;
/** Labels that wait to be printed anew. */
const reprints = () =>
  ledger.all('task').flatMap(({ kind, subject }) => (kind === 'reprint' ? [subject] : []));
const proposed = () => (ana.step.at === 'bin' ? proposedBin(ana.work, ana.step.held) : null);
const isFace = (location: string, maximum: number, sku = items.heart.sku) =>
  ledger.happen(
    fact('pick-faces.assigned', { faces: [{ location, owner: 'lumen', sku, minimum: 5, maximum }] }),
  );

describe('goods that orders wait for', () => {
  const owes = (orderId: string, quantity: number, orderedAt: string) =>
    ledger.happen(
      fact('backorders.stated', {
        backorders: [
          { orderId, n: 1, owner: 'lumen', sku: items.heart.sku, orderedAt, to: packStation, quantity },
        ],
      }),
    );
  const packed = () => at(packStation);

  it('go to packing before any bin, the oldest order first, and the rest to its bin', async () => {
    received(ledger, [heart, 24]);
    owes('shop:2', 4, '2026-11-23');
    owes('shop:1', 6, '2026-11-22');
    const since = ledger.events.length;
    await ana.scanAtHome(pallet);
    expect(proposedForUnit(ana.work)).toBeNull();
    await ana.scan(aHeart);
    expect(proposed()).toMatchObject({ location: packStation, quantity: 6, owed: { orderId: 'shop:1' } });
    await ana.scan(packStation);
    expect(proposed()).toMatchObject({ location: packStation, quantity: 4, owed: { orderId: 'shop:2' } });
    await ana.scan(packStation);
    expect(proposed()).toMatchObject({ location: face, quantity: 14, because: 'empty' });
    await ana.scan(face);
    expect(ana.said(since)).toEqual(['goods.cross-docked', 'goods.cross-docked', 'goods.carried']);
    expect([packed(), at(face)]).toEqual([10, 14]);
    expect(ledger.all('backorder').map(({ quantity }) => quantity)).toEqual([0, 0]);
    expect(ana.isOver).toBe(true);
  });

  it('may be put into a bin all the same: they are owed still', async () => {
    received(ledger, [heart, 6]);
    owes('shop:1', 6, '2026-11-22');
    await ana.scanAtHome(pallet);
    await ana.scan(aHeart, face);
    expect(at(face)).toBe(6);
    expect(ledger.get('backorder', 'shop:1/1').quantity).toBe(6);
  });

  it('that are past their date go nowhere near packing', async () => {
    received(
      ledger,
      [{ ...heart, lot: 'L1', expiry: '2026-11-23' }, 6],
      [{ ...heart, lot: 'L2', expiry: '2026-11-24' }, 6],
    );
    owes('shop:1', 6, '2026-11-22');
    await ana.scanAtHome(pallet);
    await ana.scan(aHeart);
    ana.say({ is: 'choice', choice: '0' });
    expect(proposed()).toMatchObject({ location: face });
    await ana.scan(face, aHeart);
    expect(proposed()).toMatchObject({ location: packStation });
  });

  it('and came in cases are opened: a packer takes single pieces', async () => {
    const inCases = { ...heart, level: 'case' as const };
    received(ledger, [inCases, 24]);
    owes('shop:1', 12, '2026-11-22');
    const since = ledger.events.length;
    await ana.scanAtHome(pallet);
    await ana.scan(aCaseOfHearts, packStation);
    expect(ana.said(since)).toEqual(['case.broken', 'goods.cross-docked']);
    expect([packed(), ledger.balance(inUnit(pallet), inCases)]).toEqual([12, 12]);
  });

  it('that are quarantined stay apart, whoever waits for them', async () => {
    const held = { ...heart, status: 'quarantined' as const };
    received(ledger, [held, 6]);
    owes('shop:1', 6, '2026-11-22');
    await ana.scanAtHome(pallet);
    await ana.scan(aHeart);
    expect(proposed()).toMatchObject({ location: quarantine });
  });

  it('are taken back from packing by undo', async () => {
    received(ledger, [heart, 24]);
    owes('shop:1', 6, '2026-11-22');
    await ana.scanAtHome(pallet);
    await ana.scan(aHeart, packStation);
    ana.say({ is: 'command', command: 'undo' });
    await ana.scan(pallet);
    expect(ana.heard).toBe('say.undone');
    expect(packed()).toBe(0);
    expect(ledger.get('backorder', 'shop:1/1').quantity).toBe(6);
  });

  it('put their pallet first among those that home lists', async () => {
    received(ledger, [heart, 24]);
    owes('shop:1', 6, '2026-11-22');
    const before = { unit: 'LPN-1', to: dock, after: null, settles: [] };
    ledger.happen(fact('unit.moved', before));
    ledger.happen(
      fact('goods.received', {
        noticeId: null,
        unit: 'LPN-1',
        n: null,
        goods: cup,
        quantity: 1,
        remark: null,
      }),
    );
    expect(await ana.offers()).toMatchObject([
      { jobId: pallet, detail: { key: 'put-away.owed', values: { count: 6, location: packStation } } },
      { jobId: 'LPN-1', detail: { key: 'put-away.detail' } },
    ]);
  });
});

describe('a whole pallet', () => {
  it('of one item goes into reserve with two scans: the pallet, the place', async () => {
    received(ledger, [heart, 144]);
    const since = ledger.events.length;
    expect(await ana.scanAtHome(pallet)).toBe(pallet);
    expect(proposedForUnit(ana.work)?.location).toBe(reserve);
    await ana.scan(reserve);
    expect(ana.said(since)).toEqual(['unit.moved']);
    expect(ledger.get('unit', pallet).at).toBe(atLocation(reserve));
    expect(ana.step.at).toBe('done');
    expect(ana.isOver).toBe(true);
  });

  it('may stand in another place than the one proposed', async () => {
    received(ledger, [heart, 144]);
    await ana.scanAtHome(pallet);
    await ana.scan(farReserve);
    expect(ledger.get('unit', pallet).at).toBe(atLocation(farReserve));
  });

  it('can’t stand in a bin: its goods go there one by one', async () => {
    received(ledger, [heart, 144]);
    await ana.scanAtHome(pallet);
    await ana.scan(face);
    expect(ana.heard).toBe('say.not-for-units');
    expect(ledger.get('unit', pallet).at).toBe(atLocation(dock));
  });

  it('is brought back where it stood by undo, which wants that place’s scan', async () => {
    received(ledger, [heart, 144]);
    await ana.scanAtHome(pallet);
    await ana.scan(reserve);
    ana.say({ is: 'command', command: 'undo' });
    await ana.scan(reserve);
    expect(ana.heard).toBe('say.wrong-location');
    await ana.scan(dock);
    expect(ana.heard).toBe('say.undone');
    expect(ledger.get('unit', pallet)).toMatchObject({ at: atLocation(dock), rivals: [] });
    expect(ana.step.at).toBe('goods');
  });

  it('whose place was disputed is no longer: it is in somebody’s hands', async () => {
    received(ledger, [heart, 144]);
    const after = ledger.get('unit', pallet).moved;
    ledger.happen(fact('unit.moved', { unit: pallet, to: reserve, after, settles: [] }));
    ledger.happen(fact('unit.moved', { unit: pallet, to: dock, after, settles: [] }));
    expect(ledger.get('unit', pallet).rivals).toEqual([atLocation(reserve)]);
    await ana.scanAtHome(pallet);
    await ana.scan(farReserve);
    expect(ledger.get('unit', pallet)).toMatchObject({ at: atLocation(farReserve), rivals: [] });
  });
});

describe('a mixed pallet', () => {
  beforeEach(() => received(ledger, [heart, 24], [cup, 10]));

  it('is put away item by item: item, bin; item, bin; done when it is empty', async () => {
    await ana.scanAtHome(pallet);
    expect(proposedForUnit(ana.work)).toBeNull();
    await ana.scan(aHeart);
    expect(ana.step).toMatchObject({ at: 'bin', held: { quantity: 24 } });
    await ana.scan(face);
    expect([ana.heard, ana.step.at]).toEqual(['say.carried', 'goods']);
    await ana.scan(aCup, otherFace);
    expect([ana.heard, ana.step.at]).toEqual(['say.all-done', 'done']);
    expect([at(face), at(otherFace, cup)]).toEqual([24, 10]);
    expect(ledger.all('exception').filter(({ code }) => code !== 'not-announced')).toEqual([]);
  });

  it('several items in one bin are fine', async () => {
    await ana.scanAtHome(pallet);
    await ana.scan(aHeart, reserve, aCup, reserve);
    expect([at(reserve), at(reserve, cup)]).toEqual([24, 10]);
  });

  it('fills the item’s pick face to its maximum, then proposes another bin for the rest', async () => {
    isFace(face, 15);
    await ana.scanAtHome(pallet);
    await ana.scan(aHeart);
    expect(proposed()).toMatchObject({ location: face, quantity: 15 });
    await ana.scan(face);
    expect(at(face)).toBe(15);
    expect(ana.step).toMatchObject({ at: 'bin', held: { quantity: 9 } });
    expect(proposed()?.location).toBe(otherFace);
  });

  it('records which bin was proposed, where another was chosen', async () => {
    isFace(face, 40);
    await ana.scanAtHome(pallet);
    await ana.scan(aHeart, reserve);
    expect(lastOf('goods.carried')).toMatchObject({
      to: atLocation(reserve),
      suggested: face,
      reason: 'put-away',
      task: null,
    });
  });

  it('another quantity goes there by the pad, and never more than there is', async () => {
    await ana.scanAtHome(pallet);
    await ana.scan(aHeart);
    ana.say({ is: 'choice', choice: 'amount' });
    ana.say({ is: 'quantity', quantity: 25 });
    expect(ana.heard).toBe('say.too-many');
    ana.say({ is: 'quantity', quantity: 4 });
    await ana.scan(face);
    expect(at(face)).toBe(4);
    expect(ana.step).toMatchObject({ at: 'bin', held: { quantity: 20 } });
  });

  it('another item may be taken first, as long as nothing has moved', async () => {
    await ana.scanAtHome(pallet);
    await ana.scan(aHeart, aHeart);
    expect(ana.heard).toBe('say.already-in-hand');
    await ana.scan(aCup, otherFace);
    expect([at(otherFace), at(otherFace, cup)]).toEqual([0, 10]);
  });

  it('I5 undo takes the last bin’s goods back once they are on the pallet again, then the one before', async () => {
    await ana.scanAtHome(pallet);
    await ana.scan(aHeart, face, aCup, otherFace);
    for (const _ of [1, 2]) {
      ana.say({ is: 'command', command: 'undo' });
      await ana.scan(pallet);
      expect(ana.heard).toBe('say.undone');
    }
    expect([at(face), at(otherFace, cup)]).toEqual([0, 0]);
    expect(ledger.balance(inUnit(pallet), heart)).toBe(24);
    ana.say({ is: 'command', command: 'undo' });
    expect(ana.heard).toBe('say.nothing-to-undo');
  });

  it('of two alike carries into one bin undo takes back one at a time', async () => {
    await ana.scanAtHome(pallet);
    await ana.scan(aHeart);
    for (const _ of [1, 2]) {
      ana.say({ is: 'choice', choice: 'amount' });
      ana.say({ is: 'quantity', quantity: 5 });
      await ana.scan(face);
    }
    for (const left of [5, 0]) {
      ana.say({ is: 'command', command: 'undo' });
      await ana.scan(pallet);
      expect(at(face)).toBe(left);
    }
    expect(ledger.all('exception').filter(({ code }) => code === 'nothing-to-reverse')).toEqual([]);
  });

  it('goes on where it was when it is left and taken up again, and can still be undone', async () => {
    await ana.scanAtHome(pallet);
    await ana.scan(aHeart, face);
    const later = new Person(ledger, putAway);
    await later.open(pallet, ana.state);
    later.say({ is: 'command', command: 'undo' });
    await later.scan(pallet);
    expect(at(face)).toBe(0);
  });

  it('isn’t carried away whole by a bin that is scanned too early', async () => {
    await ana.scanAtHome(pallet);
    await ana.scan(reserve);
    expect(ana.heard).toBe('say.wrong-location');
    expect(ledger.get('unit', pallet).at).toBe(atLocation(dock));
  });

  it('whose goods somebody else put away meanwhile says so, and asks for what is left', async () => {
    await ana.scanAtHome(pallet);
    await ana.scan(aHeart);
    const other = new Person(ledger, putAway);
    await other.scanAtHome(pallet);
    await other.scan(aHeart, face);
    await ana.scan(reserve);
    expect(ana.heard).toBe('say.taken-meanwhile');
    expect(at(reserve)).toBe(0);
    await ana.scan(aCup, otherFace);
    expect(ana.step.at).toBe('done');
  });
});

describe('cases', () => {
  const inCases = { ...heart, level: 'case' } as const;
  beforeEach(() => received(ledger, [inCases, 24], [cup, 1]));

  it('are opened in the step that puts them into a pick face', async () => {
    await ana.scanAtHome(pallet);
    const since = ledger.events.length;
    await ana.scan(aCaseOfHearts, face);
    expect(ana.said(since)).toEqual(['case.broken', 'goods.carried']);
    expect([at(face), at(face, inCases)]).toEqual([24, 0]);
    expect(ledger.balance(inUnit(pallet), inCases)).toBe(0);
  });

  it('stay closed in reserve', async () => {
    await ana.scanAtHome(pallet);
    await ana.scan(aHeart, reserve);
    expect([at(reserve), at(reserve, inCases)]).toEqual([0, 24]);
  });

  it('that were opened stay so when it is undone: the pieces go back', async () => {
    await ana.scanAtHome(pallet);
    await ana.scan(aCaseOfHearts, face);
    ana.say({ is: 'command', command: 'undo' });
    await ana.scan(pallet);
    expect(ledger.balance(inUnit(pallet), heart)).toBe(24);
    expect(at(face)).toBe(0);
  });
});

describe('lots', () => {
  const lot = (name: string) => ({ ...heart, lot: name, expiry: '2027-06-30' });
  beforeEach(() => received(ledger, [lot('L1'), 6], [lot('L2'), 8]));

  it('that the label doesn’t tell apart are chosen by touch', async () => {
    await ana.scanAtHome(pallet);
    await ana.scan(aHeart);
    expect(ana.step).toMatchObject({ at: 'which', among: [lot('L1'), lot('L2')] });
    ana.say({ is: 'choice', choice: '1' });
    await ana.scan(face);
    expect(at(face, lot('L2'))).toBe(8);
  });

  it('that the label tells need no question', async () => {
    await ana.scanAtHome(pallet);
    await ana.scan('01050123450000151727063010L1', reserve);
    expect(at(reserve, lot('L1'))).toBe(6);
  });

  it('of other goods than are there is refused', async () => {
    await ana.scanAtHome(pallet);
    await ana.scan('01050123450000151727063010L9');
    expect(ana.heard).toBe('say.wrong-item');
  });
});

describe('places', () => {
  beforeEach(() => received(ledger, [heart, 24], [{ ...cup, status: 'quarantined' }, 2]));

  it('of quarantined goods are in quarantine, and of no others', async () => {
    await ana.scanAtHome(pallet);
    await ana.scan(aCup);
    expect(proposed()?.location).toBe(quarantine);
    await ana.scan(face);
    expect(ana.heard).toBe('say.not-for-goods');
    await ana.scan(quarantine, aHeart, quarantine);
    expect(ana.heard).toBe('say.not-for-goods');
  });

  it('that are blocked wait for their count, and unknown ones are said to be', async () => {
    const task = { taskId: 'R', location: otherFace, goods: heart, from: atLocation(face), quantity: 1 };
    ledger.happen(fact('replenishments.asked', { tasks: [task] }));
    ledger.happen(
      fact('replenishment.shorted', { task: 'R', goods: heart, from: atLocation(face), remaining: 0 }),
    );
    await ana.scanAtHome(pallet);
    await ana.scan(aHeart, face);
    expect(ana.heard).toBe('say.blocked');
    await ana.scan('A-77-01-A-1');
    expect(ana.heard).toBe('say.unknown-location');
    await ana.scan(otherFace);
    expect([at(face), at(otherFace)]).toEqual([0, 24]);
  });

  it('are typed where the label can’t be read: the proposed one by its check digits, another in full', async () => {
    isFace(face, 40);
    await ana.scanAtHome(pallet);
    await ana.scan(aHeart);
    ana.say({ is: 'command', command: 'cant-read' });
    ana.say({ is: 'typed', text: '99' });
    expect(ana.heard).toBe('say.wrong-digits');
    expect(reprints()).toEqual([]);
    ana.say({ is: 'typed', text: '19' });
    expect(at(face)).toBe(24);
    expect(reprints()).toEqual([`location ${face}`]);
  });

  it('an item whose label can’t be read is known by the last four of its SKU', async () => {
    await ana.scanAtHome(pallet);
    ana.say({ is: 'command', command: 'cant-read' });
    ana.say({ is: 'typed', text: '123A' });
    expect(ana.step).toMatchObject({ at: 'bin', held: { goods: heart } });
    expect(reprints()).toEqual([`item lumen/${heart.sku}`]);
  });

  it('a place where the goods can’t go is not asked to be labelled anew', async () => {
    await ana.scanAtHome(pallet);
    ana.say({ is: 'command', command: 'cant-read' });
    await ana.scan(aHeart);
    ana.say({ is: 'command', command: 'cant-read' });
    ana.say({ is: 'typed', text: 'X-01-01-A-1' });
    expect(reprints()).toEqual([]);
  });
});

describe('what home offers', () => {
  it('is pallets at the dock with something on them, the oldest first, until they are away', async () => {
    received(ledger, [heart, 24], [cup, 10]);
    ledger.happen(
      fact('goods.carried', {
        goods: heart,
        quantity: 4,
        from: 'found',
        to: inUnit('LPN-20418'),
        reason: 'move',
        suggested: null,
        task: null,
      }),
    );
    ledger.happen(fact('unit.moved', { unit: 'LPN-20418', to: dock, after: null, settles: [] }));
    expect(await ana.offers()).toMatchObject([
      { jobId: pallet, detail: { values: { count: 2, location: dock } } },
      { jobId: 'LPN-20418' },
    ]);
    await ana.scanAtHome(pallet);
    await ana.scan(aHeart, reserve, aCup, reserve);
    expect((await ana.offers()).map(({ jobId }) => jobId)).toEqual(['LPN-20418']);
  });

  it('a unit with nothing on it, on a cart, or unknown opens nothing', async () => {
    expect(await ana.scanAtHome(pallet)).toBeNull();
    received(ledger);
    expect(await ana.scanAtHome(pallet)).toBeNull();
    expect(await ana.scanAtHome(packStation)).toBeNull();
  });
});
