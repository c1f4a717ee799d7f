import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readHeader as readAnyHeader, sniffDelimiter } from '../../csv/read-header.ts';
import { type OrderMapping, optionalColumns, presets } from './mapping.ts';
import { readInstant, rowJudge, serviceTest } from './row-outcome.ts';

const readHeader = (record: readonly string[], { columns }: OrderMapping) =>
  readAnyHeader(record, columns, optionalColumns);

const names = [
  'InvoiceNo',
  'StockCode',
  'Description',
  'Quantity',
  'InvoiceDate',
  'UnitPrice',
  'CustomerID',
  'Country',
];

function judge(preset: keyof typeof presets, header: readonly string[]) {
  const read = readHeader(header, presets[preset]);
  if (read.is !== 'read') throw new Error(read.is);
  return rowJudge(presets[preset], read, { channel: 'shop', owner: 'main' });
}
const retail = judge('online-retail', names);
const row = (more: Partial<Record<'no' | 'sku' | 'text' | 'quantity' | 'date', string>> = {}) => [
  more.no ?? '536365',
  more.sku ?? '85123A',
  more.text ?? 'WHITE HANGING HEART',
  more.quantity ?? '6',
  more.date ?? '2010-12-01 08:26:00',
  '2.55',
  '17850.0',
  'United Kingdom',
];
const rejectedAs = (reason: string) => expect.objectContaining({ is: 'rejected', reason });

describe('a row of the "Online Retail" layout', () => {
  it('is an order line', () => {
    expect(retail(row())).toEqual({
      is: 'order-line',
      row: {
        channel: 'shop',
        owner: 'main',
        number: '536365',
        orderedAt: '2010-12-01T08:26:00',
        shipTo: 'United Kingdom',
        sku: '85123A',
        description: 'WHITE HANGING HEART',
        quantity: 6,
      },
    });
  });

  it('means the same item whether its SKU is written in capitals or not', () => {
    expect(retail(row({ sku: '85123a' }))).toEqual(retail(row()));
  });

  it('is a service where its SKU stands for money, whatever the sign', () => {
    for (const sku of ['POST', 'DOT', 'M', 'm', 'BANK CHARGES', 'D', 'C2', 'AMAZONFEE', 'gift_0001_40']) {
      expect(retail(row({ sku })), sku).toEqual({ is: 'service-line' });
      expect(retail(row({ sku, no: 'C1', quantity: '-1' })), sku).toEqual({ is: 'service-line' });
    }
  });

  it('is a return where its number says so, and must then be negative', () => {
    expect(retail(row({ no: 'C536379', quantity: '-1' }))).toEqual({ is: 'return-line' });
    expect(retail(row({ no: 'C536379' }))).toEqual(rejectedAs('return-not-negative'));
  });

  it('is rejected with what is wrong with it', () => {
    expect(retail(row({ quantity: '-10' }))).toEqual(rejectedAs('quantity-negative'));
    expect(retail(row({ quantity: '0' }))).toEqual(rejectedAs('quantity-zero'));
    expect(retail(row({ quantity: '1.5' }))).toEqual(rejectedAs('quantity-not-whole'));
    expect(retail(row({ quantity: '1000001' }))).toEqual(rejectedAs('quantity-too-large'));
    expect(retail(row({ text: ' ' }))).toEqual(rejectedAs('description-missing'));
    expect(retail(row({ sku: '' }))).toEqual(rejectedAs('sku-missing'));
    expect(retail(row({ no: '' }))).toEqual(rejectedAs('number-missing'));
    expect(retail(row({ no: '9'.repeat(65) }))).toEqual(rejectedAs('number-too-long'));
    expect(retail(row({ sku: '9'.repeat(65) }))).toEqual(rejectedAs('sku-too-long'));
    expect(retail(row({ date: '2010-02-30' }))).toEqual(rejectedAs('date-unreadable'));
    expect(retail(row().slice(1))).toEqual(rejectedAs('column-count'));
  });

  it('has an outcome whatever it holds', () => {
    fc.assert(
      fc.property(fc.array(fc.string(), { maxLength: 10 }), (cells) => {
        expect(['order-line', 'service-line', 'return-line', 'rejected']).toContain(retail(cells).is);
      }),
    );
  });
});

describe('the header', () => {
  it('finds columns by name in any sequence and case, and needs no owner', () => {
    const own = judge('tallyhand', [
      'SKU',
      ' Quantity',
      'Order Number',
      'description',
      'ordered at',
      'ship to',
      'Channel',
    ]);
    expect(own(['S', '2', '17', 'Thing', '2026-01-01', 'Seoul', 'web'])).toMatchObject({
      is: 'order-line',
      row: { channel: 'web', owner: 'main', number: '17', quantity: 2 },
    });
  });

  it('names the columns that are missing', () => {
    expect(readHeader(['InvoiceNo', 'StockCode'], presets['online-retail'])).toEqual({
      is: 'columns-missing',
      missing: ['Quantity', 'Description', 'InvoiceDate', 'Country'],
    });
  });

  it('of two columns with one name guesses neither, where that name is wanted', () => {
    const names = Object.values(presets['online-retail'].columns).filter((name) => name !== null);
    expect(readHeader([...names, ' quantity '], presets['online-retail'])).toEqual({
      is: 'columns-twice',
      twice: ['Quantity'],
    });
    expect(readHeader([...names, 'x', 'x'], presets['online-retail'])).toMatchObject({ is: 'read' });
  });

  it('tells the delimiter, also where a quoted name holds another', () => {
    expect(sniffDelimiter('a,b,c')).toBe(',');
    expect(sniffDelimiter('a;"b,x,y,z";c')).toBe(';');
    expect(sniffDelimiter('a\tb')).toBe('\t');
  });
});

describe('parts of a row', () => {
  it('reads ISO 8601 dates and no others', () => {
    expect(readInstant('2026-01-31')).toBe('2026-01-31');
    expect(readInstant('2026-01-31 08:26')).toBe('2026-01-31T08:26:00');
    expect(readInstant('2026-01-31T08:26:01.5+09:00')).toBe('2026-01-31T08:26:01+09:00');
    for (const text of ['', '31.01.2026', '2026-13-01', '2026-02-29', '2026-01-31 25:00']) {
      expect(readInstant(text), text).toBeNull();
    }
  });

  it('knows services by whole codes and by beginnings', () => {
    const isService = serviceTest(['POST', 'gift_*']);
    expect(['post', 'GIFT_9', 'POSTER', 'gif'].map(isService)).toEqual([true, true, false, false]);
  });
});
