import fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import { presets } from '../../src/domain/orders/csv/mapping.ts';
import type { ImportProgress } from '../csv/import-progress.ts';
import type { Ledger } from '../ledger/ledger.ts';
import { memoryLedger, warehouse } from '../planning/ledger.fixture.ts';
import { importOrders } from './import-orders.ts';
import type { ImportReport, OrderImport } from './import-report.ts';

let ledger: Ledger;
beforeEach(() => {
  ledger = memoryLedger();
});

/** The file's bytes in chunks of that size. */
async function* inChunks(bytes: Uint8Array, size: number): AsyncGenerator<Uint8Array> {
  for (let from = 0; from < bytes.length; from += size) yield bytes.subarray(from, from + size);
}

const utf8 = (text: string) => new TextEncoder().encode(text);
const latin1 = (text: string) => Uint8Array.from(text, (letter) => letter.charCodeAt(0));

const run = (file: string | Uint8Array, more: Partial<OrderImport> & { chunk?: number } = {}) => {
  const bytes = typeof file === 'string' ? utf8(file) : file;
  return importOrders({
    ledger,
    warehouse,
    actor: 'desk-1',
    channel: 'web',
    owner: 'main',
    mapping: presets.tallyhand,
    unknownItems: 'define',
    source: inChunks(bytes, more.chunk ?? 7),
    bytesTotal: bytes.length,
    ...more,
  });
};

const header = 'channel,order number,ordered at,ship to,sku,description,quantity,owner';
const line = (number: string, sku: string, quantity: number | string, description = sku) =>
  `web,${number},2026-01-01,Seoul,${sku},${description},${quantity},`;
const file = (...lines: string[]) => [header, ...lines].join('\n');

const addsUp = (report: ImportReport) =>
  expect(report.orderLines + report.serviceLines + report.returnLines + report.rejectedRows).toBe(
    report.rows,
  );
const reasons = (report: ImportReport) => report.rejected.map(({ row, reason }) => `${row} ${reason}`);
const orderCount = () => ledger.read(warehouse, (reader) => reader.count('order'));

describe('importing orders', () => {
  it('takes the rows of one order together though they stand apart, one line for each row', async () => {
    const report = await run(file(line('1', 'A', 2), line('2', 'B', 1), line('1', 'A', 3)));
    expect(report).toMatchObject({
      rows: 3,
      orderLines: 3,
      ordersReceived: 2,
      itemsDefined: 2,
      rejected: [],
    });
    const lines = await ledger.read(warehouse, (reader) => reader.find('order-line', ['order:web:1']));
    expect(lines.map(({ n, sku, ordered }) => [n, sku, ordered])).toEqual([
      [1, 'A', 2],
      [2, 'A', 3],
    ]);
  });

  it('changes nothing when the same file comes again, in whatever sequence', async () => {
    await run(file(line('1', 'A', 2), line('1', 'B', 1)));
    const { position } = await ledger.head(warehouse);
    const again = await run(file(line('1', 'B', 1), line('1', 'A', 2)));
    expect(again).toMatchObject({ orderLines: 2, ordersReceived: 0, ordersUnchanged: 1, itemsDefined: 0 });
    expect((await ledger.head(warehouse)).position).toBe(position);
  });

  it('rejects row by row an order that came before with other lines', async () => {
    await run(file(line('1', 'A', 2)));
    const report = await run(file(line('1', 'A', 2), line('1', 'B', 1), line('2', 'A', 1)));
    expect(reasons(report)).toEqual(['2 order-changed', '3 order-changed']);
    expect(report).toMatchObject({ ordersReceived: 1, ordersRejected: 1, rejectedRows: 2 });
    addsUp(report);
  });

  it('takes an order whole or not at all', async () => {
    const report = await run(file(line('1', 'A', 2), line('2', 'A', 1), line('1', 'B', 0)));
    expect(reasons(report)).toEqual(['2 order-incomplete', '4 quantity-zero']);
    expect(report.rejected[0]?.detail).toBe('row 4');
    expect(await orderCount()).toBe(1);
    addsUp(report);
  });

  it('rejects unknown items where it is told to, with the rest of their orders', async () => {
    await run(file(line('1', 'A', 1)));
    const report = await run(file(line('2', 'A', 1), line('2', 'X', 1), line('3', 'A', 1)), {
      unknownItems: 'reject',
    });
    expect(reasons(report)).toEqual(['2 order-incomplete', '3 unknown-item']);
    expect(report).toMatchObject({ ordersReceived: 1, ordersRejected: 1, orderLines: 1 });
    addsUp(report);
  });

  it('defines an item that is found by its SKU’s code, or by its GTIN where the SKU is one', async () => {
    await run(file(line('1', 'A', 1, 'Lamp'), line('1', '9506000134352', 1)));
    const found = await ledger.read(warehouse, (reader) =>
      reader.find('item', ['code:A', 'code:09506000134352']),
    );
    expect(found.map(({ sku, name }) => [sku, name])).toEqual([
      ['9506000134352', '9506000134352'],
      ['A', 'Lamp'],
    ]);
  });

  it('counts rows as a spreadsheet does, empty lines included', async () => {
    const report = await run(`${file(line('1', 'A', 1))}\n\n${line('2', 'A', 0)}\n`);
    expect(report.rows).toBe(2);
    expect(reasons(report)).toEqual(['4 quantity-zero']);
  });

  it('enters more orders than one batch holds, and tells how far it is', async () => {
    const told: ImportProgress[] = [];
    const lines = Array.from({ length: 1200 }, (_, at) => line(String(at), 'A', 1));
    const report = await run(file(...lines), { chunk: 4096, onProgress: (progress) => told.push(progress) });
    expect(report.ordersReceived).toBe(1200);
    expect(await orderCount()).toBe(1200);
    expect(told.map(({ phase, done }) => `${phase} ${done}`)).toEqual([
      'reading 0',
      'writing 500',
      'writing 1000',
      'writing 1200',
    ]);
    expect(told[0]).toMatchObject({ rows: 1200, bytesRead: told[0]?.bytesTotal });
  });
});

describe('reading the file', () => {
  const plain = file(line('1', 'A', 2, 'Crème "brûlée"'.replaceAll('"', '')), line('2', 'B', 1));
  const name = async () => (await ledger.read(warehouse, (reader) => reader.get('item', 'main/A')))?.name;

  it('takes a byte order mark, CRLF, semicolons and tabs', async () => {
    for (const text of [
      `\uFEFF${plain}`,
      plain.replaceAll('\n', '\r\n'),
      plain.replaceAll(',', ';'),
      plain.replaceAll(',', '\t'),
    ]) {
      ledger = memoryLedger();
      expect(await run(text)).toMatchObject({ rows: 2, ordersReceived: 2 });
      expect(await name()).toBe('Crème brûlée');
    }
  });

  it('reads lines that aren’t UTF-8 as Windows-1252, the others as they are', async () => {
    await run(latin1(plain));
    expect(await name()).toBe('Crème brûlée');
  });

  it('takes quoted line ends, delimiters and quotes', async () => {
    await run(file(line('1', 'A', 2, '"Tea, ""green""\nloose"')));
    expect(await name()).toBe('Tea, "green"\nloose');
  });

  it('reads the same whatever the size of its chunks', async () => {
    const bytes = utf8(`\uFEFF${plain.replaceAll('\n', '\r\n')}`);
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 1, max: 60 }), async (chunk) => {
        ledger = memoryLedger();
        expect(await run(bytes, { chunk })).toMatchObject({ rows: 2, ordersReceived: 2 });
        expect(await name()).toBe('Crème brûlée');
      }),
    );
  });

  it('refuses a file whole that it can’t read, names the line, and takes nothing of it', async () => {
    const refused = async (text: string | Uint8Array) => {
      const fault = await run(text).catch((thrown: unknown) => thrown);
      expect(await orderCount()).toBe(0);
      return fault;
    };
    const good = [line('1', 'A', 1), line('2', 'A', 1)];
    expect(await refused('')).toMatchObject({ name: 'ImportRefused', code: 'empty' });
    expect(await refused('a,b\n1,2')).toMatchObject({ code: 'columns-missing', line: 1 });
    expect(await refused(`${header},SKU\n`)).toMatchObject({ code: 'columns-twice', line: 1 });
    expect(await refused(file(...good, line('3', 'A', 1, '"open')))).toMatchObject({
      code: 'malformed-quotes',
      line: 4,
    });
    expect(await refused(file(...good, line('3', 'A', 1, '"a"b"')))).toMatchObject({
      code: 'malformed-quotes',
      line: 4,
    });
    expect(await refused(file(...good, line('3', 'A', 1, 'a"b')))).toMatchObject({
      code: 'malformed-quotes',
      line: 4,
    });
    expect(await refused(file(...good, line('3', 'A', 1, `"${'x'.repeat(200_000)}"`)))).toMatchObject({
      code: 'row-too-long',
    });
    expect(await refused(latin1('PK\u0003\u0004\u0000\u0000'))).toMatchObject({ code: 'not-text' });
  });

  it('reads no further into a line without an end than a row may be long', async () => {
    let given = 0;
    async function* endless(): AsyncGenerator<Uint8Array> {
      for (; given < 100_000_000; given += 65_536) yield new Uint8Array(65_536).fill(0x2c);
    }
    await expect(run('', { source: endless() })).rejects.toMatchObject({ code: 'row-too-long' });
    expect(given).toBeLessThan(2_000_000);
  });

  it('keeps two channels’ orders apart whose names and numbers run into each other', async () => {
    const report = await run(
      [
        header,
        'a:b,c,2026-01-01,,S,S,1,',
        'a,b:c,2026-01-01,,S,S,2,',
        `${':'.repeat(40)},${'9'.repeat(64)},2026-01-01,,S,S,3,`,
      ].join('\n'),
    );
    expect(report).toMatchObject({ ordersReceived: 2, ordersRejected: 1 });
    expect(reasons(report)).toEqual(['4 channel-too-long']);
    expect(await orderCount()).toBe(2);
  });

  it('passes on what the source throws, and takes nothing', async () => {
    async function* broken(): AsyncGenerator<Uint8Array> {
      yield utf8(file(line('1', 'A', 1)));
      throw new Error('the connection broke');
    }
    await expect(run('', { source: broken() })).rejects.toThrow('the connection broke');
    expect(await orderCount()).toBe(0);
  });

  it('puts every row into exactly one count', async () => {
    const cell = fc.constantFrom('1', '2', 'C3', 'A', 'POST', '', '0', '-4', '2026-01-01', 'x,y', '5');
    const row = fc.array(cell, { minLength: 7, maxLength: 9 }).map((cells) => cells.join(','));
    await fc.assert(
      fc.asyncProperty(
        fc.array(row, { maxLength: 30 }),
        fc.constantFrom('define' as const, 'reject' as const),
        async (rows, unknownItems) => {
          ledger = memoryLedger();
          const mapping = { ...presets.tallyhand, services: ['POST'], returnPrefix: 'C' };
          const report = await run(file(...rows), { mapping, unknownItems });
          expect(report.rows).toBe(rows.length);
          addsUp(report);
          expect(report.rejected).toHaveLength(report.rejectedRows);
        },
      ),
      { numRuns: 60 },
    );
  });
});
