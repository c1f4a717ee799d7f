// At a pallet: "all as expected" by its own code scanned again, or line by line, carton by carton.
import { fact } from '../../domain/events/facts.ts';
import type { Fact } from '../../domain/events/union.ts';
import type { Pallet } from '../../domain/inbound/model.ts';
import type { Feedback } from '../workflow.ts';
import { goTo } from './between.ts';
import { askDamage } from './damage.ts';
import { identified, lacking } from './identify.ts';
import { tellOwed } from './owed.ts';
import type { ReceiveState, ReceiveStateAt, ReceiveWork } from './state.ts';
import { happened, move, noSuchStep, type ReceiveStep, shown, type Take, wrong } from './step.ts';
import { undoLast } from './undo.ts';
import { accept, attention, say } from './words.ts';
import {
  dockOf,
  isFloorLoaded,
  isOurs,
  missingOn,
  nameOf,
  onPallet,
  type PalletLine,
  palletAt,
  palletLines,
  remaining,
} from './work.ts';

/** After a pallet: the next one. A pallet that was a job of its own ends it. */
const after = ({ about }: ReceiveWork, unit: string): ReceiveState =>
  about.is === 'blind' ? { at: 'done' } : { at: 'between', last: unit };

/** The line that a supplier who isn't trusted has counted: the one with the most pieces. */
export const sampleOf = (pallet: Pallet): PalletLine | null =>
  palletLines(pallet).reduce<PalletLine | null>(
    (most, line) => (most === null || line.expected > most.expected ? line : most),
    null,
  );

/** Why the rest of the pallet can't be believed unseen, or null where it can. */
function doubt(work: ReceiveWork, pallet: Pallet): Feedback | null {
  const { about } = work;
  if (about.is !== 'notice' || about.notice.trusted) return null;
  const sample = sampleOf(pallet);
  if (sample === null || sample.received === sample.expected) return null;
  const item = nameOf(work, { owner: about.notice.owner, sku: sample.sku });
  return attention(sample.received === 0 ? 'say.count-sample' : 'say.sample-differs', { item });
}

/** Its own code scanned again: what wasn't counted is there as expected. */
function asExpected(state: ReceiveStateAt<'pallet'>, pallet: Pallet, work: ReceiveWork): ReceiveStep {
  const doubted = doubt(work, pallet);
  if (doubted !== null) return move(state, doubted);
  const lines = remaining(work, pallet);
  const unsaid = lines.find(({ goods }) => lacking(work, goods) !== null);
  if (unsaid !== undefined) {
    return move(state, attention('say.must-count', { item: nameOf(work, unsaid.goods) }));
  }
  const { unit } = state;
  const on = onPallet(work, unit);
  const said: Fact =
    lines.length === 0
      ? fact('pallet.closed', on)
      : fact('pallet.confirmed', { ...on, at: dockOf(work) ?? '', lines: [...lines] });
  return happened(after(work, unit), [said], tellOwed(work, lines) ?? accept('say.as-expected'));
}

export function close(unit: string, work: ReceiveWork): ReceiveStep {
  return happened(
    after(work, unit),
    [fact('pallet.closed', onPallet(work, unit))],
    accept('say.closed', { unit }),
  );
}

function done(state: ReceiveStateAt<'pallet'>, pallet: Pallet, work: ReceiveWork): ReceiveStep {
  if (!isOurs(work, pallet)) return move(state, attention('say.count-first'));
  const missing = missingOn(pallet);
  if (missing.length === 0) return close(state.unit, work);
  const count = missing.reduce((sum, line) => sum + line.expected - line.received, 0);
  return move({ at: 'short', over: state }, attention('say.short', { count }));
}

export const onPalletStep: Take<'pallet'> = (state, told, work) => {
  const { unit } = state;
  const pallet = palletAt(work, unit);
  if (pallet === null) return noSuchStep(state);
  switch (told.is) {
    case 'item':
      return identified(state, state, told, false, work);
    case 'unit':
      if (told.code !== unit) return goTo(state, told.code, work, unit);
      return pallet.expected.length > 0
        ? asExpected(state, pallet, work)
        : move(state, attention('say.already-open'));
    case 'location':
      return wrong(state, 'say.wrong-location', shown(told), say('say.next.scan-again'));
    case 'choice':
      if (told.choice === 'damage') return askDamage(state, unit, work);
      return told.choice === 'loose' ? move({ at: 'loose', goods: null, over: state }) : noSuchStep(state);
    case 'command':
      if (told.command === 'undo') return undoLast(state, unit, work);
      return told.command === 'done' ? done(state, pallet, work) : noSuchStep(state);
    case 'back':
      return isOurs(work, pallet) && isFloorLoaded(work)
        ? move(state)
        : move(work.about.is === 'blind' ? state : { at: 'between', last: unit });
    default:
      return noSuchStep(state);
  }
};

/** Less than expected, and the person has looked: confirmed by "done" again or the pallet's own code. */
export const onShort: Take<'short'> = (state, told, work) => {
  const { over } = state;
  const isConfirmed =
    (told.is === 'command' && told.command === 'done') || (told.is === 'unit' && told.code === over.unit);
  if (isConfirmed) return close(over.unit, work);
  return told.is === 'item' ? identified(state, over, told, false, work) : noSuchStep(state);
};
