// The access server over HTTP. Loaded only when the server is asked something: it brings the schemas along.
import type { z } from 'zod';
import {
  challengeSchema,
  enrolledSchema,
  rosterSchema,
  tokenSchema,
  unprovenAnswerSchema,
} from '../domain/access/wire.ts';
import { refusalSchema } from '../domain/sync/wire.ts';
import type { AccessServer, Answered } from './access-server.ts';

export type Fetch = (url: string, init: RequestInit) => Promise<Response>;

const base = '/api/v1';
/** ms until a request counts as unanswered. */
const patience = 20_000;

export function httpAccessServer(fetch: Fetch): AccessServer {
  const ask = async <T>(path: string, schema: z.ZodType<T>, init: RequestInit): Promise<Answered<T>> => {
    let response: Response;
    let body: unknown;
    try {
      response = await fetch(base + path, { ...init, signal: AbortSignal.timeout(patience) });
      body = await response.json().catch(() => null);
    } catch {
      return { is: 'unreachable' };
    }
    if (response.ok) {
      const answer = schema.safeParse(body);
      return answer.success ? { is: 'answered', answer: answer.data } : { is: 'unintelligible' };
    }
    const refusal = refusalSchema.safeParse(body);
    if (!refusal.success) return { is: 'unintelligible' };
    return { is: 'refused', status: response.status, ...refusal.data };
  };
  const post = <T>(path: string, schema: z.ZodType<T>, body: unknown) =>
    ask(path, schema, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });

  return {
    enrol: (request) => post('/enrol', enrolledSchema, request),
    challenge: () => post('/challenge', challengeSchema, {}),
    token: (request) => post('/token', tokenSchema, request),
    roster: (accessToken) =>
      ask('/roster', rosterSchema, { method: 'GET', headers: { authorization: `Bearer ${accessToken}` } }),
    handOver: (unproven) => post('/unproven', unprovenAnswerSchema, unproven),
  };
}
