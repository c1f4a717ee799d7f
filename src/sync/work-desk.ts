// What a device asks the server about its work: the next lists ahead, and a cart's list in place of a dead handheld.
import {
  type LeaseAnswer,
  leaseAnswerSchema,
  type TakeOverAnswer,
  takeOverAnswerSchema,
} from '../domain/sync/work.ts';

export type Asked<T> =
  | { readonly is: 'answered'; readonly answer: T }
  | { readonly is: 'unreachable' }
  | { readonly is: 'refused'; readonly status: number };

export interface WorkDesk {
  leaseAhead(want: number): Promise<Asked<LeaseAnswer>>;
  takeOver(tote: string): Promise<Asked<TakeOverAnswer>>;
}

interface Parts {
  readonly token: () => Promise<{ readonly is: string; readonly accessToken?: string }>;
  readonly fetch: (url: string, init: RequestInit) => Promise<Response>;
}

export function httpWorkDesk({ token, fetch }: Parts): WorkDesk {
  async function ask<T>(
    path: string,
    body: object,
    read: (json: unknown) => { readonly success: boolean; readonly data?: T },
  ): Promise<Asked<T>> {
    try {
      const { accessToken } = await token();
      if (accessToken === undefined) return { is: 'unreachable' };
      const response = await fetch(`/api/v1/work/${path}`, {
        method: 'POST',
        headers: { 'Content-Type': 'application/json', Authorization: `Bearer ${accessToken}` },
        body: JSON.stringify(body),
      });
      if (!response.ok) return { is: 'refused', status: response.status };
      const { data } = read(await response.json());
      return data === undefined ? { is: 'unreachable' } : { is: 'answered', answer: data };
    } catch {
      return { is: 'unreachable' };
    }
  }
  return {
    leaseAhead: (want) => ask('lease', { want }, (json) => leaseAnswerSchema.safeParse(json)),
    takeOver: (tote) => ask('take-over', { tote }, (json) => takeOverAnswerSchema.safeParse(json)),
  };
}
