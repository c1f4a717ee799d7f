import { describe, expect, it } from 'vitest';
import { dock, dockLedger, heartCase, loose, palletised, ssccs } from '../../domain/dock.fixture.ts';
import { actionsIn, inputOf } from './actions.ts';
import { Dock } from './dock-floor.fixture.ts';

const [A] = ssccs;
const truck = () => new Dock(dockLedger(palletised), 'N1').scan(dock);
const keys = (floor: Dock) => actionsIn(floor.state, floor.work);

describe('the keys of a step', () => {
  it('are three at hand at the most, and none is there twice', () => {
    for (const floor of [truck(), truck().scan(A), truck().scans(A, heartCase), truck().scans(A, A)]) {
      const { shown, more } = keys(floor);
      expect(shown.length).toBeLessThanOrEqual(3);
      expect(new Set([...shown, ...more]).size).toBe(shown.length + more.length);
    }
  });

  it('each does something where it is shown', () => {
    for (const floor of [truck(), truck().scan(A), truck().scans(A, heartCase), truck().scans(A, A)]) {
      const { shown, more } = keys(floor);
      for (const action of [...shown, ...more]) {
        const { state, ledger } = floor;
        const again = new Dock(ledger, 'N1');
        again.state = state;
        expect([action, again.say(inputOf(action)).said]).not.toEqual([action, 'attention no-such-step']);
      }
    }
  });

  it('a pallet of loose cartons is left by the next plate, not by "back"', () => {
    const cartons = new Dock(dockLedger(loose), 'N2').scans(dock, 'LPN-1');
    expect(keys(cartons).more).not.toContain('back');
  });
});
