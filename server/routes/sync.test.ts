import { gzipSync } from 'node:zlib';
import { Hono } from 'hono';
import { describe, expect, it } from 'vitest';
import type { Envelope } from '../../src/domain/events/envelope.ts';
import {
  type DeviceReport,
  maxPushBytes,
  protocol,
  pullOutcomeSchema,
  pushOutcomeSchema,
  refusalSchema,
} from '../../src/domain/sync/wire.ts';
import type { DeviceEnv, DeviceIdentity } from '../access/identities.ts';
import { createLedger } from '../ledger/create-ledger.ts';
import type { Ledger } from '../ledger/ledger.ts';
import { StoreUnavailable } from '../ledger/ledger-store.ts';
import { memoryStore } from '../ledger/memory-store.ts';
import { syncRoutes } from './sync.ts';

const device: DeviceIdentity = { deviceId: 'd-1', warehouse: 'main', standing: 'active' };

function site(as: DeviceIdentity = device, beforeWrite: (what: string) => Promise<void> = async () => {}) {
  let n = 0;
  const newId = () => {
    n += 1;
    return `00000001-0000-4000-8000-${String(n).padStart(12, '0')}`;
  };
  const ledger = createLedger({ store: memoryStore(beforeWrite), clock: () => 0, newId });
  const reports: DeviceReport[] = [];
  return { ledger, reports, app: appOf(ledger, as, reports) };
}

/** Nobody is revoked here. */
const standing = { stands: async () => true, whenOver: () => () => {} };

const appOf = (ledger: Ledger, as: DeviceIdentity, reports: DeviceReport[] = []) =>
  new Hono<DeviceEnv>()
    .use(async (c, next) => {
      c.set('device', as);
      await next();
    })
    .route(
      '/',
      syncRoutes({
        ledger,
        standingOf: () => standing,
        onReport: (_, report) => reports.push(report),
        pace: { nudge: 1, ping: 1 },
      }),
    );

const signedIn = (seq: number, more: Partial<Envelope> = {}): Envelope => ({
  seq,
  id: `00000002-0000-4000-8000-${String(seq).padStart(12, '0')}`,
  type: 'operator.signed-in',
  version: 1,
  payload: { operatorId: 'op-1', offline: true },
  actor: null,
  basis: { serverEpoch: null, position: 0 },
  at: { wall: 0, monotonic: 0, page: 'p' },
  ...more,
});

const nested = (depth: number): unknown => JSON.parse(`${'['.repeat(depth)}${']'.repeat(depth)}`);

const pushOf = (events: readonly unknown[], more: object = {}) =>
  JSON.stringify({ protocol, deviceId: 'd-1', epoch: 'e-1', events, ...more });

const post = (app: Hono<DeviceEnv>, path: string, body: BodyInit, headers: Record<string, string> = {}) =>
  app.request(path, { method: 'POST', body, headers });

const refusalIn = async (response: Response) => ({
  status: response.status,
  ...refusalSchema.parse(await response.json()),
});

describe('POST /push', () => {
  it.each(['plain', 'gzip'] as const)(
    'P1 takes a %s body and keeps each event as it came',
    async (encoding) => {
      const { app, ledger } = site();
      const text = pushOf([signedIn(1), signedIn(2)]).replaceAll('"seq":', '"seq" : ');
      const response =
        encoding === 'plain'
          ? await post(app, '/push', text)
          : await post(app, '/push', new Uint8Array(gzipSync(text)), { 'content-encoding': 'gzip' });
      expect(pushOutcomeSchema.parse(await response.json())).toMatchObject({ is: 'taken', ackSeq: 2 });
      const [first] = await ledger.events('main', { after: 0, limit: 1 });
      expect(first?.bytes).toBe(JSON.stringify(signedIn(1)).replace('"seq":', '"seq" : '));
    },
  );

  it('P2 answers a gap as an outcome, not as an error', async () => {
    const { app } = site();
    const response = await post(app, '/push', pushOf([signedIn(2)]));
    expect(response.status).toBe(200);
    expect(pushOutcomeSchema.parse(await response.json())).toMatchObject({ is: 'gap', expected: 1 });
  });

  it('P1 an oversized body is refused, plain, gzip, or of a length that it doesn’t say', async () => {
    const { app, ledger } = site();
    const large = pushOf([signedIn(1, { payload: 'x'.repeat(maxPushBytes) })]);
    const bomb = new Uint8Array(gzipSync(large));
    const unsized = { method: 'POST', body: new Blob([large]).stream(), duplex: 'half' };
    const streamed = new Request('http://site/push', unsized);
    const answers = [
      await post(app, '/push', large),
      await post(app, '/push', large, { 'content-length': String(large.length) }),
      await post(app, '/push', bomb, { 'content-encoding': 'gzip', 'content-length': String(bomb.length) }),
      await app.request(streamed),
    ];
    for (const answer of answers) {
      expect(await refusalIn(answer)).toMatchObject({ status: 413, code: 'too-large' });
    }
    expect(await ledger.events('main', { after: 0, limit: 1 })).toEqual([]);
  });

  it('P1 a truncated, broken or misshapen body is refused with what is wrong', async () => {
    const { app } = site();
    const zipped = new Uint8Array(gzipSync(pushOf([signedIn(1)])));
    const gzip = { 'content-encoding': 'gzip' };
    const codeOf = async (body: BodyInit, headers = {}) =>
      (await refusalIn(await post(app, '/push', body, headers))).code;
    expect(await codeOf(zipped.slice(0, zipped.length - 12), gzip)).toBe('broken-gzip');
    expect(await codeOf('not gzip', gzip)).toBe('broken-gzip');
    expect(await codeOf('{}', { 'content-encoding': 'br' })).toBe('unknown-encoding');
    expect(await codeOf(pushOf([signedIn(1)]).slice(0, -5))).toBe('not-json');
    expect(await codeOf(new Uint8Array([0x22, 0xff, 0x22]))).toBe('not-utf-8');
    const misshapen = await refusalIn(await post(app, '/push', pushOf([{ ...signedIn(1), id: 'short' }])));
    expect(misshapen).toMatchObject({ status: 400, code: 'malformed' });
    expect(misshapen.message).toContain('events.0.id');
  });

  it.each([
    ['a clock that says nothing', { at: { wall: null, monotonic: 0, page: 'p' } }],
    ['no version', { version: 'one' }],
    ['no actor and no basis', { actor: 7, basis: null }],
    ['an id that is half a character', { payload: { operatorId: '\ud800', offline: true } }],
    ['an id with NUL in it', { payload: { operatorId: 'op\u0000', offline: true } }],
    [
      'what is nested beyond measure',
      { payload: { operatorId: 'op-1', offline: true, more: nested(2_000) } },
    ],
  ] as const)('I6 an event with %s goes into quarantine, and the device goes on', async (_, broken) => {
    const { app, ledger } = site();
    const events = [signedIn(1), { ...signedIn(2), ...broken }, signedIn(3)];
    const answer = await (await post(app, '/push', pushOf(events))).json();
    expect(answer).toMatchObject({
      ackSeq: 3,
      results: [
        { verdict: 'applied' },
        { verdict: 'quarantined', code: 'malformed' },
        { verdict: 'applied' },
      ],
    });
    const [held] = await ledger.quarantine('main');
    expect(held?.bytes).toBe(JSON.stringify(events[1]));
    expect(await ledger.admit('main', held?.id ?? '', 'u-1')).toBe(0);
    await ledger.refold('main');
  });

  it('P5 a clock that is beyond all time is measured as far as time reaches', async () => {
    const { app, ledger } = site();
    expect((await post(app, '/push', pushOf([signedIn(1)], { sentAt: -1e300 }))).status).toBe(200);
    expect(await ledger.devices('main')).toMatchObject([{ skew: -8.64e15 }]);
  });

  it('D10 a newer protocol is told to update the server, an older one is taken into quarantine', async () => {
    const { app, ledger } = site();
    const newer = await post(app, '/push', JSON.stringify({ protocol: protocol + 1, what: 'ever' }));
    expect(await refusalIn(newer)).toMatchObject({ status: 426, code: 'protocol-newer' });
    const older = await post(app, '/push', pushOf([signedIn(1)], { protocol: 0 }));
    expect(await older.json()).toMatchObject({ results: [{ verdict: 'quarantined', code: 'old-protocol' }] });
    expect(await ledger.quarantine('main')).toHaveLength(1);
  });

  it('a push for another device than the token’s is refused', async () => {
    const { app } = site({ ...device, deviceId: 'd-2' });
    expect(await refusalIn(await post(app, '/push', pushOf([signedIn(1)])))).toMatchObject({
      status: 403,
      code: 'other-device',
    });
  });

  it('P4 what a revoked device sends is kept; it gets nothing', async () => {
    const { app, ledger } = site({ ...device, standing: 'revoked' });
    expect((await post(app, '/push', pushOf([signedIn(1)]))).status).toBe(200);
    expect(await ledger.quarantine('main')).toMatchObject([{ code: 'device-revoked' }]);
    const pull = JSON.stringify({ protocol, deviceId: 'd-1', epoch: 'e-1', cursor: null });
    expect(await refusalIn(await post(app, '/pull', pull))).toMatchObject({
      status: 403,
      code: 'device-revoked',
    });
    expect((await app.request('/live')).status).toBe(403);
  });

  it('P4 a revoked device fills only the room that is kept for what nobody vouches for', async () => {
    const { app, ledger } = site({ ...device, standing: 'revoked' });
    const large = (seq: number) => signedIn(seq, { payload: 'x'.repeat(990_000) });
    let seq = 0;
    let answer: Response;
    do {
      seq += 1;
      answer = await post(app, '/push', pushOf([large(seq)]));
    } while (answer.ok && seq < 60);
    expect(await refusalIn(answer)).toMatchObject({ status: 409, code: 'no-room' });
    const held = await ledger.quarantine('main');
    expect(held).toHaveLength(seq - 1);
    expect(await ledger.admit('main', held[0]?.id ?? '', 'u-1')).toBe(0);
  });

  it('P2 a full disk is no reason for quarantine: the push is refused whole and the device keeps it', async () => {
    let isFull = true;
    const { app, ledger } = site(device, async () => {
      if (isFull) throw new StoreUnavailable();
    });
    const response = await post(app, '/push', pushOf([signedIn(1)]));
    expect(response.headers.get('retry-after')).not.toBeNull();
    expect(await refusalIn(response)).toMatchObject({ status: 503, code: 'unavailable' });
    isFull = false;
    expect(await (await post(app, '/push', pushOf([signedIn(1)]))).json()).toMatchObject({ ackSeq: 1 });
    expect(await ledger.quarantine('main')).toEqual([]);
  });
});

describe('POST /pull and GET /live', () => {
  it('L2 a pull is answered with a page', async () => {
    const { app } = site();
    await post(app, '/push', pushOf([signedIn(1)]));
    const body = JSON.stringify({ protocol, deviceId: 'd-1', epoch: 'e-1', cursor: null });
    const page = pullOutcomeSchema.parse(await (await post(app, '/pull', body)).json());
    expect(page).toMatchObject({ is: 'page', taken: { seq: 1 } });
  });

  it('D9 how a device says that it is is passed on with its pull, and never asked for', async () => {
    const { app, reports } = site();
    const pull = { protocol, deviceId: 'd-1', epoch: 'e-1', cursor: null };
    const report = { waiting: 2, waitingFor: 500, app: '1.0.0', storage: { persisted: true, short: false } };
    expect((await post(app, '/pull', JSON.stringify(pull))).status).toBe(200);
    expect(reports).toEqual([]);
    expect((await post(app, '/pull', JSON.stringify({ ...pull, report }))).status).toBe(200);
    expect(reports).toEqual([report]);
    const broken = { ...pull, report: { ...report, waiting: -1 } };
    expect((await post(app, '/pull', JSON.stringify(broken))).status).toBe(200);
    expect(reports).toEqual([report]);
  });

  it('L4 the stream says the head, then each commit, and pings while it is quiet', async () => {
    const { app } = site();
    const response = await app.request('/live');
    const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader();
    let heard = '';
    const hear = async (what: string) => {
      while (!heard.includes(what)) {
        const { value, done } = (await reader?.read()) ?? { value: '', done: true };
        if (done) throw new Error(`the stream ended without ${what}: ${heard}`);
        heard += value;
      }
    };
    await hear('"position":0');
    await hear('event: ping');
    await post(app, '/push', pushOf([signedIn(1)]));
    await hear('"position":1');
    await reader?.cancel();
  });
});
