// Undo: the last thing that was counted, confirmed, found damaged or closed. What it was is read from the pallet.
import { fact } from '../../domain/events/facts.ts';
import type { Payload } from '../../domain/events/union.ts';
import type { Pallet } from '../../domain/inbound/model.ts';
import type { Counted } from '../../domain/inbound/on-pallet.ts';
import type { ReceiveState, ReceiveWork } from './state.ts';
import { happened, move, type ReceiveStep } from './step.ts';
import { accept, attention } from './words.ts';
import { dockOf, onPallet, palletAt } from './work.ts';

const bare = ({ n, goods, quantity }: Counted): Counted => ({ n, goods, quantity });

/** Null where the step is no count: it closed the pallet. */
function undoneBy({ received, state }: Pallet, of: string): Payload<'receipt.reversed'>['undoes'] | null {
  const counted = received.filter(({ by }) => by === of).map(bare);
  const [first, ...more] = counted;
  if (first === undefined) return null;
  return more.length === 0 && state.is === 'open'
    ? { step: 'received', ...first }
    : { step: 'confirmed', lines: counted };
}

export function undoLast(state: ReceiveState, unit: string | null, work: ReceiveWork): ReceiveStep {
  const pallet = palletAt(work, unit);
  const of = pallet?.steps.at(-1);
  if (pallet === null || of === undefined) return move(state, attention('say.nothing-to-undo'));
  const on = onPallet(work, pallet.code);
  const harmed = pallet.damaged.find(({ by }) => by === of);
  if (harmed !== undefined) {
    const undoes = { step: 'damaged' as const, ...bare(harmed) };
    const said = accept('say.damage-undone', { count: harmed.quantity });
    return happened(state, [fact('receipt.reversed', { ...on, of, undoes })], said);
  }
  const next: ReceiveState = { at: 'pallet', unit: pallet.code };
  const undoes = undoneBy(pallet, of);
  if (undoes !== null) {
    const lines = undoes.step === 'confirmed' ? undoes.lines : [undoes];
    const count = lines.reduce((sum, { quantity }) => sum + quantity, 0);
    const said = accept('say.count-undone', { count });
    return happened(next, [fact('receipt.reversed', { ...on, of, undoes })], said);
  }
  const isOwn = pallet.state.is === 'closed' && pallet.state.device === work.device;
  if (!isOwn) return move(state, attention('say.nothing-to-undo'));
  const opened = fact('pallet.opened', { ...on, at: dockOf(work) ?? '', takesOver: null });
  return happened(next, [opened], accept('say.opened-again', { unit: pallet.code }));
}
