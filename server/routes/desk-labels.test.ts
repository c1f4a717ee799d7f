import { once } from 'node:events';
import { type AddressInfo, createServer } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import type { LabelPreview, Plates, Printed, Printers } from '../../src/domain/desk/labels.ts';
import { fact } from '../../src/domain/events/facts.ts';
import { pdfPictures } from '../../tests/support/pdf-pictures.ts';
import { readCodes } from '../../tests/support/read-codes.ts';
import { zplPicture } from '../../tests/support/zpl-picture.ts';
import { labelSizes } from '../labels/label-layouts.ts';
import type { LabelPrinters, PrintResult } from '../labels/label-printer.ts';
import { tcpPrinters } from '../labels/tcp-printer.ts';
import { place, places, state } from '../planning/ledger.fixture.ts';
import { type DeskSite, deskSite, enrolled, pushed } from './desk.fixture.ts';

interface Refused {
  readonly code: string;
  readonly message: string;
}

const item = (owner: string, sku: string, code: string | null) => ({
  owner,
  sku,
  name: `Item ${sku}`,
  barcodes: code === null ? [] : [{ code, level: 'each' as const, quantity: 1 }],
  policy: { kind: 'once' as const },
  picture: null,
  details: null,
});

const codes = ['A-01-01-A-1', 'A-01-02-A-1', 'A-02-01-A-1', 'A-10-01-A-1', 'B-01-01-A-1'];

async function stockroom(printers?: LabelPrinters): Promise<DeskSite> {
  const site = await deskSite('supervisor', printers);
  await state(
    site.ledger,
    places(...codes.map((code) => place(code)), place('DOCK-00-01-A-1', 'dock')),
    fact('items.defined', {
      items: [
        item('main', 'MUG', '05012345000015'),
        item('main', 'WRAP', null),
        item('main', 'CUP', null),
        item('other', 'CUP', null),
        item('other', 'A-01-01-A-1', null),
      ],
    }),
  );
  return site;
}

const locations = (from: string | null, through: string | null = null, type: string | null = null) => ({
  of: 'locations',
  from,
  through,
  type,
});
const preview = (site: DeskSite, choice: unknown) =>
  site.tell<LabelPreview & Refused>('/labels/preview', choice);
const answering = (result: PrintResult): LabelPrinters => ({ names: ['Dock'], print: async () => result });

describe('the labels of locations', () => {
  it.each([
    ['one code', 'A-01-01-A-1', null, ['A-01-01-A-1']],
    ['all that begin so', 'A-01', null, ['A-01-01-A-1', 'A-01-02-A-1']],
    ['small letters too', 'a-01', null, ['A-01-01-A-1', 'A-01-02-A-1']],
    ['from one aisle through another', 'A-01-02', 'A-10', ['A-01-02-A-1', 'A-02-01-A-1', 'A-10-01-A-1']],
    ['from the first one', null, 'A-01', ['A-01-01-A-1', 'A-01-02-A-1']],
    ['all of them', null, null, [...codes, 'DOCK-00-01-A-1']],
  ])('are chosen by %s', async (_, from, through, expected) => {
    const { body } = await preview(await stockroom(), locations(from, through));
    expect(body).toMatchObject({ count: expected.length, codes: expected });
  });

  it('are chosen by their type', async () => {
    const { body } = await preview(await stockroom(), locations(null, null, 'dock'));
    expect(body).toMatchObject({ count: 1, codes: ['DOCK-00-01-A-1'] });
  });

  it('none, or more than a job has, is told', async () => {
    const site = await stockroom();
    expect((await preview(site, locations('C'))).body.code).toBe('labels-none');
    const many = Array.from({ length: 501 }, (_, n) => place(`Z-01-${String(n).padStart(3, '0')}-A-1`));
    await state(site.ledger, places(...many.slice(0, 250)), places(...many.slice(250)));
    expect((await preview(site, locations('Z'))).body.code).toBe('labels-too-many');
    expect((await preview(site, locations('Z', 'Z-01-499'))).body.count).toBe(500);
  });
});

describe('the labels of items', () => {
  const items = (...wanted: string[]) => ({ of: 'items', codes: wanted, copies: 2 });

  it('are chosen by SKU or by barcode, each in so many copies', async () => {
    const site = await stockroom();
    expect((await preview(site, items('WRAP', '5012345000015'))).body).toMatchObject({
      count: 4,
      codes: ['WRAP', 'WRAP', 'MUG', 'MUG'],
    });
  });

  it.each([
    ['that nobody has defined', 'NONE', 'labels-unknown-item'],
    ['that two owners call the same', 'CUP', 'labels-ambiguous'],
    ['whose code a scanner takes for a location', 'A-01-01-A-1', 'labels-unreadable'],
  ])('one %s is told by its code, and none is printed', async (_, code, refusal) => {
    const { status, body } = await preview(await stockroom(), items('WRAP', code));
    expect([status, body.code]).toEqual([409, refusal]);
    expect(body.message).toContain(`"${code}"`);
  });
});

describe('licence plates', () => {
  const plates = async (site: DeskSite, count: number) =>
    (await site.tell<Plates>('/labels/plates', { count })).body.codes;

  it('are numbered one after the other, and never again', async () => {
    const site = await stockroom();
    expect(await plates(site, 2)).toEqual(['LPN-000001', 'LPN-000002']);
    expect(await plates(site, 1)).toEqual(['LPN-000003']);
  });

  it('are never those of a unit that is here already: somebody brought a roll', async () => {
    const site = await stockroom();
    await enrolled(site, 'd1', 'Handheld 1');
    const opened = { unit: 'LPN-000002', noticeId: null, at: 'DOCK-00-01-A-1', takesOver: null };
    await pushed(site, 'd1', [{ type: 'pallet.opened', payload: opened }]);
    expect(await plates(site, 3)).toEqual(['LPN-000001', 'LPN-000003', 'LPN-000004']);
    expect(await plates(site, 1)).toEqual(['LPN-000005']);
  });

  it('are each given once, however many desks ask at the same moment', async () => {
    const site = await stockroom();
    const given = await Promise.all([3, 200, 1, 60].map((count) => plates(site, count)));
    expect(new Set(given.flat()).size).toBe(264);
    expect(given.map(({ length }) => length)).toEqual([3, 200, 1, 60]);
  });

  it('are printed again by their codes, an SSCC too', async () => {
    const site = await stockroom();
    const chosen = { of: 'units', codes: ['lpn-000002', '340123450000000017'] };
    expect((await preview(site, chosen)).body.codes).toEqual(['LPN-000002', '340123450000000017']);
    const wrong = await preview(site, { of: 'units', codes: ['340123450000000018'] });
    expect(wrong.body.code).toBe('labels-no-unit');
  });
});

describe('printing labels', () => {
  const running: { close(): void }[] = [];
  afterEach(() => {
    for (const server of running.splice(0)) server.close();
  });

  it('sends them to the printer, where each is read back', async () => {
    const received: Buffer[] = [];
    const server = createServer((socket) => socket.on('data', (chunk) => received.push(chunk)));
    running.push(server.listen(0, '127.0.0.1'));
    await once(server, 'listening');
    const { port } = server.address() as AddressInfo;
    const site = await stockroom(tcpPrinters([{ name: 'Dock', host: '127.0.0.1', port }]));
    expect((await site.ask<Printers>('/labels/printers')).body).toEqual({ printers: [{ name: 'Dock' }] });
    const told = await site.tell<Printed>('/labels/print', { choice: locations('A-01'), printer: 'Dock' });
    expect(told).toEqual({ status: 200, body: { printed: 2 } });
    const formats = Buffer.concat(received).toString('utf8').trimEnd().split('\n');
    const read = await Promise.all(
      formats.map(async (zpl) => readCodes(await zplPicture(zpl, labelSizes.location))),
    );
    expect(read).toEqual([
      [{ is: 'location', code: 'A-01-01-A-1' }],
      [{ is: 'location', code: 'A-01-02-A-1' }],
    ]);
  });

  it.each([
    [{ is: 'unknown-printer' }, 'printer-unknown-printer', /Choose one/],
    [{ is: 'not-begun', because: 'refused' }, 'printer-not-begun', /nothing was printed/],
    [{ is: 'not-begun', because: 'no-such-host' }, 'printer-not-begun', /nothing was printed/],
    [{ is: 'not-begun', because: 'no-answer' }, 'printer-not-begun', /nothing was printed/],
    [{ is: 'broken-off', because: 'closed' }, 'printer-broken-off', /before you print again/],
    [{ is: 'broken-off', because: 'stalled' }, 'printer-broken-off', /before you print again/],
  ] as const)('tells what came of %o', async (result, code, message) => {
    const site = await stockroom(answering(result));
    const told = await site.tell<Refused>('/labels/print', { choice: locations('A-01'), printer: 'Dock' });
    expect(told.status).toBe(409);
    expect(told.body.code).toBe(code);
    expect(told.body.message).toMatch(message);
  });

  it('makes a PDF, whose pages are the labels', async () => {
    const site = await stockroom();
    const response = await site.request('/labels/pdf', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ choice: { of: 'items', codes: ['MUG'], copies: 2 }, paper: 'label' }),
    });
    expect(response.headers.get('content-type')).toBe('application/pdf');
    const pages = await pdfPictures(new Uint8Array(await response.arrayBuffer()));
    const read = await Promise.all(pages.map(readCodes));
    expect(read).toMatchObject([[{ gtin: '05012345000015' }], [{ gtin: '05012345000015' }]]);
  });

  it('takes no more than a job’s labels, and no address', async () => {
    const site = await stockroom(answering({ is: 'sent' }));
    expect((await site.tell('/labels/plates', { count: 501 })).status).toBe(400);
    expect((await site.tell('/labels/plates', { count: 0 })).status).toBe(400);
    const units = Array.from({ length: 501 }, (_, n) => `LPN-${n}`);
    expect((await preview(site, { of: 'units', codes: units })).status).toBe(400);
    expect((await site.tell('/labels/print', { choice: locations('A-01'), host: '10.0.0.1' })).status).toBe(
      400,
    );
  });
});
