import { describe, expect, it } from 'vitest';
import {
  dock,
  dockItems,
  dockLedger,
  heartCase,
  loose,
  palletised,
  shelf,
  ssccs,
} from '../../domain/dock.fixture.ts';
import { Dock } from './dock-floor.fixture.ts';

const [A, B] = ssccs;
const truck = (notice = palletised) => new Dock(dockLedger(notice), notice.noticeId);
const docked = (notice = palletised) => truck(notice).scan(dock);

/** Labels that wait to be printed anew. */
const reprints = ({ ledger }: Dock) =>
  ledger.all('task').flatMap(({ kind, subject }) => (kind === 'reprint' ? [subject] : []));

describe('a label at the dock that can’t be read', () => {
  it('is the dock’s: its code is typed in full', () => {
    const floor = truck().command('cant-read').type('99');
    expect([floor.said, floor.state.at]).toEqual(['reject wrong-digits', 'cant-read']);
    floor.type(` ${dock.toLowerCase()} `);
    expect(floor.wrote).toEqual(['label.unreadable', 'receipt.started']);
    expect(reprints(floor)).toEqual([`location ${dock}`]);
  });

  it('is no dock’s: nothing is to be printed anew', () => {
    const floor = truck().command('cant-read').type(shelf);
    expect([floor.said, floor.facts]).toEqual(['reject not-a-dock', []]);
  });

  it('is a pallet’s: its number whole, or the last digits that no other pallet ends with', () => {
    const floor = docked().command('cant-read').type('7');
    expect(floor.said).toBe('reject wrong-digits');
    floor.type('0017');
    expect([floor.state, floor.wrote]).toEqual([{ at: 'pallet', unit: A }, ['label.unreadable']]);
    floor.back().command('cant-read').type(B);
    expect(floor.state).toEqual({ at: 'pallet', unit: B });
    expect(reprints(floor)).toEqual([`unit ${A}`, `unit ${B}`]);
  });

  it('is a fresh plate’s: it is typed as it stands there', () => {
    const floor = docked(loose).command('cant-read').type('lpn-7');
    expect(floor.state).toEqual({ at: 'pallet', unit: 'LPN-7' });
    expect(reprints(floor)).toEqual(['unit LPN-7']);
  });

  it('is a carton’s: the last four of the SKU, and how many are in it', () => {
    const floor = docked(loose).scan('LPN-1').command('cant-read').type('123a');
    expect([floor.wrote, floor.said]).toEqual([['label.unreadable'], 'accept typed']);
    floor.quantity(12);
    expect(floor.facts.at(-1)).toMatchObject({ type: 'goods.received', payload: { quantity: 12 } });
    expect(reprints(floor)).toEqual([`item lumen/${dockItems.heart.sku}`]);
  });

  it('is a piece’s with a serial: it is one, and its serial is asked for', () => {
    const floor = docked(loose).scan('LPN-1').command('cant-read').type('1053');
    expect(floor.state).toMatchObject({ at: 'ask', what: 'serial', isLoose: false });
    expect(reprints(floor)).toEqual([`item lumen/${dockItems.lantern.sku}`]);
  });

  it('can be read after all: it is just scanned', () => {
    const floor = docked().scan(A).command('cant-read').scan(heartCase);
    expect(floor.said).toBe('accept counted');
    expect(reprints(floor)).toEqual([]);
  });

  it('is left by "back", and nothing has happened', () => {
    const floor = docked().command('cant-read').back();
    expect([floor.state, floor.facts]).toEqual([{ at: 'between', last: null }, []]);
  });
});
