// Where a push stands to what the server has taken of that epoch. Sequences have no holes (D2, P2, P6).
import type { ReceivedPush } from './ledger.ts';

/** Sequences that the device has purged and the server never had. */
export interface Hole {
  readonly from: number;
  readonly to: number;
}

export type Placement =
  | { readonly is: 'fits'; readonly holes: readonly Hole[] }
  /** Nothing of it can be taken: a sequence is missing, or one that was taken has another id now (rolled back). */
  | { readonly is: 'gap' };

/** `lastSeq`: the last one taken of this epoch; `isTaken`: whether the ledger or its quarantine holds that id. */
export function place(push: ReceivedPush, lastSeq: number, isTaken: (id: string) => boolean): Placement {
  const purged = push.purgedThrough ?? 0;
  const holes: Hole[] = [];
  const seen = new Set<string>();
  let next = lastSeq + 1;
  for (const { seq, id } of push.events) {
    if (seq < next) {
      if (!isTaken(id) && !seen.has(id)) return { is: 'gap' };
    } else {
      if (seq > next) {
        if (purged < seq - 1) return { is: 'gap' };
        holes.push({ from: next, to: seq - 1 });
      }
      next = seq + 1;
    }
    seen.add(id);
  }
  return { is: 'fits', holes };
}
