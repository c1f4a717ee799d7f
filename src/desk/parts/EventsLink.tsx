// A number that leads down to the events behind it.
import type { ReactNode } from 'react';
import { Link } from 'wouter';
import { withQuery } from '../ask.ts';

export const eventsAbout = (about: string) => withQuery('/events', { about });

export function EventsLink({ about, children }: { readonly about: string; readonly children: ReactNode }) {
  return (
    <Link className="number-link" href={eventsAbout(about)}>
      {children}
    </Link>
  );
}
