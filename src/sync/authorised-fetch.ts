// Requests that carry the device's token, and what an answer that isn't the wanted one means: for every way to the server.
import type { z } from 'zod';
import { refusalSchema } from '../domain/sync/wire.ts';
import type { Answered, Failure } from './transport.ts';

/** What identity answers; anything but a token means that none is to be had now. */
type Token = { readonly is: 'token'; readonly accessToken: string } | { readonly is: string };

export interface AuthorisedParts {
  readonly token: () => Promise<Token>;
  /** The server refused the token: the next one is asked for anew. */
  readonly forgetToken: () => void;
  readonly fetch: (url: string, init: RequestInit) => Promise<Response>;
}

export const unreachable: Failure = { is: 'unreachable' };

export type AuthorisedFetch = (
  path: string,
  init: RequestInit,
  headers: Readonly<Record<string, string>>,
) => Promise<Response | Failure>;

/** Once more with a fresh token where the first is refused: it may just have run out. Throws what `fetch` throws. */
export const authorisedFetch =
  ({ token, forgetToken, fetch }: AuthorisedParts): AuthorisedFetch =>
  async (path, init, headers) => {
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
  };

const retryAfter = (response: Response): number | null => {
  const seconds = Number(response.headers.get('Retry-After') ?? Number.NaN);
  return Number.isFinite(seconds) ? seconds * 1000 : null;
};

export async function failureOf(response: Response): Promise<Failure> {
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

/** What was asked for, as its schema accepts it, or what stood in the way. */
export async function answered<T>(response: Response | Failure, schema: z.ZodType<T>): Promise<Answered<T>> {
  if (!(response instanceof Response)) return response;
  if (!response.ok) return failureOf(response);
  const answer = schema.safeParse(await response.json().catch(() => null));
  return answer.success ? { is: 'answered', answer: answer.data } : { is: 'unintelligible' };
}
