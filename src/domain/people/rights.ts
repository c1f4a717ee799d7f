// Who may do what. On the floor a missing right never stops an event: it opens an exception (SYNC.md P4).
import type { Draft } from '../documents/draft.ts';
import type { EventType, Happened } from '../events/union.ts';
import type { Role } from './model.ts';

/** The roles of which the actor needs one; an event that isn't named needs only an active operator. */
const pickers: readonly Role[] = ['picker', 'supervisor'];

const needed = (type: EventType): readonly Role[] | null =>
  /^(pick-list|tote|stop|item|step|label)\./.test(type) ? pickers : null;

export function mayDo(draft: Draft, event: Happened): boolean {
  if (event.source.kind === 'server') return true;
  if (event.actor === null) return needed(event.type) === null;
  const operator = draft.read('operator', event.actor);
  if (operator.is === 'unknown') return true;
  if (operator.is === 'absent' || !operator.body.active) return false;
  const roles = needed(event.type);
  return roles === null || operator.body.roles.some((role) => roles.includes(role));
}
