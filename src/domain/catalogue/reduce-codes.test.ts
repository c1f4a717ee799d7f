import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fact } from '../events/facts.ts';
import type { Fact, Payload } from '../events/union.ts';
import { understand } from '../events/union.ts';
import { fold } from '../fold.ts';
import { TestLedger, withUnknown } from '../ledger.fixture.ts';
import { items } from '../small-warehouse.fixture.ts';
import type { Barcode, Item } from './definitions.ts';
import { isTaught, itemKey } from './model.ts';

const rita = { operatorId: 'rita', name: 'Rita', roles: ['receiver' as const], active: true };
const device = (deviceId: string) => ({ kind: 'device', deviceId, epoch: 'E', seq: 1 }) as const;
const byRita = { actor: 'rita', source: device('H1') };

function catalogue(...defined: readonly Item[]): TestLedger {
  const ledger = new TestLedger();
  ledger.happen(fact('operator.rostered', rita));
  ledger.happen(fact('items.defined', { items: [...defined] }));
  return ledger;
}

const teaching = (item: Item, code: string, quantity = 1): Extract<Fact, { type: 'barcode.learned' }> => ({
  type: 'barcode.learned',
  payload: { owner: item.owner, sku: item.sku, code, level: quantity === 1 ? 'each' : 'case', quantity },
});

const { heart, lantern, rival } = items;
const codesOf = (ledger: TestLedger, item: Item) =>
  ledger.get('item', itemKey(item)).barcodes.map(({ code, quantity }) => `${code}×${quantity}`);

describe('a code that is taught', () => {
  it('means the item and the quantity from then on, and leaves its trace', () => {
    const ledger = catalogue(heart, lantern);
    const { exceptions } = ledger.happen(teaching(heart, 'LABEL-1', 6), { ...byRita, id: 'first' });
    expect(exceptions).toEqual([]);
    expect(ledger.get('item', itemKey(heart)).barcodes.at(-1)).toEqual({
      code: 'LABEL-1',
      level: 'case',
      quantity: 6,
      taughtBy: 'first',
    });
  });

  it('the same teaching twice changes nothing, from whichever device', () => {
    const ledger = catalogue(heart);
    ledger.happen(teaching(heart, 'LABEL-1', 6), byRita);
    const again = ledger.happen(teaching(heart, 'LABEL-1', 6), { ...byRita, source: device('H2') });
    expect(again).toEqual({ changes: [], movements: [], exceptions: [] });
  });

  it('that the item is defined with already changes nothing', () => {
    const [{ code, quantity }] = heart.barcodes as [Barcode];
    expect(catalogue(heart).happen(teaching(heart, code, quantity), byRita).changes).toEqual([]);
  });

  it('two devices teach different items: the first stands, and an exception names both', () => {
    const ledger = catalogue(heart, lantern);
    ledger.happen(teaching(heart, 'LABEL-1'), byRita);
    const { exceptions } = ledger.happen(teaching(lantern, 'LABEL-1', 6), byRita);
    expect(exceptions).toEqual([
      {
        code: 'barcode-conflict',
        subject: 'item lumen/71053',
        facts: { code: 'LABEL-1', taughtFor: 6, stands: 'lumen/85123A', standsFor: 1 },
      },
    ]);
    expect(codesOf(ledger, heart)).toContain('LABEL-1×1');
    expect(codesOf(ledger, lantern)).not.toContain('LABEL-1×6');
  });

  it('two devices teach different quantities of one item: the first stands', () => {
    const ledger = catalogue(heart);
    ledger.happen(teaching(heart, 'LABEL-1', 6), byRita);
    const { exceptions } = ledger.happen(teaching(heart, 'LABEL-1', 12), byRita);
    expect(exceptions).toMatchObject([{ code: 'barcode-conflict', facts: { taughtFor: 12, standsFor: 6 } }]);
    expect(codesOf(ledger, heart)).toContain('LABEL-1×6');
  });

  it('another quantity than the item is defined with: the definition stands', () => {
    const ledger = catalogue(heart);
    const [{ code }] = heart.barcodes as [Barcode];
    expect(ledger.happen(teaching(heart, code, 3), byRita).exceptions).toMatchObject([
      { code: 'barcode-conflict', facts: { taughtFor: 3, standsFor: 1 } },
    ]);
    expect(ledger.all('taught-code')).toEqual([]);
  });

  it('is one owner’s: another may have it for goods of his own', () => {
    const ledger = catalogue(heart, rival);
    ledger.happen(teaching(heart, 'LABEL-1'), byRita);
    expect(ledger.happen(teaching(rival, 'LABEL-1'), byRita).exceptions).toEqual([]);
    expect(codesOf(ledger, rival)).toContain('LABEL-1×1');
  });

  it('for an item that nobody has defined: recorded, with an exception (P4)', () => {
    const { exceptions } = catalogue(heart).happen(teaching(lantern, 'LABEL-1'), byRita);
    expect(exceptions).toMatchObject([{ code: 'item-unknown', subject: 'item lumen/71053' }]);
  });

  it('by a person without the right: recorded and taught, with an exception (P4)', () => {
    const ledger = catalogue(heart);
    const picker = { operatorId: 'ana', name: 'Ana', roles: ['picker' as const], active: true };
    ledger.happen(fact('operator.rostered', picker));
    const { exceptions } = ledger.happen(teaching(heart, 'LABEL-1'), { ...byRita, actor: 'ana' });
    expect(exceptions).toMatchObject([{ code: 'operator-without-right' }]);
    expect(codesOf(ledger, heart)).toContain('LABEL-1×1');
  });

  it('a GTIN with a wrong check digit is not understood, so nothing is learnt from it', () => {
    const { payload } = teaching(heart, '05012345000016');
    const said = understand({ type: 'barcode.learned', version: 1, payload }, device('H1'));
    expect(said).toMatchObject({ is: 'malformed' });
  });
});

describe('a code that is taken back', () => {
  const undo = (of: string, item: Item, code: string) =>
    fact('barcode.unlearned', { of, owner: item.owner, sku: item.sku, code });

  it('I5 leaves the item as it was, and can be taught anew', () => {
    const ledger = catalogue(heart, lantern);
    const before = ledger.snapshot();
    ledger.happen(teaching(heart, 'LABEL-1'), { ...byRita, id: 'first' });
    ledger.happen(undo('first', heart, 'LABEL-1'), byRita);
    expect(ledger.snapshot()).toEqual(before);
    expect(ledger.happen(teaching(lantern, 'LABEL-1'), byRita).exceptions).toEqual([]);
  });

  it('of a teaching that lost, or was taken back before: nothing changes', () => {
    const ledger = catalogue(heart, lantern);
    ledger.happen(teaching(heart, 'LABEL-1'), { ...byRita, id: 'first' });
    ledger.happen(teaching(lantern, 'LABEL-1'), { ...byRita, id: 'second' });
    const before = ledger.snapshot();
    expect(ledger.happen(undo('second', lantern, 'LABEL-1'), byRita).exceptions).toEqual([]);
    expect(ledger.happen(undo('first', lantern, 'LABEL-1'), byRita).exceptions).toEqual([]);
    expect(ledger.snapshot()).toEqual(before);
  });
});

describe('the item master', () => {
  const withCode = (item: Item, code: string, quantity: number): Item => ({
    ...item,
    barcodes: [...item.barcodes, { code, level: 'case', quantity }],
  });

  it('defines an item anew: what was taught stays behind it', () => {
    const ledger = catalogue(heart);
    ledger.happen(teaching(heart, 'LABEL-1', 6), byRita);
    ledger.happen(fact('items.defined', { items: [{ ...heart, name: 'hanging heart', barcodes: [] }] }));
    expect(ledger.get('item', itemKey(heart)).name).toBe('hanging heart');
    expect(codesOf(ledger, heart)).toEqual(['LABEL-1×6']);
  });

  it('names a taught code itself: it is defined from then on', () => {
    const ledger = catalogue(heart);
    ledger.happen(teaching(heart, 'LABEL-1', 6), byRita);
    const folded = ledger.happen(fact('items.defined', { items: [withCode(heart, 'LABEL-1', 6)] }));
    expect(folded.exceptions).toEqual([]);
    expect(ledger.get('item', itemKey(heart)).barcodes.some(isTaught)).toBe(false);
    expect(ledger.all('taught-code')).toEqual([]);
  });

  it('names it with another quantity: the definition stands, and somebody looks, at each of them', () => {
    const ledger = catalogue(heart, lantern);
    ledger.happen(teaching(heart, 'LABEL-1', 6), byRita);
    ledger.happen(teaching(lantern, 'LABEL-2', 6), byRita);
    const anew = [withCode(heart, 'LABEL-1', 12), withCode(lantern, 'LABEL-2', 24)];
    ledger.happen(fact('items.defined', { items: anew }));
    expect(codesOf(ledger, heart)).toContain('LABEL-1×12');
    expect(ledger.all('exception').map(({ code, facts }) => [code, facts.standsFor])).toEqual([
      ['barcode-conflict', 12],
      ['barcode-conflict', 24],
    ]);
  });

  it('overrules a teaching: the code leaves the item, and an exception names both', () => {
    const ledger = catalogue(heart, lantern);
    ledger.happen(teaching(heart, 'LABEL-1', 6), { ...byRita, id: 'first' });
    const { owner, sku } = heart;
    const overruled = fact('barcode.overruled', {
      of: 'first',
      owner,
      sku,
      code: 'LABEL-1',
      stands: lantern.sku,
      standsFor: 1,
    });
    expect(ledger.happen(overruled).exceptions).toMatchObject([
      { code: 'barcode-conflict', subject: 'item lumen/85123A', facts: { stands: 'lumen/71053' } },
    ]);
    expect(codesOf(ledger, heart)).not.toContain('LABEL-1×6');
    expect(ledger.happen(overruled).exceptions).toEqual([]);
  });
});

const anItem = fc.constantFrom<Item>(heart, lantern, rival);
const aCode = fc.constantFrom('LABEL-1', 'LABEL-2', '05012345000015');
const aQuantity = fc.constantFrom(1, 6, 12);
const aTeaching = fc.record({ item: anItem, code: aCode, quantity: aQuantity });

type Act =
  | { readonly is: 'teach'; readonly fact: Extract<Fact, { type: 'barcode.learned' }> }
  | { readonly is: 'take-back'; readonly which: number }
  | { readonly is: 'define'; readonly item: Item };

const anAct: fc.Arbitrary<Act> = fc.oneof(
  {
    weight: 4,
    arbitrary: aTeaching.map(({ item, code, quantity }) => ({
      is: 'teach' as const,
      fact: teaching(item, code, quantity),
    })),
  },
  { weight: 1, arbitrary: fc.nat(10).map((which) => ({ is: 'take-back' as const, which })) },
  {
    weight: 1,
    arbitrary: fc
      .record({ item: anItem, codes: fc.uniqueArray(aCode), quantity: aQuantity })
      .map(({ item, codes, quantity }) => ({
        is: 'define' as const,
        item: { ...item, barcodes: codes.map((code) => ({ code, level: 'case' as const, quantity })) },
      })),
  },
);
const acts = fc.array(anAct, { maxLength: 20 });

function played(all: readonly Act[]): TestLedger {
  const ledger = catalogue(heart, lantern, rival);
  for (const act of all) {
    const taught = ledger.events.filter(({ type }) => type === 'barcode.learned');
    const chosen = act.is === 'take-back' ? taught[act.which % Math.max(1, taught.length)] : undefined;
    if (act.is === 'teach') ledger.happen(act.fact, byRita);
    if (act.is === 'define') ledger.happen(fact('items.defined', { items: [act.item] }));
    if (chosen !== undefined) {
      const { owner, sku, code } = chosen.payload as Payload<'barcode.learned'>;
      ledger.happen(fact('barcode.unlearned', { of: chosen.id, owner, sku, code }), byRita);
    }
  }
  return ledger;
}

describe('whatever is taught, taken back and defined, in any order', () => {
  it('of an owner a code is taught for one item at most, and the item and the code tell the same', () => {
    fc.assert(
      fc.property(acts, (all) => {
        const ledger = played(all);
        const taught = ledger
          .all('item')
          .flatMap(({ owner, sku, barcodes }) =>
            barcodes.filter(isTaught).map((barcode) => ({ ...barcode, owner, sku })),
          );
        expect(new Set(taught.map(({ owner, code }) => `${owner}/${code}`)).size).toBe(taught.length);
        const byCode = (a: { owner: string; code: string }, b: { owner: string; code: string }) =>
          `${a.owner}/${a.code}` < `${b.owner}/${b.code}` ? -1 : 1;
        expect(taught.toSorted(byCode)).toEqual(ledger.all('taught-code').toSorted(byCode));
      }),
    );
  });

  it('an item bears each code once, and those that its last definition names as that says', () => {
    fc.assert(
      fc.property(acts, (all) => {
        const ledger = played(all);
        for (const item of [heart, lantern, rival]) {
          const { barcodes } = ledger.get('item', itemKey(item));
          expect(new Set(barcodes.map(({ code }) => code)).size).toBe(barcodes.length);
          const last = all.findLast((act) => act.is === 'define' && act.item.sku === item.sku);
          const defined = last?.is === 'define' ? last.item : item;
          expect(barcodes.slice(0, defined.barcodes.length)).toEqual(defined.barcodes);
          expect(barcodes.slice(defined.barcodes.length).every(isTaught)).toBe(true);
        }
      }),
    );
  });

  it('a teaching takes hold, or says the same as before, or opens an exception that names both', () => {
    fc.assert(
      fc.property(acts, aTeaching, (all, { item, code, quantity }) => {
        const ledger = played(all);
        const { exceptions } = ledger.happen(teaching(item, code, quantity), byRita);
        const means = codesOf(ledger, item).includes(`${code}×${quantity}`);
        expect(exceptions.map(({ facts }) => facts.code)).toEqual(means ? [] : [code]);
      }),
    );
  });

  it('what isn’t known stays unknown (L5)', () => {
    fc.assert(
      fc.property(aTeaching, ({ item, code, quantity }) => {
        const view = withUnknown(new TestLedger(), () => true);
        const event = {
          ...teaching(item, code, quantity),
          id: 'x',
          position: 0,
          actor: 'rita',
          at: 0,
          source: device('H1'),
        };
        expect(fold(view, event)).toEqual({ changes: [], movements: [], exceptions: [] });
      }),
    );
  });

  it('I3 the same events give the same documents', () => {
    fc.assert(
      fc.property(acts, (all) => {
        const ledger = played(all);
        const again = new TestLedger();
        for (const event of ledger.events) again.happen(event, event);
        expect(again.snapshot()).toEqual(ledger.snapshot());
      }),
      { numRuns: 50 },
    );
  });
});
