import { describe, expect, it } from 'vitest';
import type { ImportLine, ImportReport } from '../../src/domain/desk/imports.ts';
import { type DeskSite, deskSite } from './desk.fixture.ts';

const header = 'channel,order number,ordered at,ship to,sku,description,quantity,owner';
const file = [
  header,
  ',1,2026-01-01,Leeds,S,Mug,2,',
  ',1,2026-01-01,Leeds,T,Cup,1,',
  ',2,2026-01-01,Lyon,S,Mug,x,',
].join('\n');

const importing = (site: DeskSite, body: BodyInit | null, query = 'preset=tallyhand', headers = {}) =>
  site.request(`/imports?channel=csv&unknownItems=define&${query}`, {
    method: 'POST',
    headers: { 'content-type': 'text/csv', ...headers },
    body,
    ...(body instanceof ReadableStream ? { duplex: 'half' } : {}),
  } as RequestInit);

const linesOf = async (response: Response): Promise<ImportLine[]> =>
  (await response.text())
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as ImportLine);

const reportOf = async (response: Response): Promise<ImportReport | null> => {
  const last = (await linesOf(response)).at(-1);
  return last?.is === 'report' ? last.report : null;
};

const refusal = async (response: Response) => ({
  status: response.status,
  ...((await response.json()) as { code: string; message: string }),
});

describe('importing orders', () => {
  it('answers with progress and ends with a report whose counts add up to the rows', async () => {
    const site = await deskSite('supervisor');
    const response = await importing(site, file);
    expect(response.headers.get('content-type')).toContain('application/x-ndjson');
    const lines = await linesOf(response);
    expect(lines[0]?.is).toBe('progress');
    const last = lines.at(-1);
    if (last?.is !== 'report') throw new Error('no report');
    const { rows, orderLines, serviceLines, returnLines, rejectedRows, rejected } = last.report;
    expect(rows).toBe(3);
    expect(orderLines + serviceLines + returnLines + rejectedRows).toBe(rows);
    expect(rejected).toMatchObject([{ row: 4, reason: 'quantity-not-whole', order: '2' }]);
  });

  it('changes nothing the second time', async () => {
    const site = await deskSite();
    await importing(site, file).then(reportOf);
    expect(await importing(site, file).then(reportOf)).toMatchObject({
      ordersReceived: 0,
      ordersUnchanged: 1,
      itemsDefined: 0,
    });
  });

  it('takes an own column mapping', async () => {
    const site = await deskSite();
    const mapping = {
      columns: {
        number: 'no',
        sku: 'art',
        quantity: 'qty',
        description: 'text',
        orderedAt: 'date',
        shipTo: 'city',
        channel: null,
        owner: null,
      },
      services: [],
      returnPrefix: null,
      skuCase: 'kept',
    };
    const own = 'no,art,qty,text,date,city\n7,S,1,Mug,2026-01-01,Leeds\n';
    const query = `mapping=${encodeURIComponent(JSON.stringify(mapping))}`;
    expect(await importing(site, own, query).then(reportOf)).toMatchObject({ ordersReceived: 1, rows: 1 });
  });

  it('reads the body as it comes: rows are counted while the rest of the file has not been sent', async () => {
    const site = await deskSite();
    const encoder = new TextEncoder();
    let send = (_text: string) => {};
    let finish = () => {};
    const body = new ReadableStream<Uint8Array>({
      start(controller) {
        send = (text) => controller.enqueue(encoder.encode(text));
        finish = () => controller.close();
      },
    });
    const rows = Array.from({ length: 5000 }, (_, n) => `,${n},2026-01-01,Leeds,S,Mug,1,`);
    const response = await importing(site, body);
    const reader = (response.body as ReadableStream<Uint8Array>).getReader();
    send(`${header}\n${rows.join('\n')}\n`);
    const { value } = await reader.read();
    expect(new TextDecoder().decode(value)).toContain('"phase":"reading"');
    finish();
    while (!(await reader.read()).done);
  });

  it('goes on where the asker has gone, and fails nowhere', async () => {
    const site = await deskSite();
    const response = await importing(site, file);
    await response.body?.cancel();
    expect(site.faults).toEqual([]);
  });
});

describe('a file that can’t be imported', () => {
  it.each([
    ['an empty one', '', {}, 400, 'empty'],
    ['another content type', 'x', { 'content-type': 'application/pdf' }, 415, 'not-csv'],
    ['one above 200 MB by its header', 'x', { 'content-length': '200000001' }, 413, 'too-large'],
  ])('%s is refused with what to do', async (_, body, headers, status, code) => {
    const site = await deskSite();
    const length = { 'content-length': String(body.length) };
    const answer = await refusal(await importing(site, body, undefined, { ...length, ...headers }));
    expect(answer).toMatchObject({ status, code });
    expect(answer.message).toMatch(/\.$/);
  });

  it('needs a preset or a mapping, and not both', async () => {
    const site = await deskSite();
    expect((await importing(site, file, '')).status).toBe(400);
    expect((await importing(site, file, 'preset=tallyhand&mapping=%7B%7D')).status).toBe(400);
    expect((await importing(site, file, 'mapping=no-json')).status).toBe(400);
  });

  it('is refused whole where columns are missing, and says which line is to blame', async () => {
    const site = await deskSite();
    const lines = await importing(site, 'order number,sku\n1,2\n').then(linesOf);
    expect(lines.at(-1)).toMatchObject({ is: 'refused', code: 'columns-missing' });
  });
});
