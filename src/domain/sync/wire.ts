// What travels between a device and the server, in both directions. SYNC.md P1 to P6, L1, L2.
// A change here fails the test beside it until `protocol` is raised on purpose.
import { z } from 'zod';
import { envelopeSchema } from '../events/envelope.ts';

/** 2: a pull may say how its device is. */
export const protocol = 2;
/** The server takes its own protocol and the two before it (D10). */
export const oldestProtocol = Math.max(1, protocol - 2);

export const maxPushEvents = 500;
/** Bytes of one push after gunzip. */
export const maxPushBytes = 1_000_000;
export const maxEventBytes = 64_000;

const id = z.string().min(1).max(64);

/** `follows`: why this epoch began, where the device knows; without it a second epoch says "events may be lost". */
export const pushSchema = z.object({
  protocol: z.number().int(),
  deviceId: id,
  epoch: id,
  events: z.array(envelopeSchema).max(maxPushEvents),
  /** Sequences up to here are gone from the device (D5); the gap is then taken, with an exception (P2). */
  purgedThrough: z.number().int().nonnegative().optional(),
  follows: z.object({ epoch: id, because: z.enum(['rolled-back']) }).optional(),
  /** The device's wall clock as it sends, ms since 1970: its skew is measured by it and nothing else (P5). */
  sentAt: z.number().finite().optional(),
});

export const verdictSchema = z.enum(['applied', 'applied-with-exception', 'quarantined']);

/** `code` names the first exception, or why the event is in quarantine. */
export const resultSchema = z.object({
  seq: z.number().int().positive(),
  verdict: verdictSchema,
  code: z.string().max(64).nullable(),
});

/** The answer after commit. `ackSeq` 0 and `ackId` null: nothing of this epoch has been taken yet. */
export const pushAnswerSchema = z.object({
  is: z.literal('taken'),
  ackSeq: z.number().int().nonnegative(),
  ackId: z.uuid().nullable(),
  results: z.array(resultSchema),
  /** ms since 1970 on the server. */
  serverTime: z.number(),
});

/** The push doesn't begin where the server stands: nothing of it was taken. */
export const pushGapSchema = z.object({
  is: z.literal('gap'),
  expected: z.number().int().positive(),
  ackSeq: z.number().int().nonnegative(),
  ackId: z.uuid().nullable(),
  serverTime: z.number(),
});

export const pushOutcomeSchema = z.discriminatedUnion('is', [pushAnswerSchema, pushGapSchema]);

/**
 * `id` and `receivedAt` (ms on the server): of the event at `position`, null at the very beginning. The id alone
 * doesn't name a history: after a restore a device sends again, and its event can come to stand where it stood,
 * after other events than before.
 */
export const cursorSchema = z.object({
  serverEpoch: id,
  position: z.number().int().nonnegative(),
  id: z.uuid().nullable(),
  receivedAt: z.number().nullable(),
  scope: z.string().min(1).max(200),
});

/**
 * How the device is, for the desk (D9). `waiting`: events on it alone, and `waitingFor` how long the oldest of them has
 * been, ms by its own clock. `persisted`: the browser promises to keep what is stored; `short`: little room is left.
 */
export const deviceReportSchema = z.object({
  waiting: z.number().int().nonnegative(),
  waitingFor: z.number().nonnegative().finite(),
  app: z.string().min(1).max(32),
  storage: z.object({ persisted: z.boolean(), short: z.boolean() }),
});

export const pullSchema = z.object({
  protocol: z.number().int(),
  deviceId: id,
  epoch: id,
  cursor: cursorSchema.nullable(),
  report: deviceReportSchema.optional(),
});

/** A document as it is now; `body` null: it is gone, or has left what this device gets. */
export const pulledDocumentSchema = z.object({
  kind: z.string().min(1).max(32),
  key: z.string().min(1).max(400),
  body: z.unknown(),
});

/** How far the server has taken this device's events: what a pull shows as folded (L3). */
export const takenSchema = z.object({
  epoch: id,
  seq: z.number().int().nonnegative(),
  id: z.uuid().nullable(),
  quarantined: z.array(z.number().int().positive()),
});

export const pullPageSchema = z.object({
  is: z.literal('page'),
  documents: z.array(pulledDocumentSchema),
  cursor: cursorSchema,
  /** Documents still to come, for a progress bar; 0 on the last page. */
  remaining: z.number().int().nonnegative(),
  /** On the last page only. */
  taken: takenSchema.nullable(),
  serverTime: z.number(),
});

/** The device throws its replica away and pulls anew, from a cursor of null. */
export const pullResetSchema = z.object({
  is: z.literal('reset'),
  because: z.enum(['other-epoch', 'other-history', 'other-scope', 'below-floor']),
  serverTime: z.number(),
});

export const pullOutcomeSchema = z.discriminatedUnion('is', [pullPageSchema, pullResetSchema]);

/** The live nudge (L4): only the head. */
export const nudgeSchema = z.object({ serverEpoch: id, position: z.number().int().nonnegative() });

/** Every refusal of the server: `code` for programs, `message` says what to do. */
export const refusalSchema = z.object({ code: z.string(), message: z.string() });

export type Push = z.infer<typeof pushSchema>;
export type Verdict = z.infer<typeof verdictSchema>;
export type PushResult = z.infer<typeof resultSchema>;
export type PushOutcome = z.infer<typeof pushOutcomeSchema>;
export type Cursor = z.infer<typeof cursorSchema>;
export type DeviceReport = z.infer<typeof deviceReportSchema>;
export type Pull = z.infer<typeof pullSchema>;
export type PullPage = z.infer<typeof pullPageSchema>;
export type PullOutcome = z.infer<typeof pullOutcomeSchema>;
export type PulledDocument = z.infer<typeof pulledDocumentSchema>;
export type Taken = z.infer<typeof takenSchema>;
export type Nudge = z.infer<typeof nudgeSchema>;
export type Refusal = z.infer<typeof refusalSchema>;
