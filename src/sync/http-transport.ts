// The way to the server over HTTP: gzip up, checked answers down, the live stream by fetch so that the token goes along.
import type { z } from 'zod';
import {
  type DeviceReport,
  nudgeSchema,
  type Pull,
  type Push,
  pullOutcomeSchema,
  pushOutcomeSchema,
  refusalSchema,
} from '../domain/sync/wire.ts';
import { serverEvents } from './server-events.ts';
import type { Answered, Failure, LiveSign, Transport } from './transport.ts';

/** What identity answers; anything but a token means that none is to be had now. */
type Token = { readonly is: 'token'; readonly accessToken: string } | { readonly is: string };

export interface HttpParts {
  readonly token: () => Promise<Token>;
  /** The server refused the token: the next one is asked for anew. */
  readonly forgetToken: () => void;
  readonly fetch: (url: string, init: RequestInit) => Promise<Response>;
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

const unreachable: Failure = { is: 'unreachable' };

const retryAfter = (response: Response): number | null => {
  const seconds = Number(response.headers.get('Retry-After') ?? Number.NaN);
  return Number.isFinite(seconds) ? seconds * 1000 : null;
};

async function failureOf(response: Response): Promise<Failure> {
  const refusal = refusalSchema.safeParse(await response.json().catch(() => null));
  if (!refusal.success)
    return response.status >= 500
      ? { is: 'busy', retryAfter: retryAfter(response) }
      : { is: 'unintelligible' };
  const { code, message } = refusal.data;
  if (response.status === 401) return { is: 'unauthorised' };
  if (code === 'device-revoked') return { is: 'revoked', message };
  if (response.status === 413) return { is: 'too-large' };
  if (response.status === 429 || response.status >= 500)
    return { is: 'busy', retryAfter: retryAfter(response) };
  return { is: 'refused', code, message };
}

export function httpTransport({ token, forgetToken, fetch, report }: HttpParts): Transport {
  /** Once more with a fresh token where the first is refused: it may just have run out. */
  async function send(
    path: string,
    init: RequestInit,
    headers: Record<string, string>,
  ): Promise<Response | Failure> {
    for (let tries = 1; ; tries += 1) {
      const held = await token();
      if (!('accessToken' in held)) return held.is === 'refused' ? { is: 'unauthorised' } : unreachable;
      const response = await fetch(path, {
        ...init,
        headers: { ...headers, Authorization: `Bearer ${held.accessToken}` },
      });
      if (response.status !== 401 || tries === 2) return response;
      forgetToken();
    }
  }

  async function ask<T>(
    path: string,
    question: Push | Pull,
    schema: z.ZodType<T>,
    signal: AbortSignal,
  ): Promise<Answered<T>> {
    try {
      const { body, headers } = await bodyOf(JSON.stringify(question));
      const response = await send(path, { method: 'POST', body, signal }, headers);
      if (!(response instanceof Response)) return response;
      if (!response.ok) return await failureOf(response);
      const answer = schema.safeParse(await response.json().catch(() => null));
      return answer.success ? { is: 'answered', answer: answer.data } : { is: 'unintelligible' };
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
