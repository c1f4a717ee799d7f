import { describe, expect, it } from 'vitest';
import { handlingUnit } from '../domain/barcode/handling-unit.ts';
import type { Meaning } from '../domain/barcode/meaning.ts';
import { items } from '../domain/small-warehouse.fixture.ts';
import { heard, isSeen, type Ours } from './heard.ts';

const { heart } = items;
const scan = (meaning: Meaning, known: readonly (typeof heart)[] = []) =>
  ({ is: 'scan', meaning, text: '', items: known }) as const;
const nobodys: Ours = () => null;
const inHouse: Ours = (text) => (text === 'shelf 7' ? 'location' : text === 'box 3' ? 'unit' : null);

describe('what a job hears', () => {
  it.each([
    [{ is: 'location', code: 'A-01-02-A-1' } as const, { is: 'location', code: 'A-01-02-A-1' }],
    [handlingUnit('T-1'), { is: 'unit', code: 'T-1' }],
    [
      { is: 'tag', uri: 'urn:epc:id:sscc:…', names: handlingUnit('340123450000000017') } as const,
      { is: 'unit', code: '340123450000000017' },
    ],
  ])('a scan of %o is a thing that was shown', (meaning, seen) => {
    const told = heard(scan(meaning), nobodys);
    expect([told, isSeen(told)]).toEqual([seen, true]);
  });

  it('a text of no known form is what the house calls so, or an item’s own code', () => {
    const text = (said: string): Meaning => ({ is: 'text', text: said });
    expect(heard(scan(text('shelf 7')), inHouse)).toEqual({ is: 'location', code: 'shelf 7' });
    expect(heard(scan(text('box 3')), inHouse)).toEqual({ is: 'unit', code: 'box 3' });
    expect(heard(scan(text('box 3'), [heart]), inHouse)).toMatchObject({ is: 'item', items: [heart] });
    expect(heard(scan(text('what')), inHouse)).toMatchObject({ is: 'item', code: 'what', items: [] });
  });

  it('what no step could want is foreign, and what isn’t a scan comes as it came', () => {
    const foreign = heard(scan({ is: 'badge', secret: 's' }), nobodys);
    expect([foreign, isSeen(foreign)]).toEqual([{ is: 'foreign' }, false]);
    expect(heard(scan({ is: 'command', command: 'undo' }), nobodys)).toEqual({
      is: 'command',
      command: 'undo',
    });
    const photo = { is: 'photo', hash: 'a'.repeat(64) } as const;
    expect(heard(photo, nobodys)).toBe(photo);
  });
});
