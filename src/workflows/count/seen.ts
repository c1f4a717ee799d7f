// What a person showed the job: a location, a unit or goods.
import { heard, type Seen, type Unseen } from '../heard.ts';
import type { Input } from '../workflow.ts';

export type Told = Seen | Exclude<Unseen, { readonly is: 'photo' }>;

/** A house may name its places in its own way: the text of the wanted location is that location. */
export function tell(input: Input, location: string): Told {
  const told = heard(input, (text) => (text === location ? 'location' : null));
  return told.is === 'photo' ? { is: 'foreign' } : told;
}
