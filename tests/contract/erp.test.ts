// The API for programs before the server: what an ERP can send and read back.
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { erpApi } from '../../src/domain/access/api-key.ts';
import type { AnnounceAnswer } from '../../src/domain/desk/inbound-imports.ts';
import type { ReadItem } from '../../src/domain/desk/items.ts';
import type { NoticeDetail } from '../../src/domain/desk/notices.ts';
import { codeOf, testServer, warehouse } from '../support/access.ts';
import {
  bearer,
  cookieOf,
  get,
  type Headers,
  item,
  itemPath,
  keyOf,
  notice,
  noticePath,
  send,
} from '../support/erp.ts';

describe('items over the API', () => {
  it('are taken as from the desk, and what is read back changes nothing when it is sent again', async () => {
    const server = await testServer();
    const headers = bearer(await keyOf(server));
    const define = async (one: unknown) =>
      (await send(server, '/items', { items: [one] }, headers)).json() as Promise<unknown>;
    expect(await define(item)).toEqual({ items: [{ sku: item.sku, is: 'defined' }] });
    const answer = await get(server, itemPath, headers);
    const read = (await answer.json()) as ReadItem;
    expect(read).toEqual({ item, taught: [] });
    expect(await define(read.item)).toEqual({ items: [{ sku: item.sku, is: 'unchanged' }] });
    const unknown = await get(server, '/items/none', headers);
    expect([unknown.status, await codeOf(unknown)]).toEqual([404, 'item-unknown']);
    const elsewhere = await get(server, `${itemPath}?owner=brand`, headers);
    expect(elsewhere.status).toBe(404);
  });

  it('a field that is wrong is named', async () => {
    const server = await testServer();
    const headers = bearer(await keyOf(server));
    const answer = await send(server, '/items', { items: [{ ...item, name: '' }] }, headers);
    expect([answer.status, await answer.json()]).toEqual([
      400,
      { code: 'invalid', message: expect.stringContaining('"items.0.name"') },
    ]);
  });
});

describe('notices over the API', () => {
  it('are announced as from the desk, and say what was received of them', async () => {
    const server = await testServer();
    const headers = bearer(await keyOf(server));
    const announce = async () =>
      (await (await send(server, '/notices', { notices: [notice] }, headers)).json()) as AnnounceAnswer;
    const noticeId = 'Lumen Works:PO/7';
    expect(await announce()).toEqual({ notices: [{ noticeId, is: 'announced' }], itemsDefined: 1 });
    expect((await announce()).notices).toEqual([{ noticeId, is: 'unchanged' }]);
    const answer = await get(server, noticePath, headers);
    const detail = (await answer.json()) as NoticeDetail;
    expect(detail).toMatchObject({
      notice: { noticeId, expected: 10, received: 0, missing: 10, standing: { is: 'due' } },
      lines: [{ n: 1, sku: item.sku, expected: 10, received: 0, damaged: 0, missing: 10 }],
      pallets: [],
    });
    const cookie = await cookieOf(server);
    const onDesk = await server.request(`/api/desk${noticePath}`, { headers: { cookie } });
    expect(await onDesk.json()).toEqual(detail);
    const unknown = await get(server, '/notices/none', headers);
    expect([unknown.status, await codeOf(unknown)]).toEqual([404, 'notice-unknown']);
  });

  it('are the key’s deeds, by its id', async () => {
    const server = await testServer();
    const headers = bearer(await keyOf(server));
    await send(server, '/notices', { notices: [notice] }, headers);
    const [key] = await server.access.store.apiKeys(warehouse);
    const events = await server.ledger.events(warehouse, { after: 0, limit: 10 });
    expect(events.map(({ type, actor }) => [type, actor])).toEqual([
      ['items.defined', key?.keyId],
      ['notices.announced', key?.keyId],
    ]);
  });
});

describe('what a program sends', () => {
  it.each<[string, Headers, string | Uint8Array<ArrayBuffer>, number, string]>([
    ['not said to be JSON', { 'content-type': 'application/x-www-form-urlencoded' }, '{}', 415, 'not-json'],
    ['not JSON', { 'content-type': 'application/json' }, '{', 400, 'malformed'],
    [
      'more than the desk takes',
      { 'content-type': 'application/json' },
      'x'.repeat(20_000_001),
      413,
      'too-large',
    ],
    [
      'packed',
      { 'content-type': 'application/json', 'content-encoding': 'gzip' },
      new Uint8Array(gzipSync('{}')),
      400,
      'malformed',
    ],
  ])('and is %s is refused with what to do', async (_, headers, body, status, code) => {
    const server = await testServer();
    const key = bearer(await keyOf(server));
    const init = { method: 'POST', headers: { ...headers, ...key }, body };
    const answer = await server.request(`${erpApi}/items`, init);
    expect([answer.status, await codeOf(answer)]).toEqual([status, code]);
  });

  it('to no address is told where the addresses stand', async () => {
    const server = await testServer();
    const answer = await get(server, '/nowhere', bearer(await keyOf(server)));
    expect(answer.status).toBe(404);
    expect(await answer.json()).toEqual({
      code: 'no-such-address',
      message: expect.stringContaining(`${erpApi}/openapi.json`),
    });
  });
});

describe('the description of the API', () => {
  it('names each route, the key and its scope, and what the door answers', async () => {
    const server = await testServer();
    const answer = await get(server, '/openapi.json', bearer(await keyOf(server, ['items'])));
    const described = (await answer.json()) as {
      readonly openapi: string;
      readonly servers: unknown;
      readonly paths: Record<string, Record<string, { security: unknown; responses: object }>>;
      readonly components: { readonly securitySchemes: unknown };
    };
    expect(described.openapi).toBe('3.1.0');
    expect(described.servers).toEqual([{ url: erpApi }]);
    expect(described.components.securitySchemes).toMatchObject({
      apiKey: { type: 'http', scheme: 'bearer' },
    });
    const routes = Object.entries(described.paths).flatMap(([path, methods]) =>
      Object.entries(methods).map(([method, { security, responses }]) => {
        expect(Object.keys(responses)).toEqual(
          expect.arrayContaining(['200', '400', '401', '403', '413', '415', '429']),
        );
        return [`${method} ${path}`, security];
      }),
    );
    expect(Object.fromEntries(routes)).toEqual({
      'post /notices': [{ apiKey: ['notices'] }],
      'get /notices/{id}': [{ apiKey: ['notices'] }],
      'post /items': [{ apiKey: ['items'] }],
      'get /items/{sku}': [{ apiKey: ['items'] }],
    });
  });
});
