import { describe, expect, it } from 'vitest';
import type { AnnounceAnswer } from '../../src/domain/desk/inbound-imports.ts';
import type { NoticeDetail, NoticesPage } from '../../src/domain/desk/notices.ts';
import { fact } from '../../src/domain/events/facts.ts';
import { goods, place, places, state } from '../planning/ledger.fixture.ts';
import { type DeskSite, deskSite, pushed } from './desk.fixture.ts';

const [first, second] = ['395200000000000012', '395200000000000029'];
const dock = 'DOCK-00-01-A-1';
const shelf = 'A-01-01-A-1';
const id = 'Lumen Works:7';
const path = `/notices/${encodeURIComponent(id)}`;

const announced = {
  supplier: 'Lumen Works',
  number: '7',
  loading: 'palletised',
  trusted: true,
  lines: [
    { n: 1, sku: 'S', quantity: 10, description: 'Star' },
    { n: 2, sku: 'T', quantity: 4 },
  ],
  pallets: [
    { code: first, contents: [{ n: 1, sku: 'S', lot: null, expiry: null, quantity: 10 }] },
    { code: `(00)${second}`, contents: [{ n: 2, sku: 'T', lot: null, expiry: null, quantity: 4 }] },
  ],
};

const announce = (site: DeskSite, ...notices: unknown[]) =>
  site.tell<AnnounceAnswer & { message?: string }>('/notices', { notices });

const notice = async (site: DeskSite) => (await site.ask<NoticeDetail>(path)).body;

const counted = (unit: string, n: number, sku: string, quantity: number) => ({
  type: 'pallet.confirmed',
  payload: { noticeId: id, unit, at: dock, lines: [{ n, goods: goods(sku), quantity }] },
});
const lines = [
  { n: 1, owner: 'main', sku: 'S' },
  { n: 2, owner: 'main', sku: 'T' },
];
const received = [
  { type: 'receipt.started', payload: { noticeId: id, dock } },
  counted(first, 1, 'S', 10),
  {
    type: 'goods.damaged',
    payload: {
      noticeId: id,
      unit: first,
      n: 1,
      goods: goods('S'),
      quantity: 2,
      reason: 'wet',
      photos: ['a'.repeat(64)],
    },
  },
  { type: 'receipt.finished', payload: { noticeId: id, lines } },
];

async function site() {
  const made = await deskSite('supervisor');
  await state(made.ledger, places(place(dock, 'dock'), place(shelf, 'reserve')));
  await announce(made, announced);
  return made;
}

describe('announcing notices', () => {
  it('takes each once: the same again is unchanged, a due one with other contents is announced anew', async () => {
    const here = await deskSite();
    const { status, body } = await announce(here, announced);
    expect(status).toBe(200);
    expect(body).toEqual({ notices: [{ noticeId: id, is: 'announced' }], itemsDefined: 2 });
    expect((await announce(here, announced)).body.notices).toEqual([{ noticeId: id, is: 'unchanged' }]);
    const sooner = { ...announced, expectedOn: '2026-03-02' };
    expect((await announce(here, sooner)).body.notices).toEqual([{ noticeId: id, is: 'announced-anew' }]);
    expect((await notice(here)).notice.expectedOn).toBe('2026-03-02');
  });

  it.each([
    [
      'an SSCC with a wrong check digit',
      { pallets: [{ ...announced.pallets[0], code: '395200000000000013' }] },
    ],
    ['a content of no line', { lines: [announced.lines[0]] }],
    [
      'more on pallets than a line announces',
      { lines: [{ ...announced.lines[0], quantity: 9 }, announced.lines[1]] },
    ],
    ['two lines of one number', { lines: [announced.lines[0], announced.lines[0]] }],
    ['a pallet twice', { pallets: [announced.pallets[0], announced.pallets[0]] }],
  ])('refuses %s with the field to correct', async (_, wrong) => {
    const { status, body } = await announce(await deskSite(), { ...announced, ...wrong });
    expect(status).toBe(400);
    expect(body.message).toMatch(/^Correct "notices\.0\.(lines|pallets)\./);
  });

  it('refuses one that changed while its truck is at the dock, with a message', async () => {
    const here = await site();
    await pushed(here, 'd-1', received.slice(0, 1));
    const { body } = await announce(here, { ...announced, trusted: false });
    expect(body.notices[0]).toMatchObject({ is: 'refused', code: 'notice-receiving' });
    expect(body.notices[0]).toHaveProperty('message', expect.stringMatching(/\.$/));
  });
});

describe('a notice on the desk', () => {
  it('is due until its truck is here, then receiving, then received while a pallet stands at the dock', async () => {
    const here = await site();
    expect((await notice(here)).notice).toMatchObject({ standing: { is: 'due' }, missing: 14, expected: 14 });
    await pushed(here, 'd-1', received.slice(0, 2));
    expect((await notice(here)).notice.standing).toMatchObject({ is: 'receiving', dock, onDock: 1 });
    const { body } = await here.ask<NoticesPage>('/notices?state=receiving');
    expect(body).toMatchObject({ counts: { due: 0, receiving: 1, received: 0 }, rows: [{ noticeId: id }] });
  });

  it('tells by line what came, was damaged and is missing, and by pallet where it stands', async () => {
    const here = await site();
    await pushed(here, 'd-1', received);
    const { notice: row, lines: rows, pallets, claims, exceptions } = await notice(here);
    expect(row.standing).toMatchObject({ is: 'received', onDock: 1 });
    expect(rows).toMatchObject([
      { n: 1, name: 'Star', expected: 10, received: 10, damaged: 2, missing: 0 },
      { n: 2, expected: 4, received: 0, damaged: 0, missing: 4 },
    ]);
    expect(pallets).toMatchObject([
      {
        code: first,
        announced: true,
        expected: 10,
        received: 10,
        damaged: 2,
        standing: { is: 'on-dock', at: dock },
      },
      { code: second, standing: { is: 'expected' } },
    ]);
    expect(claims).toMatchObject([
      { unit: first, n: 1, quantity: 2, reason: 'wet', photos: ['a'.repeat(64)] },
    ]);
    expect(exceptions.map(({ code }) => code)).toEqual(['short-received']);
  });

  it('names what waits for a decision about one of its pallets too', async () => {
    const here = await site();
    await pushed(here, 'd-1', [
      { type: 'pallet.opened', payload: { noticeId: id, unit: first, at: dock, takesOver: null } },
      { type: 'pallet.closed', payload: { noticeId: id, unit: first } },
    ]);
    expect((await notice(here)).exceptions).toMatchObject([
      { code: 'pallet-short', subject: `unit ${first}` },
    ]);
  });

  it('is put away once its last pallet has left the dock, and tells when that was', async () => {
    const here = await site();
    await pushed(here, 'd-1', received);
    const unit = await here.ledger.read('wh-1', (reader) => reader.get('unit', first));
    const after = unit?.moved ?? null;
    await pushed(here, 'd-2', [
      { type: 'unit.moved', payload: { unit: first, to: shelf, after, settles: [] } },
    ]);
    const { notice: row, pallets } = await notice(here);
    expect(row.standing).toMatchObject({ is: 'stored', storedAt: 1 });
    expect(pallets[0]?.standing).toMatchObject({ is: 'stored', at: shelf });
  });

  it('can be withdrawn while it is due, and not later', async () => {
    const here = await site();
    const remove = () => here.request(path, { method: 'DELETE' });
    await pushed(here, 'd-1', received.slice(0, 1));
    expect((await remove()).status).toBe(409);
    const other = await site();
    expect((await other.request(path, { method: 'DELETE' })).status).toBe(200);
    expect((await other.ask(path)).status).toBe(404);
    const stock = await other.ledger.read('wh-1', (reader) => reader.get('stock', 'main/S'));
    expect(stock?.incoming).toBe(0);
  });
});

describe('files of notices and items', () => {
  const lastLine = async (response: Response) => {
    const text = (await response.text()).trimEnd().split('\n').at(-1);
    return JSON.parse(text ?? '');
  };
  const send = (here: DeskSite, to: string, body: string) =>
    here.request(to, { method: 'POST', headers: { 'content-type': 'text/csv' }, body });

  it('are answered with a report in which every row is counted once', async () => {
    const here = await deskSite();
    const notices = `supplier,notice number,sku,quantity,sscc\nL,1,S,5,${first}\nL,1,T,x,\n`;
    expect(await lastLine(await send(here, '/imports/notices', notices))).toMatchObject({
      is: 'report',
      report: { rows: 2, rejectedRows: 2, noticesRejected: 1 },
    });
    const items = 'sku,name,weight g\nS,Star,12\n';
    expect(await lastLine(await send(here, '/imports/items', items))).toMatchObject({
      is: 'report',
      report: { rows: 1, items: 1, itemsDefined: 1 },
    });
  });

  it('may name their columns otherwise', async () => {
    const here = await deskSite();
    const mapping = {
      supplier: 'lieferant',
      number: 'nr',
      sku: 'artikel',
      quantity: 'menge',
      pallet: 'nve',
      lot: null,
      expiry: null,
      expectedOn: null,
      kind: null,
      loading: null,
      trusted: null,
      owner: null,
      description: null,
    };
    const query = `mapping=${encodeURIComponent(JSON.stringify(mapping))}`;
    const body = `nr;lieferant;artikel;menge;nve\n1;L;S;5;${first}\n`;
    expect(await lastLine(await send(here, `/imports/notices?${query}`, body))).toMatchObject({
      report: { palletContents: 1, noticesAnnounced: 1 },
    });
    expect((await send(here, '/imports/notices?mapping=%7B%7D', body)).status).toBe(400);
  });
});

describe('items over the API', () => {
  const item = { owner: 'main', sku: 'S', name: 'Star', policy: { kind: 'once' }, picture: null };
  const define = (here: DeskSite, ...items: unknown[]) =>
    here.tell<{ items?: unknown; message?: string }>('/items', { items });

  it('are defined, updated, and unchanged the second time; codes become 14 digits', async () => {
    const here = await deskSite();
    const barcodes = [{ code: '9520000000011', level: 'each', quantity: 1 }];
    expect((await define(here, { ...item, barcodes })).body.items).toEqual([{ sku: 'S', is: 'defined' }]);
    expect((await define(here, { ...item, barcodes })).body.items).toEqual([{ sku: 'S', is: 'unchanged' }]);
    const other = { ...item, sku: 'T', barcodes };
    expect((await define(here, other)).body.items).toMatchObject([
      { is: 'refused', code: 'barcode-of-another' },
    ]);
    await state(here.ledger, fact('item.measured', { owner: 'main', sku: 'S', size: null, weight: 9 }));
    expect((await define(here, { ...item, name: 'Big star', barcodes })).body.items).toMatchObject([
      { is: 'updated' },
    ]);
    const known = await here.ledger.read('wh-1', (reader) => reader.get('item', 'main/S'));
    expect(known).toMatchObject({
      name: 'Big star',
      barcodes: [{ code: '09520000000011' }],
      details: { weight: 9 },
    });
  });

  it('refuses a GTIN with a wrong check digit, and a code that stands there twice', async () => {
    const here = await deskSite();
    const code = (text: string) => ({ code: text, level: 'each', quantity: 1 });
    const wrong = await define(here, { ...item, barcodes: [code('9520000000012')] });
    expect(wrong.body.message).toContain('check digit');
    const twice = await define(here, { ...item, barcodes: [code('X'), code('X')] });
    expect(twice.body.message).toContain('items.0.barcodes.1.code');
  });
});

describe('the description of the API', () => {
  it('names notices and items, each with what a program must send', async () => {
    const { status, body } = await (await deskSite()).ask<{
      paths: Record<string, { post?: { requestBody?: { content: Record<string, { schema: object }> } } }>;
    }>('/openapi.json');
    expect(status).toBe(200);
    for (const path of ['/notices', '/items']) {
      const schema = JSON.stringify(body.paths[path]?.post?.requestBody?.content['application/json']?.schema);
      expect(schema, path).toContain('"sku"');
    }
    expect(Object.keys(body.paths)).toEqual(expect.arrayContaining(['/imports/notices', '/imports/items']));
  });
});
