// What it means where the server says a device stands: a decision as a value, somebody else carries it out. SYNC.md P6.

/** What the device believes. `acked`: the last event of this epoch that the server has named. */
export interface Believed {
  readonly acked: { readonly seq: number; readonly id: string } | null;
  readonly lastSeq: number;
}

/** What a push's answer or a pull says: the last sequence taken of this epoch, and that event's id. */
export interface Named {
  readonly seq: number;
  readonly id: string | null;
}

/** What the device has at the sequence that the server named. `purged`: gone a week after it was acknowledged (D5). */
export type Held =
  | { readonly is: 'here'; readonly id: string }
  | { readonly is: 'purged' }
  | { readonly is: 'never' };

export type Standing =
  /** The server has everything up to here; `seq` may be further than was believed. */
  | { readonly is: 'agreed'; readonly seq: number; readonly id: string }
  /** Neither side has anything of this epoch. */
  | { readonly is: 'begun' }
  /** The server was restored from a backup and ends here now: what is above it is sent again. */
  | { readonly is: 'server-restored'; readonly seq: number }
  /** The server knows a past of this device that the device doesn't: everything left goes into another epoch. */
  | { readonly is: 'rolled-back' };

/**
 * Whatever else differs, a device that lacks the event which the server names was rolled back: two events at one
 * sequence of one epoch can't both be its past.
 */
export function standing(believed: Believed, named: Named, held: Held): Standing {
  const acked = believed.acked?.seq ?? 0;
  if (named.seq === 0 || named.id === null) {
    return acked === 0 ? { is: 'begun' } : { is: 'server-restored', seq: 0 };
  }
  if (named.seq > believed.lastSeq || held.is === 'never') return { is: 'rolled-back' };
  if (held.is === 'here' && held.id !== named.id) return { is: 'rolled-back' };
  if (named.seq < acked) return { is: 'server-restored', seq: named.seq };
  return { is: 'agreed', seq: named.seq, id: named.id };
}
