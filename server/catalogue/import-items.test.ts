import fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import { itemColumns } from '../../src/domain/catalogue/csv/columns.ts';
import { fact } from '../../src/domain/events/facts.ts';
import type { Ledger } from '../ledger/ledger.ts';
import { memoryLedger, warehouse } from '../planning/ledger.fixture.ts';
import { type ItemImport, importItems } from './import-items.ts';
import type { ItemReport } from './item-tally.ts';

let ledger: Ledger;
beforeEach(() => {
  ledger = memoryLedger();
});

const mug = '9520000000011';
const mugCase = '19520000000018';

async function* bytesOf(text: string): AsyncGenerator<Uint8Array> {
  yield new TextEncoder().encode(text);
}

const run = (text: string, more: Partial<ItemImport> = {}) =>
  importItems({
    ledger,
    warehouse,
    actor: 'desk-1',
    owner: 'main',
    columns: itemColumns,
    source: bytesOf(text),
    bytesTotal: text.length,
    ...more,
  });
const reasons = ({ rejected }: ItemReport) => rejected.map(({ row, reason }) => `${row} ${reason}`);
const addsUp = ({ rows, items, furtherBarcodes, rejectedRows }: ItemReport) =>
  expect(items + furtherBarcodes + rejectedRows).toBe(rows);
const item = (sku = 'MUG') => ledger.read(warehouse, (reader) => reader.get('item', `main/${sku}`));
const position = async () => (await ledger.head(warehouse)).position;

const whole = [
  'sku,name,barcode,level,pack quantity,confirm by,length mm,width mm,height mm,weight g,tracking,minimum life days,velocity,flags,customs code,origin,value',
  `MUG,Mug,${mug},,,sample 3,120,80,95,340,lot expiry,90,a,fragile heavy,6912.00,kr,450`,
  `MUG,,${mugCase},case,12,,,,,,,,,,,,`,
].join('\n');

describe('importing items', () => {
  it('takes all that a row says, and further rows as further barcodes', async () => {
    const report = await run(whole);
    expect(report).toMatchObject({ rows: 2, items: 1, furtherBarcodes: 1, itemsDefined: 1, rejected: [] });
    expect(await item()).toMatchObject({
      name: 'Mug',
      policy: { kind: 'sample', pieces: 3 },
      barcodes: [
        { code: `0${mug}`, level: 'each', quantity: 1 },
        { code: mugCase, level: 'case', quantity: 12 },
      ],
      details: {
        size: { length: 120, width: 80, height: 95 },
        weight: 340,
        tracking: ['lot', 'expiry'],
        minimumLife: 90,
        velocity: 'A',
        flags: ['fragile', 'heavy'],
        customsCode: '691200',
        origin: 'KR',
        value: 450,
      },
    });
    addsUp(report);
  });

  it('changes nothing when the same file comes again', async () => {
    await run(whole);
    const before = await position();
    expect(await run(whole)).toMatchObject({ itemsUnchanged: 1, itemsDefined: 0, itemsUpdated: 0 });
    expect(await position()).toBe(before);
  });

  it('leaves what the file has no column for, and empties what its cell leaves empty', async () => {
    await run(whole);
    expect(await run('sku,name,velocity\nMUG,Big mug,')).toMatchObject({ itemsUpdated: 1 });
    expect(await item()).toMatchObject({
      name: 'Big mug',
      policy: { kind: 'sample', pieces: 3 },
      barcodes: [{ code: `0${mug}` }, { code: mugCase }],
      details: { velocity: null, weight: 340, tracking: ['lot', 'expiry'] },
    });
  });

  it('keeps the codes that people taught, and what the floor measured', async () => {
    await run(`sku,name,barcode\nMUG,Mug,${mug}`);
    const size = { length: 1, width: 2, height: 3 };
    const taught = { code: 'OLD-1', level: 'each' as const, quantity: 1 };
    await ledger.command(warehouse, null, async () => ({
      facts: [
        fact('item.measured', { owner: 'main', sku: 'MUG', size, weight: 9 }),
        fact('barcode.learned', { owner: 'main', sku: 'MUG', ...taught }),
      ],
      answer: null,
    }));
    const before = await item();
    expect(before?.barcodes).toHaveLength(2);
    await run(whole.replace(/^MUG,Mug.*$/m, `MUG,Mug,${mug},,,once,,,,,,,,,,,`));
    const after = await item();
    expect(after?.barcodes.map(({ code }) => code)).toEqual([`0${mug}`, mugCase, 'OLD-1']);
    expect(after?.details).toMatchObject({ size, weight: 9 });
  });

  it('refuses a code that another item has by its definition', async () => {
    await run(`sku,name,barcode\nMUG,Mug,${mug}`);
    const report = await run(`sku,name,barcode\nCUP,Cup,${mug}\nBOX,Box,`);
    expect(reasons(report)).toEqual(['2 barcode-of-another']);
    expect(report.rejected[0]?.detail).toBe(`0${mug}: MUG`);
    expect(report).toMatchObject({ itemsDefined: 1, itemsRejected: 1 });
    addsUp(report);
  });

  it.each([
    ['sku,name,barcode\nM,Mug,9520000000012', '2 gtin-check-digit'],
    ['sku,name,barcode\nM,Mug,A-01-02-B-1', '2 barcode-own-form'],
    ['sku,name,barcode,level\nM,Mug,X,pallet', '2 pack-unreadable'],
    ['sku,name,barcode,level,pack quantity\nM,Mug,X,each,6', '2 pack-unreadable'],
    ['sku,name,confirm by\nM,Mug,twice', '2 policy-unreadable'],
    ['sku,name,length mm,width mm,height mm\nM,Mug,1,2,', '2 size-incomplete'],
    ['sku,name,weight g\nM,Mug,heavy', '2 weight-unreadable'],
    ['sku,name,tracking\nM,Mug,colour', '2 tracking-unreadable'],
    ['sku,name,origin\nM,Mug,Korea', '2 origin-unreadable'],
    ['sku,name,customs code\nM,Mug,12', '2 customsCode-unreadable'],
    ['sku,name\nM,', '2 name-missing'],
    ['sku,name\n,Mug', '2 sku-missing'],
  ])('of %j says %s', async (text, reason) => {
    expect(reasons(await run(text))).toEqual([reason]);
  });

  it('takes an item whole or not at all, but a row that only repeats doesn’t speak against it', async () => {
    const torn = await run('sku,name,barcode\nM,Mug,X\nM,Cup,Y\nN,Pot,Z');
    expect(reasons(torn)).toEqual(['2 item-incomplete', '3 item-differs']);
    expect(await item('M')).toBeNull();
    addsUp(torn);
    const twice = await run('sku,name\nM,Mug\nM,Mug');
    expect(reasons(twice)).toEqual(['3 item-twice']);
    expect(await item('M')).not.toBeNull();
    addsUp(twice);
  });

  it('puts every row into exactly one count, whatever the file holds', async () => {
    const cell = fc.constantFrom('A', 'B', '', mug, mugCase, '12345678', 'x,y');
    await fc.assert(
      fc.asyncProperty(fc.array(fc.tuple(cell, cell, cell), { maxLength: 12 }), async (rows) => {
        const report = await run(['sku,name,barcode', ...rows.map((row) => row.join(','))].join('\n'));
        addsUp(report);
        expect(report.rejected).toHaveLength(report.rejectedRows);
      }),
      { numRuns: 60 },
    );
  });
});
