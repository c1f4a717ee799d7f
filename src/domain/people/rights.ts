// Who may do what. On the floor a missing right never stops an event: it opens an exception (SYNC.md P4).
import type { Draft } from '../documents/draft.ts';
import type { EventType, Happened } from '../events/union.ts';
import type { Role } from './model.ts';

const pickers: readonly Role[] = ['picker', 'supervisor'];
const receivers: readonly Role[] = ['receiver', 'supervisor'];

/** The roles of which the actor needs one; an event that isn't named needs only an active operator. */
const needed = (type: EventType): readonly Role[] | null => {
  if (/^(barcode|receipt|pallet|item\.measured$|goods\.(received|damaged)$)/.test(type)) return receivers;
  return /^(pick-list|tote|stop|item|step|label)\./.test(type) ? pickers : null;
};

/** A label that can't be read is told in every job: only on a list does it ask for a picker, as all else there does. */
const isTold = (event: Happened): boolean =>
  event.type === 'label.unreadable' && event.payload.pickListId === null;

/** Whether somebody with these roles may do it: what a screen offers. */
export const mayWith = (roles: readonly Role[], type: EventType): boolean =>
  needed(type)?.some((role) => roles.includes(role)) ?? true;

export function mayDo(draft: Draft, event: Happened): boolean {
  if (event.source.kind === 'server') return true;
  if (event.actor === null) return isTold(event) || needed(event.type) === null;
  const operator = draft.read('operator', event.actor);
  if (operator.is === 'unknown') return true;
  if (operator.is === 'absent' || !operator.body.active) return false;
  return isTold(event) || mayWith(operator.body.roles, event.type);
}
