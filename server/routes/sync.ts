// POST /push, POST /pull, GET /live: what a device's sync loop talks to. SYNC.md P1 to P6, L1 to L5.
import { type Context, Hono } from 'hono';
import { z } from 'zod';
import { envelopeSchema } from '../../src/domain/events/envelope.ts';
import {
  type DeviceReport,
  maxPushBytes,
  maxPushEvents,
  protocol as ownProtocol,
  type Pull,
  pullSchema,
  pushSchema,
  type Refusal,
} from '../../src/domain/sync/wire.ts';
import { activeDevice } from '../access/device-auth.ts';
import type { DeviceEnv, DeviceIdentity } from '../access/identities.ts';
import { isKeepable } from '../ledger/keepable.ts';
import type { Ledger, ReceivedPush } from '../ledger/ledger.ts';
import { StoreUnavailable } from '../ledger/ledger-store.ts';
import { NoRoom } from '../ledger/room.ts';
import { refuse } from '../security/refusal.ts';
import { type LivePace, nudgeStream, type Standing } from './nudge-stream.ts';
import { elementTexts } from './raw-events.ts';
import { type BodyText, readBody } from './read-body.ts';

const usualPace: LivePace = { nudge: 2000, ping: 20_000 };

/**
 * Of an event only what places it: one that isn't what it should be is taken into quarantine, and the device goes on
 * (P2, P4).
 */
const receivedPushSchema = pushSchema.extend({
  epoch: pushSchema.shape.epoch.refine(isKeepable, 'no text'),
  events: z
    .array(z.looseObject({ ...envelopeSchema.pick({ seq: true, id: true }).shape, payload: z.unknown() }))
    .max(maxPushEvents),
});

/** A pull is answered whatever its report is like: that is only for people to look at. */
const receivedPullSchema = pullSchema.extend({ report: pullSchema.shape.report.catch(undefined) });

/** Of a pull's body, which is a cursor and little else. */
const maxPullBytes = 10_000;

/** Seconds until a device may try again after the database could not write. */
const retryAfter = 5;

const refusals: { readonly [R in Exclude<BodyText['is'], 'text'>]: readonly [413 | 400 | 415, Refusal] } = {
  'too-large': [413, { code: 'too-large', message: `Send less at once: at most ${maxPushBytes} bytes.` }],
  'broken-gzip': [400, { code: 'broken-gzip', message: 'The body is cut off or not gzip. Send it again.' }],
  'not-utf-8': [400, { code: 'not-utf-8', message: 'The body is not UTF-8. Send it again.' }],
  'unknown-encoding': [415, { code: 'unknown-encoding', message: 'Send the body plain or with gzip.' }],
};

type Parsed<T> =
  | { readonly is: 'parsed'; readonly value: T; readonly text: string }
  | { readonly is: 'refused'; readonly response: Response };

/** A body that its schema accepts, of a protocol that this server speaks and of the device that asks. */
async function parseBody<T extends ReceivedPush | Pull>(
  c: Context<DeviceEnv>,
  schema: z.ZodType<T>,
  limit: number,
): Promise<Parsed<T>> {
  const refused = (...[status, refusal]: [400 | 403 | 413 | 415 | 426, Refusal]): Parsed<T> => ({
    is: 'refused',
    response: refuse(c, status, refusal),
  });
  const body = await readBody(c.req, limit);
  if (body.is !== 'text') return refused(...refusals[body.is]);
  const json = parseJson(body.text);
  if (json === undefined) {
    return refused(400, { code: 'not-json', message: 'The body is cut off or not JSON. Send it again.' });
  }
  if (isNewer(json)) {
    const message = `The app is newer than this server, which speaks protocol ${ownProtocol}. Update the server.`;
    return refused(426, { code: 'protocol-newer', message });
  }
  const parsed = schema.safeParse(json);
  if (!parsed.success) {
    const issue = parsed.error.issues[0];
    const where = issue?.path.join('.') || 'the body';
    const message = `${where} is not as it must be: ${issue?.message ?? 'unknown'}.`;
    return refused(400, { code: 'malformed', message });
  }
  if (parsed.data.deviceId !== c.var.device.deviceId) {
    const message = 'The body names another device than the token. Enrol this device again.';
    return refused(403, { code: 'other-device', message });
  }
  return { is: 'parsed', value: parsed.data, text: body.text };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

const isNewer = (json: unknown): boolean =>
  typeof json === 'object' &&
  json !== null &&
  'protocol' in json &&
  typeof json.protocol === 'number' &&
  json.protocol > ownProtocol;

/** Answers as JSON; where the database can't be written or read now, the device keeps what it has. */
async function answer(c: Context<DeviceEnv>, work: () => Promise<object>): Promise<Response> {
  try {
    const value = await work();
    c.header('Cache-Control', 'no-store');
    return c.json(value);
  } catch (error) {
    if (error instanceof NoRoom) {
      const message = 'No room for more events of revoked devices. They stay here; tell a supervisor.';
      return refuse(c, 409, { code: 'no-room', message });
    }
    if (!(error instanceof StoreUnavailable)) throw error;
    const message =
      'The server can not write to its database now. Nothing was taken; it will be asked again.';
    return refuse(c, 503, { code: 'unavailable', message }, retryAfter);
  }
}

/** Routes that stand behind `deviceAuth`. A revoked device may push, into quarantine (P4), and nothing else. */
export const syncRoutes = ({
  ledger,
  standingOf,
  onReport,
  pace = usualPace,
}: {
  readonly ledger: Ledger;
  readonly standingOf: (device: DeviceIdentity) => Standing;
  /** Told how a device says that it is; the pull doesn't wait for it. */
  readonly onReport: (device: DeviceIdentity, report: DeviceReport) => void;
  readonly pace?: LivePace;
}) =>
  new Hono<DeviceEnv>()
    .post('/push', async (c) => {
      const { warehouse, standing } = c.var.device;
      const parsed = await parseBody(c, receivedPushSchema, maxPushBytes);
      if (parsed.is === 'refused') return parsed.response;
      const bytes = elementTexts(parsed.text, 'events');
      return answer(c, () => ledger.push(warehouse, { push: parsed.value, bytes, standing }));
    })
    .post('/pull', activeDevice, async (c) => {
      const parsed = await parseBody(c, receivedPullSchema, maxPullBytes);
      if (parsed.is === 'refused') return parsed.response;
      const { report } = parsed.value;
      if (report !== undefined) onReport(c.var.device, report);
      return answer(c, () => ledger.pull(c.var.device.warehouse, parsed.value));
    })
    .get('/live', activeDevice, (c) => {
      const { warehouse } = c.var.device;
      return nudgeStream(c, ledger, { warehouse, pace, standing: standingOf(c.var.device) });
    });
