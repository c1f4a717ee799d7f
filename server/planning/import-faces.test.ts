import { beforeEach, describe, expect, it } from 'vitest';
import { faceColumns } from '../../src/domain/stock/csv/columns.ts';
import type { Ledger } from '../ledger/ledger.ts';
import type { FaceReport } from './face-tally.ts';
import { type FaceImport, importFaces } from './import-faces.ts';
import { goods, memoryLedger, place, places, state, stocked, warehouse } from './ledger.fixture.ts';

let ledger: Ledger;
beforeEach(async () => {
  ledger = memoryLedger();
  await state(
    ledger,
    places(place('A-01-01-A-1'), place('A-01-02-A-1'), place('R-01-01-A-1', 'reserve')),
    stocked([
      ['A-01-01-A-1', goods('MUG'), 5],
      ['R-01-01-A-1', goods('CUP'), 5],
    ]),
  );
});

async function* bytesOf(text: string): AsyncGenerator<Uint8Array> {
  yield new TextEncoder().encode(text);
}

const run = (lines: readonly string[], more: Partial<FaceImport> = {}) =>
  importFaces({
    ledger,
    warehouse,
    actor: 'desk-1',
    owner: 'main',
    columns: faceColumns,
    source: bytesOf(lines.join('\n')),
    bytesTotal: null,
    ...more,
  });
const reasons = ({ rejected }: FaceReport) =>
  rejected.map(({ row, reason, about, detail }) => [row, reason, about, detail]);
const addsUp = ({ rows, facesAssigned, facesChanged, facesUnchanged, rejectedRows }: FaceReport) =>
  expect(facesAssigned + facesChanged + facesUnchanged + rejectedRows).toBe(rows);
const faceAt = (location: string) => ledger.read(warehouse, (reader) => reader.get('pick-face', location));
const position = async () => (await ledger.head(warehouse)).position;

describe('importing pick faces', () => {
  it('gives each bin to its item; the same file again changes nothing', async () => {
    const lines = ['location,sku,minimum,maximum', 'A-01-01-A-1,MUG,5,20', 'A-01-02-A-1,CUP,0,1'];
    expect(await run(lines)).toMatchObject({ rows: 2, facesAssigned: 2, rejected: [] });
    expect(await faceAt('A-01-01-A-1')).toEqual({
      location: 'A-01-01-A-1',
      owner: 'main',
      sku: 'MUG',
      minimum: 5,
      maximum: 20,
    });
    const before = await position();
    expect(await run(lines)).toMatchObject({ rows: 2, facesUnchanged: 2, rejected: [] });
    expect(await position()).toBe(before);
  });

  it('changes the bounds of a face that is there, and leaves those that the file doesn’t name', async () => {
    await run(['location,sku,minimum,maximum', 'A-01-01-A-1,MUG,5,20', 'A-01-02-A-1,CUP,0,1']);
    expect(await run(['location,sku,minimum,maximum', 'A-01-01-A-1,MUG,6,20'])).toMatchObject({
      facesChanged: 1,
    });
    expect([await faceAt('A-01-01-A-1'), await faceAt('A-01-02-A-1')]).toMatchObject([
      { minimum: 6 },
      { minimum: 0 },
    ]);
  });

  it('rejects each row that can’t be, with its number and why, and takes the others', async () => {
    const report = await run([
      'location,sku,minimum,maximum,owner',
      'A-01-01-A-1,MUG,5,20,',
      'A-01-01-A-1,CUP,5,20,',
      'R-01-01-A-1,CUP,5,20,',
      'Z-99,CUP,5,20,',
      'A-01-02-A-1,CUP,21,20,',
      'A-01-02-A-1,LID,1,20,',
      ',MUG,1,20,',
      'A-01-02-A-1,,1,20,',
      'A-01-02-A-1,CUP,few,20,',
      'A-01-02-A-1,CUP,1,0,',
      'A-01-02-A-1,CUP,1',
    ]);
    expect(reasons(report)).toEqual([
      [3, 'location-twice', 'A-01-01-A-1', 'row 2'],
      [4, 'not-a-pick-face', 'R-01-01-A-1', 'reserve'],
      [5, 'location-unknown', 'Z-99', 'Z-99'],
      [6, 'maximum-under-minimum', 'A-01-02-A-1', '20 < 21'],
      [7, 'location-twice', 'A-01-02-A-1', 'row 6'],
      [8, 'location-missing', '', 'MUG'],
      [9, 'sku-missing', 'A-01-02-A-1', 'A-01-02-A-1'],
      [10, 'minimum-unreadable', 'A-01-02-A-1', 'few'],
      [11, 'maximum-unreadable', 'A-01-02-A-1', '0'],
      [12, 'column-count', 'A-01-02-A-1', '3 of 5'],
    ]);
    addsUp(report);
    expect(report.facesAssigned).toBe(1);
  });

  it('never takes a bin from the item that has it, nor gives it to one that nobody knows', async () => {
    await run(['location,sku,minimum,maximum', 'A-01-01-A-1,MUG,5,20']);
    const report = await run([
      'location,sku,minimum,maximum',
      'A-01-01-A-1,CUP,5,20',
      'A-01-02-A-1,LID,5,20',
    ]);
    expect(reasons(report)).toEqual([
      [2, 'face-of-another', 'A-01-01-A-1', 'MUG'],
      [3, 'item-unknown', 'A-01-02-A-1', 'LID'],
    ]);
    addsUp(report);
  });

  it('takes the owner and the names of columns as the file has them', async () => {
    await state(ledger, stocked([['R-01-01-A-1', { ...goods('MUG'), owner: 'other' }, 5]]));
    const columns = { location: 'Bin', sku: 'Artikel', minimum: 'Min', maximum: 'Max', owner: 'Mandant' };
    const lines = ['Bin;Artikel;Min;Max;Mandant', 'A-01-02-A-1;MUG;1;2;other'];
    expect(await run(lines, { columns })).toMatchObject({ facesAssigned: 1 });
    expect(await faceAt('A-01-02-A-1')).toMatchObject({ owner: 'other', sku: 'MUG' });
  });
});
