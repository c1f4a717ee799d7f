import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fact } from '../../domain/events/facts.ts';
import { device, goods, items } from '../../domain/small-warehouse.fixture.ts';
import { bin, Counter, otherBin } from './counter.fixture.ts';

const [heart, heartCase] = items.heart.barcodes.map(({ code }) => code) as [string, string];
const [lantern] = items.lantern.barcodes.map(({ code }) => code) as [string];

/** Of one owner: the heart's code is two owners' goods. */
const said = (counter: Counter) => {
  const [event] = counter.facts;
  return event?.type === 'location.counted'
    ? event.payload.lines.map((line) => [line.goods.sku, line.quantity])
    : null;
};
/** Labels that wait to be printed anew. */
const reprints = ({ ledger }: Counter) =>
  ledger.all('task').flatMap(({ kind, subject }) => (kind === 'reprint' ? [subject] : []));
const atBin = (counter = new Counter()) => counter.scan(bin);

describe('counting a location', () => {
  it('is: go there, scan it, scan what lies there, done, confirm', () => {
    const counter = new Counter();
    expect(counter.state).toEqual({ at: 'go' });
    counter.scan(bin);
    expect([counter.heard, counter.state.at]).toEqual(['accept say.reached', 'bin']);
    counter.scans(lantern, 3);
    expect(counter.heard).toBe('accept say.counted');
    counter.command('done');
    expect([counter.state.at, counter.facts]).toEqual(['check', []]);
    counter.press('confirm');
    expect([counter.heard, counter.state]).toEqual(['accept say.saved', { at: 'done', pieces: 3 }]);
    expect(said(counter)).toEqual([['71053', 3]]);
    expect(counter.ledger.get('count', 'C').state).toEqual({ is: 'counted' });
  });

  it('can be done without a press: the location ends it and confirms it', () => {
    const counter = atBin().scans(lantern, 2).scan(bin).scan(bin);
    expect(said(counter)).toEqual([['71053', 2]]);
  });

  it('began when the location was scanned', () => {
    const counter = new Counter();
    counter.now = 5_000;
    counter.scan(bin);
    counter.now = 9_000;
    counter.scan(lantern).command('done').command('done');
    expect(counter.facts).toMatchObject([{ payload: { began: 5_000 } }]);
  });

  it('is blind: neither work nor state says what the books have', () => {
    const counter = new Counter();
    counter.now = 7;
    counter.scan(bin).scan(lantern);
    expect(JSON.stringify([counter.work, counter.state])).not.toContain('100');
  });

  it('has nothing there by one press', () => {
    const counter = atBin().press('empty');
    expect([counter.heard, said(counter)]).toEqual(['accept say.saved-empty', []]);
  });

  it('isn’t done where nothing was counted', () => {
    const counter = atBin().command('done');
    expect([counter.heard, counter.state.at]).toEqual(['attention say.nothing-counted', 'bin']);
  });

  it('takes a case as its pieces, and a label’s own number', () => {
    const counter = atBin(new Counter({ owner: 'lumen', sku: '85123A' }));
    counter.scan(heartCase).scan(heart, { count: 5 }).command('done').press('confirm');
    expect(said(counter)).toEqual([
      ['85123A', 5],
      ['85123A', 12],
    ]);
  });

  it('takes the number from the pad, instead of the scans', () => {
    const counter = atBin().scans(lantern, 2).press('quantity');
    expect(counter.state.at).toBe('quantity');
    counter.number(40);
    expect([counter.heard, counter.state.at]).toEqual(['accept say.number', 'bin']);
    expect(said(counter.command('done').press('confirm'))).toEqual([['71053', 40]]);
  });

  it('keeps lots, expiries and serials apart where the item is tracked by them, and not where it isn’t', () => {
    const tracked = new Counter({ owner: 'lumen', sku: '85123A' }, ['lot']);
    tracked
      .scan(bin)
      .scan(heart, { lot: 'L1', serial: 'S1' })
      .scan(heart, { lot: 'L2' })
      .scan(heart, { lot: 'L1' });
    tracked.command('done').press('confirm');
    expect(tracked.facts).toMatchObject([
      {
        payload: {
          lines: [
            { goods: { lot: 'L1', serial: null }, quantity: 2 },
            { goods: { lot: 'L2', serial: null }, quantity: 1 },
          ],
        },
      },
    ]);
  });

  it('takes a serial once', () => {
    const counter = new Counter({ owner: 'lumen', sku: '85123A' }, ['serial']);
    counter.scan(bin).scan(heart, { serial: 'S1' }).scan(heart, { serial: 'S1' });
    expect(counter.heard).toBe('attention say.serial-counted');
    expect(said(counter.command('done').press('confirm'))).toEqual([['85123A', 1]]);
  });

  it('asks whose goods they are where two owners sell one code, once', () => {
    const counter = atBin().scan(heart);
    expect(counter.state.at).toBe('whose');
    counter.press('rival').scan(heart);
    expect(said(counter.command('done').press('confirm'))).toEqual([['H-1', 2]]);
  });

  it('of one item counts that one, and refuses another', () => {
    const counter = atBin(new Counter({ owner: 'lumen', sku: '85123A' })).scan(lantern);
    expect([counter.heard, counter.state]).toMatchObject(['reject say.other-item', { at: 'bin' }]);
    expect(said(counter.scan(heart).command('done').press('confirm'))).toEqual([['85123A', 1]]);
  });
});

describe('what goes otherwise', () => {
  it('another location is refused, before and while counting', () => {
    const counter = new Counter().scan(otherBin);
    expect([counter.heard, counter.state.at]).toEqual(['reject say.wrong-location', 'go']);
    counter.scan(bin).scan(otherBin);
    expect([counter.heard, counter.state.at]).toEqual(['reject say.wrong-location', 'bin']);
  });

  it('a code that nobody knows is refused and says what to do', () => {
    const counter = atBin().scan('WHAT');
    expect(counter.heard).toBe('reject say.unknown-item');
    expect(counter.feedback).toMatchObject({ next: { key: 'say.next.put-aside' } });
  });

  it('a pallet or tote stays out of the count, and a web address is nobody’s error', () => {
    expect(atBin().scan('T-0142').heard).toBe('attention say.a-unit-stays');
    expect(atBin().scan('https://example.com').heard).toBe('attention say.not-for-this-job');
  });

  it('undo takes back the last scan or number, once', () => {
    const counter = atBin().scans(lantern, 2).number(40).command('undo');
    expect(said(counter.command('done').press('confirm'))).toEqual([['71053', 2]]);
    expect(atBin().command('undo').heard).toBe('attention say.nothing-to-undo');
  });

  it('undo and back leave a question, and nothing has happened', () => {
    const counter = atBin().scan(lantern).command('done').command('undo');
    expect(counter.state.at).toBe('bin');
    counter.press('quantity').say({ is: 'back' });
    expect(counter.state.at).toBe('bin');
  });

  it('a further piece at "is that all?" goes on counting', () => {
    const counter = atBin().scan(lantern).command('done').scan(lantern);
    expect(counter.state.at).toBe('bin');
    expect(said(counter.command('done').press('confirm'))).toEqual([['71053', 2]]);
  });

  it('a location that can’t be read is proven by its check digits', () => {
    const counter = new Counter().command('cant-read').typed('00');
    expect(counter.heard).toBe('reject say.wrong-digits');
    const { checkDigits } = counter.ledger.get('location', bin);
    expect(counter.facts).toEqual([]);
    expect(counter.typed(checkDigits).state.at).toBe('bin');
    expect(reprints(counter)).toEqual([`location ${bin}`]);
  });

  it('an item that can’t be read is proven by its last four, where the job names it or it was scanned before', () => {
    const counter = atBin(new Counter({ owner: 'lumen', sku: '85123A' }))
      .command('cant-read')
      .typed('123a');
    expect(reprints(counter)).toEqual(['item lumen/85123A']);
    expect(said(counter.command('done').press('confirm'))).toEqual([['85123A', 1]]);
    expect(atBin().command('cant-read').heard).toBe('attention say.no-such-step');
    const again = atBin().scan(lantern).command('cant-read').typed('1053');
    expect(said(again.command('done').press('confirm'))).toEqual([['71053', 2]]);
  });
});

describe('a zero-check', () => {
  const zero = () => atBin(new Counter({ why: 'zero-check' }));

  it('is one question, and the location’s second scan is its yes', () => {
    const counter = zero();
    expect(counter.state.at).toBe('zero');
    expect(said(counter.scan(bin))).toEqual([]);
  });

  it('with something there becomes a count, by a press or by the first scan', () => {
    expect(zero().press('count').state.at).toBe('bin');
    expect(said(zero().scan(lantern).command('done').press('confirm'))).toEqual([['71053', 1]]);
  });
});

describe('a trigger that bounces', () => {
  const confirms = (counter: Counter, text: string) => counter.confirms(text);

  it('at the bin doesn’t say that it is empty, nor that what was counted is all', () => {
    const zero = atBin(new Counter({ why: 'zero-check' }));
    expect([zero.state.at, confirms(zero, bin)]).toEqual(['zero', true]);
    const check = atBin().scan(lantern).scan(bin);
    expect([check.state.at, confirms(check, bin)]).toEqual(['check', true]);
  });

  it('on a piece is a piece, and on the way to the bin nothing is confirmed', () => {
    expect(confirms(atBin().scan(lantern), lantern)).toBe(false);
    expect(confirms(atBin().scan(lantern).scan(bin), lantern)).toBe(false);
    expect(confirms(new Counter(), bin)).toBe(false);
  });
});

describe('a recount', () => {
  const recount = (operator: string) => {
    const counter = new Counter();
    counter.scan(bin).press('empty');
    counter.ledger.happen(
      fact('count.judged', {
        countId: 'C',
        location: bin,
        frees: [],
        settles: null,
        verdict: { is: 'recount', because: 'difference', not: 'ana' },
      }),
    );
    counter.operator = operator;
    counter.state = { at: 'go' };
    return counter.scan(bin);
  };

  it('refuses whoever counted before', () => {
    const counter = recount('ana');
    expect([counter.heard, counter.state.at]).toEqual(['attention say.next.refused', 'refused']);
    counter.operator = 'ben';
    expect(counter.scan(bin).state.at).toBe('bin');
  });

  it('is anybody else’s', () => {
    expect(recount('ben').state.at).toBe('bin');
  });
});

it('a count that another has done meanwhile is over for whoever is still on the way', () => {
  const counter = new Counter();
  counter.ledger.happen(fact('location.counted', { countId: 'C', location: bin, began: 0, lines: [] }), {
    actor: 'ben',
    source: device,
  });
  expect(counter.scan(bin).heard).toBe('attention say.already-counted');
  expect(counter.state.at).toBe('done');
});

it('whatever is scanned and pressed, what is said is what was scanned and not taken back', () => {
  const act = fc.constantFrom('lantern', 'heart', 'undo', 'done', 'back', 'bin', 'other', 'unknown');
  fc.assert(
    fc.property(fc.array(act, { maxLength: 25 }), (acts) => {
      const counter = atBin(new Counter({ owner: 'lumen', sku: '71053' }));
      for (const each of acts) {
        if (counter.state.at === 'done') break;
        const scans: Record<string, string> = { lantern, heart, bin, other: otherBin, unknown: 'WHAT' };
        const text = scans[each];
        if (text !== undefined) counter.scan(text);
        else if (each === 'back') counter.say({ is: 'back' });
        else counter.command(each === 'undo' ? 'undo' : 'done');
      }
      const { state } = counter;
      if (state.at === 'done') expect(said(counter)).toEqual([['71053', state.pieces]]);
      else expect(counter.ledger.get('count', 'C').sightings).toEqual([]);
      expect(counter.ledger.balance(`location:${bin}`, goods('85123A'))).toBe(100);
    }),
    { numRuns: 150 },
  );
});
