// Whether two cursors name the same point of the same history, seen in the same scope.
import type { Cursor } from '../domain/sync/wire.ts';

export const sameCursor = (a: Cursor | null, b: Cursor | null): boolean =>
  a === null || b === null
    ? a === b
    : a.serverEpoch === b.serverEpoch &&
      a.position === b.position &&
      a.id === b.id &&
      a.receivedAt === b.receivedAt &&
      a.scope === b.scope;
