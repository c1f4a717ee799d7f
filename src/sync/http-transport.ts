// The way to the server over HTTP: gzip up, checked answers down, the live stream by fetch so that the token goes along.
import type { z } from 'zod';
import {
  type DeviceReport,
  nudgeSchema,
  type Pull,
  type Push,
  pullOutcomeSchema,
  pushOutcomeSchema,
} from '../domain/sync/wire.ts';
import {
  type AuthorisedParts,
  answered,
  authorisedFetch,
  failureOf,
  unreachable,
} from './authorised-fetch.ts';
import { serverEvents } from './server-events.ts';
import type { Answered, Failure, LiveSign, Transport } from './transport.ts';

export interface HttpParts extends AuthorisedParts {
  /** How this device is, said with each pull; null: nothing is said. */
  readonly report: () => Promise<DeviceReport | null>;
}

/** Below this many characters gzip costs more than it saves. */
const worthZipping = 1_000;

async function bodyOf(
  json: string,
): Promise<{ readonly body: BodyInit; readonly headers: Record<string, string> }> {
  const headers: Record<string, string> = { 'Content-Type': 'application/json' };
  if (json.length < worthZipping) return { body: json, headers };
  const zipped = new Response(json).body?.pipeThrough(new CompressionStream('gzip'));
  return {
    body: await new Response(zipped).arrayBuffer(),
    headers: { ...headers, 'Content-Encoding': 'gzip' },
  };
}

export function httpTransport({ report, ...parts }: HttpParts): Transport {
  const send = authorisedFetch(parts);

  async function ask<T>(
    path: string,
    question: Push | Pull,
    schema: z.ZodType<T>,
    signal: AbortSignal,
  ): Promise<Answered<T>> {
    try {
      const { body, headers } = await bodyOf(JSON.stringify(question));
      return await answered(await send(path, { method: 'POST', body, signal }, headers), schema);
    } catch {
      return unreachable;
    }
  }

  async function follow(
    hear: (sign: LiveSign) => void,
    signal: AbortSignal,
  ): Promise<Failure | { is: 'ended' }> {
    const response = await send('/api/v1/live', { signal }, { Accept: 'text/event-stream' });
    if (!(response instanceof Response)) return response;
    if (!response.ok || response.body === null) return failureOf(response);
    hear({ is: 'opened' });
    for await (const { event, data } of serverEvents(response.body)) {
      const nudge = event === 'nudge' ? nudgeSchema.safeParse(JSON.parse(data)) : null;
      hear(nudge?.success ? { is: 'nudge', nudge: nudge.data } : { is: 'ping' });
    }
    return { is: 'ended' };
  }

  return {
    push: (push, signal) => ask('/api/v1/push', push, pushOutcomeSchema, signal),
    async pull(pull, signal) {
      const said = await report();
      return ask('/api/v1/pull', said === null ? pull : { ...pull, report: said }, pullOutcomeSchema, signal);
    },
    live: (hear, signal) => follow(hear, signal).catch(() => unreachable),
  };
}
