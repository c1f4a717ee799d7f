import { describe, expect, it } from 'vitest';
import { parseScan } from '../domain/barcode/parse-scan.ts';
import type { Item } from '../domain/catalogue/definitions.ts';
import { emptyPile, type PileView } from '../shell/tags/pile-view.ts';
import { TagTable } from './tag-table.ts';

const gtin = '00614141123452';
const lantern: Item = {
  owner: 'house',
  sku: '71053',
  name: 'WHITE METAL LANTERN',
  barcodes: [{ code: gtin, level: 'each', quantity: 1 }],
  policy: { kind: 'once' },
  picture: null,
  details: null,
};

const epc = (serial: number) => `urn:epc:tag:sgtin-96:3.0614141.012345.${serial}`;
const other = 'urn:epc:tag:sgtin-96:3.0614141.012346.1';

/** A table whose steps come when the test says so. */
function table() {
  let view: PileView = emptyPile;
  let waiting: (() => void)[] = [];
  let shows = 0;
  const tags = new TagTable({
    parse: (raw) => parseScan(raw),
    lookup: async (codes) => (codes.includes(gtin) ? [lantern] : []),
    show: (shown) => {
      view = shown;
      shows += 1;
    },
    later: (act) => {
      waiting.push(act);
    },
  });
  const hear = (text: string, at = 0) => tags.hear({ text, aim: null, via: 'wedge', at });
  const step = async () => {
    const due = waiting;
    waiting = [];
    for (const act of due) act();
    await new Promise(setImmediate);
  };
  return { tags, hear, step, view: () => view, shows: () => shows };
}

describe('a reader over a pile', () => {
  it('1,000 tags, each read three times, are counted once by item, and shown in one step', async () => {
    const { hear, step, view, shows } = table();
    for (const round of [0, 1, 2]) for (let n = 0; n < 1000; n += 1) hear(epc(n), round * 1000 + n);
    hear(other);
    await step();
    expect(view()).toEqual({
      ...emptyPile,
      tags: 1001,
      items: [
        { gtin, count: 1000, known: lantern },
        { gtin: '00614141123469', count: 1, known: null },
      ],
    });
    expect(shows()).toBe(2);
  });

  it('takes several tags from one line', async () => {
    const { hear, step, view } = table();
    hear(`${epc(1)};${epc(2)} ${epc(3)}`);
    await step();
    expect(view().tags).toBe(3);
  });

  it('says what was no tag until a tag comes, and counts tags that it can’t read', async () => {
    const { hear, step, view } = table();
    hear('T-0142');
    hear('urn:epc:id:gid:1.2.3');
    await step();
    expect(view()).toMatchObject({ tags: 0, unread: 1, stray: 'T-0142' });
    hear(epc(1));
    await step();
    expect(view()).toMatchObject({ tags: 1, stray: null });
  });

  it('cleared, it begins anew, and the same tags count again', async () => {
    const { tags, hear, step, view } = table();
    hear(epc(1));
    await step();
    tags.clear();
    expect(view()).toEqual(emptyPile);
    hear(epc(1));
    await step();
    expect(view().tags).toBe(1);
  });
});
