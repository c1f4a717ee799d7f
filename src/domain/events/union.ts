// All events that this version understands, and the one place that turns an envelope into one of them.
import type { z } from 'zod';
import { backorderEvents } from './backorder-events.ts';
import { barcodeEvents } from './barcode-events.ts';
import { catalogueEvents } from './catalogue-events.ts';
import { countEvents } from './count-events.ts';
import { deviceEvents } from './device-events.ts';
import type { Envelope, Source } from './envelope.ts';
import { inboundEvents } from './inbound-events.ts';
import { labelEvents } from './label-events.ts';
import { moveEvents } from './move-events.ts';
import { orderEvents } from './order-events.ts';
import { picking } from './picking-events.ts';
import { sessionEvents } from './session-events.ts';
import { stockEvents } from './stock-events.ts';
import { vendorReturnEvents } from './vendor-return-events.ts';

export const eventTypes = {
  ...catalogueEvents,
  ...barcodeEvents,
  ...stockEvents,
  ...inboundEvents,
  ...vendorReturnEvents,
  ...moveEvents,
  ...countEvents,
  ...orderEvents,
  ...backorderEvents,
  ...picking,
  ...labelEvents,
  ...sessionEvents,
  ...deviceEvents,
} as const;

export type EventType = keyof typeof eventTypes;
export type Payload<T extends EventType> = z.infer<(typeof eventTypes)[T]['payload']>;

/** A fact that isn't written down yet: the writer adds sequence, id and time. */
export type Fact<T extends EventType = EventType> = {
  [K in T]: { readonly type: K; readonly payload: Payload<K> };
}[T];

/**
 * What a fold gets to see of a written event. `at`: ms since 1970 by the clock of whoever wrote it. It is told on,
 * and never decides anything (P5).
 */
export type Happened<T extends EventType = EventType> = {
  [K in T]: {
    readonly id: string;
    readonly position: number;
    readonly type: K;
    readonly payload: Payload<K>;
    readonly actor: string | null;
    readonly at: number;
    readonly source: Source;
  };
}[T];

/** What only the server may say: reservations, leases and desk commands. A device that says it is quarantined. */
const serverTypes: ReadonlySet<string> = new Set<EventType>([
  ...(Object.keys({ ...stockEvents, ...orderEvents, ...deviceEvents }) as EventType[]),
  'items.defined',
  'locations.defined',
  'locations.removed',
  'operator.rostered',
  'notices.announced',
  'notice.withdrawn',
  'pick-faces.assigned',
  'pick-faces.removed',
  'replenishments.asked',
  'backorders.stated',
  'vendor-return.asked',
  'vendor-return.shipped',
  'vendor-return.withdrawn',
  'counts.asked',
  'count.judged',
  'count.settled',
  'count.posted',
  'count.overtaken',
  'pick-lists.made',
  'pick-list.leased',
  'barcode.overruled',
  'label.replaced',
]);

export type Understanding =
  | { readonly is: 'understood'; readonly fact: Fact }
  | { readonly is: 'unknown-type' | 'unknown-version' | 'server-only' }
  | { readonly is: 'malformed'; readonly where: string };

/** The oldest version whose payload this release's schema reads: whatever was added since has a default. */
function firstRead(type: EventType): number {
  const definition = eventTypes[type];
  return 'since' in definition ? definition.since : definition.version;
}

const isEventType = (type: string): type is EventType => Object.hasOwn(eventTypes, type);

/** Total: whatever came, it is either an event or a named reason why not. */
export function understand(
  envelope: Pick<Envelope, 'type' | 'version' | 'payload'>,
  source: Source,
): Understanding {
  const { type, version } = envelope;
  if (!isEventType(type)) return { is: 'unknown-type' };
  if (version > eventTypes[type].version || version < firstRead(type)) return { is: 'unknown-version' };
  if (source.kind === 'device' && serverTypes.has(type)) return { is: 'server-only' };
  const parsed = eventTypes[type].payload.safeParse(envelope.payload);
  if (!parsed.success) {
    const issue = parsed.error.issues[0];
    return { is: 'malformed', where: issue === undefined ? '' : `${issue.path.join('.')}: ${issue.message}` };
  }
  return { is: 'understood', fact: { type, payload: parsed.data } as Fact };
}

/** The fields that name the job of an event: a list, a count, a pallet. */
const jobFields = ['pickListId', 'countId', 'unit'] as const;

/**
 * The job that an event belongs to, also of one that isn't understood: what follows in a job after a
 * quarantined event waits with it (P4).
 */
export function jobOf(payload: unknown): string | null {
  if (typeof payload !== 'object' || payload === null) return null;
  const fields = payload as Readonly<Record<string, unknown>>;
  for (const name of jobFields) {
    const job = fields[name];
    if (typeof job === 'string') return job;
  }
  return null;
}
