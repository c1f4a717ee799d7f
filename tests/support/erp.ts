// A program before the server: its key, what it sends, and what it asks for.
import { type ApiScope, apiScopes, erpApi } from '../../src/domain/access/api-key.ts';
import type { MadeApiKey } from '../../src/domain/desk/api-keys.ts';
import { desk, type TestServer } from './access.ts';

export type Headers = Record<string, string>;

export const cookieOf = async (server: TestServer, user = desk): Promise<string> => {
  const response = await server.post('/api/desk/session', user);
  return response.headers.get('set-cookie')?.split(';')[0] ?? '';
};

/** A key as an administrator makes it on the desk. */
export async function keyOf(
  server: TestServer,
  scopes: readonly ApiScope[] = apiScopes,
  user = desk,
  name = 'ERP',
) {
  const cookie = await cookieOf(server, user);
  const made = await server.post('/api/desk/api-keys', { name, scopes }, { cookie });
  return ((await made.json()) as MadeApiKey).key;
}

export const bearer = (key: string): Headers => ({ authorization: `Bearer ${key}` });
export const get = (server: TestServer, path: string, headers: Headers) =>
  server.request(`${erpApi}${path}`, { headers });
/** As a program sends it: it knows of no origin. */
export const send = (server: TestServer, path: string, body: unknown, headers: Headers) =>
  server.request(`${erpApi}${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify(body),
  });

export const item = {
  owner: 'main',
  sku: 'A/1 ü',
  name: 'Star',
  barcodes: [{ code: '04006381333931', level: 'each', quantity: 1 }],
  policy: { kind: 'once' },
  picture: null,
  details: null,
};
export const itemPath = `/items/${encodeURIComponent(item.sku)}`;
export const notice = {
  supplier: 'Lumen Works',
  number: 'PO/7',
  loading: 'floor-loaded',
  lines: [{ n: 1, sku: 'A/1 ü', quantity: 10 }],
};
export const noticePath = `/notices/${encodeURIComponent('Lumen Works:PO/7')}`;
