import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { handlingUnit } from './handling-unit.ts';
import { countPile, noTags, withTags } from './tag-pile.ts';
import { hearTags, type TagRead, type TagStream } from './tag-stream.ts';
import { tradeItem } from './trade-item.ts';

const gtins = ['09506000134352', '00036000291452', '00000096385074'] as const;
const item = fc.record({ gtin: fc.constantFrom(...gtins), serial: fc.nat(20) }).map(({ gtin, serial }) => ({
  uri: `urn:epc:id:sgtin:${gtin}.${serial}`,
  names: tradeItem(gtin),
}));
const unit = fc.nat(5).map((n) => ({ uri: `urn:epc:id:sscc:${n}`, names: handlingUnit(`unit ${n}`) }));
const tags = fc.array(fc.oneof(item, unit), { maxLength: 60 });

const split = <Value>(values: readonly Value[], at: number): readonly (readonly Value[])[] => [
  values.slice(0, at),
  values.slice(at),
];

describe('a pile of tags', () => {
  it('counts each tag once, however often, in whatever order and in however many parts it is read', () => {
    fc.assert(
      fc.property(tags, fc.nat(60), (read, at) => {
        const [first = [], second = []] = split([...read, ...read], at);
        const pile = withTags(withTags(noTags, second), first);
        const count = countPile(pile);
        expect(count).toEqual(countPile(withTags(noTags, read)));
        expect(count.tags).toBe(new Set(read.map(({ uri }) => uri)).size);
      }),
    );
  });

  it('its items and units make up the whole of it', () => {
    fc.assert(
      fc.property(tags, (read) => {
        const { tags: all, items, units } = countPile(withTags(noTags, read));
        expect(items.reduce((sum, { count }) => sum + count, units.length)).toBe(all);
      }),
    );
  });

  it('has the item with most tags first', () => {
    const [a, b] = gtins;
    const of = (gtin: string, serial: number) => ({ uri: `${gtin}.${serial}`, names: tradeItem(gtin) });
    expect(countPile(withTags(noTags, [of(a, 1), of(b, 1), of(b, 2)])).items).toEqual([
      { gtin: b, count: 2 },
      { gtin: a, count: 1 },
    ]);
  });
});

describe('a stream of tags', () => {
  const none: TagStream = new Map();
  const read = (uri: string, at: number): TagRead<null> => ({ uri, names: null, at });
  const told = (reads: readonly TagRead<null>[]) =>
    hearTags(none, reads, 1000).fresh.map(({ uri, at }) => [uri, at]);

  it('tells of a tag once while it stays in the field, and again after it was away', () => {
    expect(told([read('a', 0), read('a', 900), read('a', 1800), read('a', 2801)])).toEqual([
      ['a', 0],
      ['a', 2801],
    ]);
  });

  it('is the same in one part or in several', () => {
    const steps = fc.array(fc.record({ uri: fc.constantFrom('a', 'b', 'c'), wait: fc.nat(900) }));
    fc.assert(
      fc.property(steps, fc.nat(30), (all, at) => {
        let now = 0;
        const reads = all.map(({ uri, wait }) => {
          now += wait;
          return read(uri, now);
        });
        const [first = [], second = []] = split(reads, at);
        const before = hearTags(none, first, 1000);
        const after = hearTags(before.stream, second, 1000);
        expect([...before.fresh, ...after.fresh]).toEqual(hearTags(none, reads, 1000).fresh);
      }),
    );
  });

  it('forgets tags that are long gone', () => {
    const { stream } = hearTags(none, [read('a', 0), read('b', 5000)], 1000);
    expect([...stream.keys()]).toEqual(['b']);
  });
});
