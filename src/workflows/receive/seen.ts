// What a person showed the dock: a location, a handling unit or goods.
import { heard, type Ours, type Seen, type Unseen } from '../heard.ts';
import type { Input } from '../workflow.ts';
import type { ReceiveWork } from './state.ts';

/** An input as the steps take it: every scan has become something seen. */
export type Told = Seen | Unseen;

const isOurs =
  (work: ReceiveWork): Ours =>
  (text) => {
    if (work.locations.has(text)) return 'location';
    return work.pallets.has(text) ? 'unit' : null;
  };

export const tell = (input: Input, work: ReceiveWork): Told => heard(input, isOurs(work));
