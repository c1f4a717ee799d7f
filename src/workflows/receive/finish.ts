// The truck is empty: what is missing is shown before it is said, and is then claimed.
import { fact } from '../../domain/events/facts.ts';
import type { NoticeLine, Pallet } from '../../domain/inbound/model.ts';
import { waitedFor } from '../../domain/inbound/on-pallet.ts';
import { goTo } from './between.ts';
import type { ReceiveWork } from './state.ts';
import { happened, move, noSuchStep, type Take } from './step.ts';
import { undoLast } from './undo.ts';
import { accept, attention } from './words.ts';
import { linesOf, noticeIdOf } from './work.ts';

export const missingLines = (work: ReceiveWork): readonly NoticeLine[] =>
  linesOf(work).filter((line) => waitedFor(line) > 0);

const ofNotice = (work: ReceiveWork): readonly Pallet[] =>
  [...work.pallets.values()].filter(({ noticeId }) => noticeId === noticeIdOf(work));

export const missingPallets = (work: ReceiveWork): readonly Pallet[] =>
  ofNotice(work).filter(({ state }) => state.is === 'expected');

/** Others count there still, as far as this device knows. */
export const openPallets = (work: ReceiveWork): readonly Pallet[] =>
  ofNotice(work).filter(({ state }) => state.is === 'open');

export const onFinish: Take<'finish'> = (state, told, work) => {
  const { about } = work;
  if (told.is === 'unit') return goTo(state.over, told.code, work, null);
  if (told.is === 'item') return move(state.over, attention('say.pallet-first'));
  if (about.is !== 'notice' || told.is !== 'command' || told.command !== 'done') return noSuchStep(state);
  const { noticeId } = about.notice;
  const lines = about.lines.map(({ n, owner, sku }) => ({ n, owner, sku }));
  return happened({ at: 'done' }, [fact('receipt.finished', { noticeId, lines })], accept('say.finished'));
};

/** A pallet of a truck that was said to be empty is received all the same (P4); one that was a job can be undone. */
export const onDone: Take<'done'> = (state, told, work) => {
  const { about } = work;
  if (about.is === 'notice') {
    return told.is === 'unit' ? goTo(state, told.code, work, null) : noSuchStep(state);
  }
  return told.is === 'command' && told.command === 'undo'
    ? undoLast(state, about.unit, work)
    : noSuchStep(state);
};
