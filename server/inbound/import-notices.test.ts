import fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import { checkDigit } from '../../src/domain/barcode/check-digit.ts';
import { noticeColumns } from '../../src/domain/inbound/csv/columns.ts';
import type { ImportProgress } from '../csv/import-progress.ts';
import type { Ledger } from '../ledger/ledger.ts';
import { memoryLedger, warehouse } from '../planning/ledger.fixture.ts';
import { importNotices } from './import-notices.ts';
import type { NoticeImport, NoticeReport } from './notice-report.ts';

let ledger: Ledger;
beforeEach(() => {
  ledger = memoryLedger();
});

const sscc = (n: number) => {
  const body = `3952000${String(n).padStart(10, '0')}`;
  return body + checkDigit(body);
};

const header =
  'supplier,notice number,sku,quantity,sscc,lot,expiry,expected on,kind,loading,trusted,owner,description';
interface Row {
  number?: string;
  sku?: string;
  quantity?: string | number;
  pallet?: string;
  lot?: string;
  expiry?: string;
  expected?: string;
  loading?: string;
  owner?: string;
  description?: string;
}
const line = (row: Row = {}) =>
  [
    'Lumen Works',
    row.number ?? '1',
    row.sku ?? 'A',
    row.quantity ?? 10,
    row.pallet ?? '',
    row.lot ?? '',
    row.expiry ?? '',
    row.expected ?? '2026-03-02',
    '',
    row.loading ?? '',
    'yes',
    row.owner ?? '',
    row.description ?? '',
  ].join(',');
const file = (...lines: string[]) => [header, ...lines].join('\n');

async function* bytesOf(text: string): AsyncGenerator<Uint8Array> {
  yield new TextEncoder().encode(text);
}

const run = (text: string, more: Partial<NoticeImport> = {}) =>
  importNotices({
    ledger,
    warehouse,
    actor: 'desk-1',
    owner: 'main',
    columns: noticeColumns,
    unknownItems: 'define',
    today: '2026-03-01',
    source: bytesOf(text),
    bytesTotal: text.length,
    ...more,
  });

const addsUp = ({ rows, lines, palletContents, rejectedRows }: NoticeReport) =>
  expect(lines + palletContents + rejectedRows).toBe(rows);
const reasons = ({ rejected }: NoticeReport) => rejected.map(({ row, reason }) => `${row} ${reason}`);
const position = async () => (await ledger.head(warehouse)).position;
const notice = (id = 'Lumen Works:1') => ledger.read(warehouse, (reader) => reader.get('notice', id));
const linesOf = (id = 'Lumen Works:1') =>
  ledger.read(warehouse, (reader) => reader.find('notice-line', [`notice:${id}`]));
const incoming = async (sku = 'A') =>
  (await ledger.read(warehouse, (reader) => reader.get('stock', `main/${sku}`)))?.incoming;
const atTheDock = () =>
  ledger.command(warehouse, null, async () => ({
    facts: [
      { type: 'receipt.started', version: 1, payload: { noticeId: 'Lumen Works:1', dock: 'DOCK-00-01-A-1' } },
    ],
    answer: null,
  }));

describe('importing notices', () => {
  it('makes the lines of a file of pallets from what they hold, one for each item', async () => {
    const report = await run(
      file(
        line({ pallet: sscc(1), quantity: 6, lot: 'L1' }),
        line({ pallet: `(00) ${sscc(2)}`, quantity: 4, lot: 'L2' }),
        line({ pallet: sscc(2), sku: 'B', quantity: 5 }),
      ),
    );
    expect(report).toMatchObject({
      rows: 3,
      lines: 0,
      palletContents: 3,
      noticesAnnounced: 1,
      itemsDefined: 2,
    });
    expect((await linesOf()).map(({ sku, lot, expected }) => [sku, lot, expected])).toEqual([
      ['A', null, 10],
      ['B', null, 5],
    ]);
    expect(await notice()).toMatchObject({
      loading: 'palletised',
      trusted: true,
      pallets: 2,
      state: { is: 'due' },
    });
    expect(await incoming()).toBe(10);
    addsUp(report);
  });

  it('puts what pallets hold under the lines that name it, and is floor-loaded where no row names a pallet', async () => {
    await run(file(line({ quantity: 10 }), line({ pallet: sscc(1), quantity: 6 }), line({ number: '2' })));
    expect(await linesOf()).toMatchObject([{ n: 1, expected: 10 }]);
    const pallet = await ledger.read(warehouse, (reader) => reader.get('pallet', sscc(1)));
    expect(pallet?.expected).toMatchObject([{ n: 1, quantity: 6 }]);
    expect(await notice('Lumen Works:2')).toMatchObject({ loading: 'floor-loaded', pallets: 0 });
  });

  it('changes nothing when the same file comes again, in whatever sequence', async () => {
    const rows = [line({ pallet: sscc(1) }), line({ pallet: sscc(2), sku: 'B' }), line({ sku: 'C' })];
    await run(file(...rows));
    const before = await position();
    const again = await run(file(...rows.toReversed()));
    expect(again).toMatchObject({ noticesUnchanged: 1, noticesAnnounced: 0, itemsDefined: 0 });
    expect(await position()).toBe(before);
    addsUp(again);
  });

  it('withdraws a due notice that has changed and announces it anew', async () => {
    await run(file(line({ pallet: sscc(1), quantity: 10 }), line({ pallet: sscc(2), sku: 'B' })));
    const report = await run(file(line({ pallet: sscc(1), quantity: 7 })));
    expect(report).toMatchObject({ noticesChanged: 1, noticesAnnounced: 0, rejectedRows: 0 });
    expect(await linesOf()).toMatchObject([{ sku: 'A', expected: 7 }]);
    expect([await incoming('A'), await incoming('B')]).toEqual([7, 0]);
    expect(await ledger.read(warehouse, (reader) => reader.get('pallet', sscc(2)))).toBeNull();
  });

  it('refuses a changed one whose truck is at the dock, and takes the same one as unchanged', async () => {
    await run(file(line()));
    await atTheDock();
    const changed = await run(file(line({ quantity: 11 }), line({ sku: 'B' })));
    expect(reasons(changed)).toEqual(['2 notice-receiving', '3 notice-receiving']);
    addsUp(changed);
    expect(await run(file(line()))).toMatchObject({ noticesUnchanged: 1, rejectedRows: 0 });
  });

  it('takes a notice whole or not at all', async () => {
    const report = await run(file(line(), line({ number: '2' }), line({ sku: 'B', quantity: 0 })));
    expect(reasons(report)).toEqual(['2 notice-incomplete', '4 quantity-zero']);
    expect(report).toMatchObject({ noticesAnnounced: 1, noticesRejected: 1 });
    expect(await notice()).toBeNull();
    addsUp(report);
  });

  it('refuses an SSCC with a wrong check digit, and one that another notice names', async () => {
    const wrong = `${sscc(1).slice(0, 17)}${(Number(sscc(1).at(-1)) + 1) % 10}`;
    expect(reasons(await run(file(line({ pallet: wrong }))))).toEqual(['2 sscc-check-digit']);
    await run(file(line({ number: '2', pallet: sscc(1) })));
    const report = await run(file(line({ pallet: sscc(1) }), line({ sku: 'B', pallet: sscc(2) })));
    expect(reasons(report)).toEqual(['2 sscc-in-other-notice', '3 notice-incomplete']);
    expect(report.rejected[0]?.detail).toBe(`${sscc(1)}: Lumen Works:2`);
    addsUp(report);
  });

  it('lets two notices of one file have a pallet as little as two files', async () => {
    const report = await run(file(line({ pallet: sscc(1) }), line({ number: '2', pallet: sscc(1) })));
    expect(report).toMatchObject({ noticesAnnounced: 1, noticesRejected: 1 });
    expect(reasons(report)).toEqual(['3 sscc-in-other-notice']);
  });

  it('makes an item of an unknown SKU so that its goods can be received, and says so; or rejects its notice', async () => {
    const rows = file(line({ sku: 'X', description: 'Lamp' }), line({ sku: 'X' }));
    const rejected = await run(rows, { unknownItems: 'reject' });
    expect(reasons(rejected)).toEqual(['2 unknown-item', '3 unknown-item']);
    const report = await run(rows);
    expect(report.warnings.map(({ row, reason }) => `${row} ${reason}`)).toEqual([
      '2 item-made',
      '3 item-made',
    ]);
    const item = await ledger.read(warehouse, (reader) => reader.get('item', 'main/X'));
    expect(item).toMatchObject({ name: 'Lamp', details: null });
  });

  it('takes goods that expired before today, and warns of them', async () => {
    const report = await run(file(line({ pallet: sscc(1), expiry: '2026-02-28' })));
    expect(report.warnings).toContainEqual({
      row: 2,
      reason: 'expired',
      about: '1',
      detail: 'A: 2026-02-28',
    });
    expect(report).toMatchObject({ palletContents: 1, rejectedRows: 0 });
  });

  it('refuses pallets that hold more than the line announces', async () => {
    const report = await run(file(line({ quantity: 5 }), line({ pallet: sscc(1), quantity: 6 })));
    expect(reasons(report)).toEqual(['2 more-on-pallets', '3 more-on-pallets']);
  });

  it.each([
    [{ sku: '' }, 'sku-missing'],
    [{ quantity: '1.5' }, 'quantity-not-whole'],
    [{ quantity: 1_000_001 }, 'quantity-too-large'],
    [{ expiry: '2026-02-30' }, 'expiry-unreadable'],
    [{ expected: '2.3.2026' }, 'expected-unreadable'],
    [{ loading: 'on a bike' }, 'loading-unknown'],
    [{ pallet: '12' }, 'sscc-unreadable'],
    [{ lot: 'x'.repeat(21) }, 'lot-too-long'],
    [{ number: '' }, 'notice-number-missing'],
  ] as const)('rejects %o as %s', async (row, reason) => {
    expect(reasons(await run(file(line(row))))).toEqual([`2 ${reason}`]);
  });

  it('puts every row into exactly one count, whatever the file holds', async () => {
    const row = fc.record({
      number: fc.constantFrom('1', '2', ''),
      sku: fc.constantFrom('A', 'B', ''),
      quantity: fc.constantFrom('1', '5', '0', 'x'),
      pallet: fc.constantFrom('', sscc(1), sscc(2), '7'),
      owner: fc.constantFrom('main', 'other'),
    });
    await fc.assert(
      fc.asyncProperty(
        fc.array(row, { maxLength: 12 }),
        fc.constantFrom('define', 'reject'),
        async (rows, how) => {
          const report = await run(file(...rows.map(line)), { unknownItems: how as 'define' | 'reject' });
          addsUp(report);
          expect(report.rejected).toHaveLength(report.rejectedRows);
          expect(new Set(report.rejected.map((one) => one.row)).size).toBe(report.rejectedRows);
        },
      ),
      { numRuns: 60 },
    );
  });

  it('enters more notices than one batch holds, and tells how far it is', async () => {
    const told: ImportProgress[] = [];
    const rows = Array.from({ length: 120 }, (_, n) => line({ number: String(n) }));
    await run(file(...rows), { onProgress: (progress) => told.push(progress) });
    expect(told.map(({ phase, done, total }) => `${phase} ${done}/${total}`)).toEqual([
      'reading 0/0',
      'writing 50/120',
      'writing 100/120',
      'writing 120/120',
    ]);
  });
});
