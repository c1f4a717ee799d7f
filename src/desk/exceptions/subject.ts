// Where the thing an exception or an event is about can be looked at. A subject is `kind key`.
import { withQuery } from '../ask.ts';
import { eventsAbout } from '../parts/EventsLink.tsx';

export interface Subject {
  readonly kind: string;
  readonly key: string;
}

export function subjectOf(text: string): Subject {
  const space = text.indexOf(' ');
  return { kind: text.slice(0, space), key: text.slice(space + 1) };
}

export const noticeAddress = (noticeId: string) => `/inbound/${encodeURIComponent(noticeId)}`;

/** The thing's own page where it has one, else the events about it. */
export function addressOf({ kind, key }: Subject): string {
  if (kind === 'order') return `/orders/${encodeURIComponent(key)}`;
  if (kind === 'order-line') return `/orders/${encodeURIComponent(key.slice(0, key.lastIndexOf('/')))}`;
  if (kind === 'pick-list') return `/pick-lists/${encodeURIComponent(key)}`;
  if (kind === 'notice') return noticeAddress(key);
  if (kind === 'notice-line') return noticeAddress(key.slice(0, key.lastIndexOf('/')));
  if (kind === 'item' || kind === 'stock') return withQuery('/stock-card', { item: key });
  if (kind === 'api-key') return '/api-keys';
  if (kind === 'location') return withQuery('/map', { at: key });
  return eventsAbout(`${kind} ${key}`);
}
