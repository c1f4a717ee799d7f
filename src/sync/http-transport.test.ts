import { gunzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import type { Push } from '../domain/sync/wire.ts';
import { cursorAt } from './by-hand.fixture.ts';
import { httpTransport } from './http-transport.ts';
import type { LiveSign } from './transport.ts';

const push = (events: number): Push => ({
  protocol: 1,
  deviceId: 'd1',
  epoch: 'e1',
  events: Array.from({ length: events }, (_, n) => ({
    seq: n + 1,
    id: '00000000-0000-4000-8000-000000000000',
    type: 'stop.skipped',
    version: 1,
    payload: { pickListId: 'L1', stop: n },
    actor: 'ana',
    basis: { serverEpoch: null, position: 0 },
    at: { wall: 0, monotonic: 0, page: 'p' },
  })),
});
const answer = { is: 'taken', ackSeq: 0, ackId: null, results: [], serverTime: 5 };

interface Request {
  readonly url: string;
  readonly init: RequestInit;
}

const report = { waiting: 2, waitingFor: 7, app: '1', storage: { persisted: true, short: false } };

/** A server that answers one request after the other as it is told. */
const talking = (...responses: readonly (Response | Error)[]) => {
  const requests: Request[] = [];
  let tokens = 0;
  const transport = httpTransport({
    token: async () => ({ is: 'token', accessToken: `token-${tokens}` }),
    forgetToken: () => {
      tokens += 1;
    },
    report: async () => report,
    fetch: async (url, init) => {
      const response = responses[requests.length];
      requests.push({ url, init });
      if (response === undefined) throw new Error('nobody asked for this');
      if (response instanceof Error) throw response;
      return response;
    },
  });
  return { transport, requests };
};

const { signal } = new AbortController();
const header = ({ init }: Request, name: string) => new Headers(init.headers).get(name);
const refusal = (status: number, code: string, headers: Record<string, string> = {}) =>
  Response.json({ code, message: 'what to do' }, { status, headers });

describe('the way to the server over HTTP', () => {
  it('P1 sends a push with the token, gzipped where that is worth it', async () => {
    const { transport, requests } = talking(Response.json(answer), Response.json(answer));
    expect(await transport.push(push(1), signal)).toEqual({ is: 'answered', answer });
    await transport.push(push(50), signal);
    const [small, large] = requests;
    if (small === undefined || large === undefined) throw new Error('two were sent');
    expect([small.url, small.init.method]).toEqual(['/api/v1/push', 'POST']);
    expect(header(small, 'Authorization')).toBe('Bearer token-0');
    expect(header(small, 'Content-Encoding')).toBeNull();
    expect(JSON.parse(String(small.init.body))).toEqual(push(1));
    expect(header(large, 'Content-Encoding')).toBe('gzip');
    expect(JSON.parse(gunzipSync(large.init.body as ArrayBuffer).toString())).toEqual(push(50));
  });

  it('asks once more with a fresh token where the first has run out', async () => {
    const { transport, requests } = talking(refusal(401, 'token-refused'), Response.json(answer));
    expect(await transport.push(push(1), signal)).toMatchObject({ is: 'answered' });
    expect(requests.map((request) => header(request, 'Authorization'))).toEqual([
      'Bearer token-0',
      'Bearer token-1',
    ]);
    const refused = talking(refusal(401, 'token-refused'), refusal(401, 'token-refused'));
    expect(await refused.transport.push(push(1), signal)).toEqual({ is: 'unauthorised' });
  });

  it.each([
    ['no network', new TypeError('Failed to fetch'), { is: 'unreachable' }],
    ['revoked', refusal(403, 'device-revoked'), { is: 'revoked', message: 'what to do' }],
    ['too large', refusal(413, 'too-large'), { is: 'too-large' }],
    ['busy', refusal(503, 'unavailable', { 'Retry-After': '5' }), { is: 'busy', retryAfter: 5_000 }],
    ['too often', refusal(429, 'slow-down'), { is: 'busy', retryAfter: null }],
    [
      'a proxy that can not reach it',
      new Response('<html>', { status: 502 }),
      { is: 'busy', retryAfter: null },
    ],
    [
      'another refusal',
      refusal(426, 'protocol-newer'),
      { is: 'refused', code: 'protocol-newer', message: 'what to do' },
    ],
    ['a page of a captive portal', new Response('<html>'), { is: 'unintelligible' }],
    ['an answer of another kind', Response.json({ hello: 'you' }), { is: 'unintelligible' }],
    ['not found', new Response('', { status: 404 }), { is: 'unintelligible' }],
  ])('tells %s apart', async (_, response, failure) => {
    expect(await talking(response).transport.push(push(1), signal)).toEqual(failure);
  });

  it('D9 says how the device is with each pull, and checks what it pulls', async () => {
    const page = {
      is: 'page',
      documents: [{ kind: 'unit', key: 'T-1', body: null }],
      cursor: cursorAt(4),
      remaining: 0,
      taken: null,
      serverTime: 5,
    };
    const pull = { protocol: 1, deviceId: 'd1', epoch: 'e1', cursor: null };
    const { transport, requests } = talking(Response.json(page), Response.json({ ...page, cursor: 4 }));
    expect(await transport.pull(pull, signal)).toEqual({ is: 'answered', answer: page });
    expect(requests[0]?.url).toBe('/api/v1/pull');
    expect(JSON.parse(String(requests[0]?.init.body))).toEqual({ ...pull, report });
    expect(await transport.pull(pull, signal)).toEqual({ is: 'unintelligible' });
  });

  it('L4 follows the live stream with the token, and says how it ended', async () => {
    const stream = 'event: nudge\ndata: {"serverEpoch":"s","position":7}\n\nevent: ping\ndata:\n\n';
    const { transport, requests } = talking(new Response(stream), refusal(403, 'device-revoked'));
    const signs: LiveSign[] = [];
    expect(await transport.live((sign) => signs.push(sign), signal)).toEqual({ is: 'ended' });
    expect(signs).toEqual([
      { is: 'opened' },
      { is: 'nudge', nudge: { serverEpoch: 's', position: 7 } },
      { is: 'ping' },
    ]);
    expect(requests[0]?.url).toBe('/api/v1/live');
    expect(await transport.live(() => {}, signal)).toMatchObject({ is: 'revoked' });
  });
});
