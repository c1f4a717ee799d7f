// How the desk asks the server: JSON in and out, and a refusal as an error whose message says what to do.
import type { Refusal } from '../domain/sync/wire.ts';

export const api = '/api/desk';

export class DeskRefusal extends Error {
  readonly code: string;
  readonly status: number;
  constructor(status: number, { code, message }: Refusal) {
    super(message);
    this.name = 'DeskRefusal';
    this.code = code;
    this.status = status;
  }
}

const isRefusal = (body: unknown): body is Refusal =>
  typeof body === 'object' &&
  body !== null &&
  'message' in body &&
  typeof body.message === 'string' &&
  'code' in body;

export const refusalIn = (status: number, body: unknown): DeskRefusal =>
  new DeskRefusal(
    status,
    isRefusal(body)
      ? body
      : { code: 'server-failed', message: `The server failed (${status}). Try again in a moment.` },
  );

async function send(path: string, init: RequestInit): Promise<unknown> {
  const response = await fetch(`${api}${path}`, { credentials: 'same-origin', ...init });
  const body: unknown = response.status === 204 ? null : await response.json().catch(() => null);
  if (!response.ok) throw refusalIn(response.status, body);
  return body;
}

/** The answer's shape is the server's promise, checked there by the same schema. */
export const ask = async <Answer>(path: string): Promise<Answer> => (await send(path, {})) as Answer;

export const tell = async <Answer>(
  path: string,
  body: unknown = {},
  method: 'POST' | 'PUT' | 'DELETE' = 'POST',
): Promise<Answer> =>
  (await send(path, {
    method,
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(body),
  })) as Answer;

/** As `tell`, where the answer is a file. */
export async function tellForFile(path: string, body: unknown): Promise<Blob> {
  const response = await fetch(`${api}${path}`, {
    method: 'POST',
    credentials: 'same-origin',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(body),
  });
  if (!response.ok) throw refusalIn(response.status, await response.json().catch(() => null));
  return response.blob();
}

/** A path with those of the values that are set. */
export function withQuery(
  path: string,
  values: Readonly<Record<string, string | number | undefined>>,
): string {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(values)) {
    if (value !== undefined && value !== '') query.set(name, String(value));
  }
  const text = query.toString();
  return text === '' ? path : `${path}?${text}`;
}
