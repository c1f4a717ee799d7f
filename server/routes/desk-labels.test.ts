import { type AddressInfo, createServer, type Server } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import type { LabelAnswer, LabelChoice } from '../../src/domain/desk/labels.ts';
import { fact } from '../../src/domain/events/facts.ts';
import { items } from '../../src/domain/small-warehouse.fixture.ts';
import { place, places, state, warehouse } from '../planning/ledger.fixture.ts';
import { type DeskSite, deskSite } from './desk.fixture.ts';

const open: Server[] = [];
afterEach(() => {
  for (const server of open.splice(0)) server.close();
});

/** A printer on the loopback, and what it was sent. */
async function printer() {
  const jobs: string[] = [];
  const server = createServer((socket) => {
    let job = '';
    socket.setEncoding('utf8');
    socket.on('data', (text: string) => {
      job += text;
    });
    socket.on('end', () => {
      jobs.push(job);
      socket.end();
    });
  });
  open.push(server);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return { jobs, address: { name: 'Dock', host: '127.0.0.1', port } };
}

async function site() {
  const { jobs, address } = await printer();
  const desk = await deskSite('supervisor', [address]);
  await state(
    desk.ledger,
    places(place('A-01-01-A-1'), place('A-01-02-A-1'), place('B-01-01-A-1')),
    fact('items.defined', { items: Object.values(items) }),
  );
  return { desk, jobs };
}

const print = (desk: DeskSite, choice: LabelChoice, printerName: string | null = 'Dock') =>
  desk.tell<LabelAnswer & { code?: string; message?: string }>('/labels', { choice, printer: printerName });

describe('labels on the desk', () => {
  it('fresh licence plates are numbered on, and no number is given twice', async () => {
    const { desk, jobs } = await site();
    const asked = await Promise.all([3, 2, 4].map((count) => print(desk, { of: 'fresh', count })));
    expect(asked.map(({ body }) => body.printed)).toEqual([3, 2, 4]);
    const printed = jobs.flatMap((job) =>
      [...job.matchAll(/\^BCN[^F]*\^FH_\^FD(LPN-\d+)/g)].map(([, code]) => code),
    );
    expect(printed.toSorted()).toEqual(
      Array.from({ length: 9 }, (_, n) => `LPN-${String(n + 1).padStart(6, '0')}`),
    );
    const { next } = await desk.ledger.read(warehouse, async (reader) => ({
      next: (await reader.get('number-range', 'licence-plate'))?.next,
    }));
    expect(next).toBe(10);
  });

  it('locations are those that begin so, whatever the case', async () => {
    const { desk, jobs } = await site();
    expect((await print(desk, { of: 'locations', prefix: 'a-01' })).body).toEqual({
      printed: 2,
      first: 'A-01-01-A-1',
    });
    expect(jobs.join('').match(/\^XA/g)).toHaveLength(2);
    expect((await print(desk, { of: 'locations', prefix: 'C' })).body.code).toBe('none');
  });

  it('an item is found by its SKU and by its barcode; one that two owners have is asked for by its SKU', async () => {
    const { desk } = await site();
    const { lantern, heart, rival } = items;
    for (const code of [lantern.sku, '5012345000022', '05012345000022', rival.sku]) {
      expect((await print(desk, { of: 'item', code, copies: 2 })).body.printed).toBe(2);
    }
    const shared = heart.barcodes[0]?.code ?? '';
    expect((await print(desk, { of: 'item', code: shared, copies: 1 })).body.code).toBe('ambiguous');
  });

  it('without a printer they come as a PDF', async () => {
    const { desk } = await site();
    const response = await desk.request('/labels', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ choice: { of: 'units', codes: ['340123450000000017'] }, printer: null }),
    });
    expect(response.headers.get('content-type')).toBe('application/pdf');
    expect(
      Buffer.from(await response.arrayBuffer())
        .subarray(0, 5)
        .toString(),
    ).toBe('%PDF-');
  });

  it('an SSCC with a wrong check digit, a strange printer and a silent one are told, and nothing is printed', async () => {
    const { desk, jobs } = await site();
    const wrong = await print(desk, { of: 'units', codes: ['340123450000000018'] });
    expect([wrong.status, wrong.body.message]).toEqual([400, expect.stringContaining('wrong check digit')]);
    expect((await print(desk, { of: 'fresh', count: 1 }, 'Attic')).body.code).toBe('unknown-printer');
    for (const server of open.splice(0)) await new Promise((closed) => server.close(closed));
    expect((await print(desk, { of: 'fresh', count: 1 })).body.code).toBe('unreachable');
    expect(jobs).toEqual([]);
  });
});
