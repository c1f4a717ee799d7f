// Which pallet is next: one that the notice names, a fresh plate, a strange one, or one that somebody has counted.
import { fact } from '../../domain/events/facts.ts';
import type { Fact } from '../../domain/events/union.ts';
import { askDamage } from './damage.ts';
import type { ReceiveState, ReceiveWork } from './state.ts';
import { happened, move, noSuchStep, type ReceiveStep, shown, type Take, wrong } from './step.ts';
import { opening } from './tally.ts';
import { undoLast } from './undo.ts';
import { accept, attention, say } from './words.ts';
import {
  dockOf,
  holderOf,
  isFloorLoaded,
  isOurs,
  mayTake,
  noticeIdOf,
  onPallet,
  ourOpen,
  palletAt,
} from './work.ts';

/** A tote is for picking. */
const isTote = (work: ReceiveWork, unit: string): boolean =>
  work.units.get(unit)?.kind === 'tote' || /^T-\d+$/.test(unit);

/** A licence plate that stands somewhere or rides on a cart, and no pallet of ours: it isn't fresh. */
const isInUse = (work: ReceiveWork, unit: string): boolean => work.units.has(unit);

/** The pallet that is open beside this one, where scanning the next plate closes it. */
function closing(work: ReceiveWork, from: string | null): readonly Fact[] {
  const pallet = palletAt(work, from);
  const isBuilt = pallet !== null && pallet.expected.length === 0 && isOurs(work, pallet);
  return isBuilt && isFloorLoaded(work) ? [fact('pallet.closed', onPallet(work, pallet.code))] : [];
}

/** Opens it, and closes the one that was being built. */
function openNow(unit: string, work: ReceiveWork, from: string | null): ReceiveStep {
  const facts = [...closing(work, from), ...opening(work, unit)];
  return happened({ at: 'pallet', unit }, facts, accept('say.opened', { unit }));
}

function showKnown(unit: string, work: ReceiveWork, from: string | null): ReceiveStep {
  const pallet = palletAt(work, unit);
  if (pallet === null) return move({ at: 'between', last: from });
  if (pallet.state.is === 'expected' || isOurs(work, pallet)) {
    const left = palletAt(work, from);
    const staysOpen = left !== null && isOurs(work, left) && !isFloorLoaded(work);
    const said = staysOpen ? attention('say.stays-open', { unit: left.code }) : accept('say.shown');
    return happened({ at: 'pallet', unit }, closing(work, from), said);
  }
  const who = holderOf(work, pallet);
  const key = pallet.state.is === 'open' ? 'say.being-counted' : 'say.already-received';
  return move({ at: 'taken', unit }, attention(key, { who }));
}

/** `from`: the pallet that was being counted, null between two. */
export function goTo(state: ReceiveState, unit: string, work: ReceiveWork, from: string | null): ReceiveStep {
  const { about } = work;
  const scanned = { name: say('say.a-pallet'), code: unit };
  if (isTote(work, unit)) {
    return wrong(state, 'say.not-a-pallet', { name: say('say.a-tote'), code: unit }, say('say.next.pallet'));
  }
  if (about.is === 'blind' && about.unit !== unit) {
    return wrong(state, 'say.another-pallet', scanned, say('say.next.finish-first', { unit: about.unit }));
  }
  const pallet = palletAt(work, unit);
  if (about.is === 'notice' && pallet !== null && pallet.noticeId !== null) {
    const { noticeId } = pallet;
    if (noticeId !== about.notice.noticeId) {
      return wrong(state, 'say.other-notice', scanned, say('say.next.other-truck', { notice: noticeId }));
    }
  }
  if (pallet !== null) return showKnown(unit, work, from);
  if (isInUse(work, unit)) return wrong(state, 'say.plate-in-use', scanned, say('say.next.fresh-plate'));
  if (about.is === 'blind' || isFloorLoaded(work)) return openNow(unit, work, from);
  return move({ at: 'strange', unit }, attention('say.strange'));
}

/** The truck stands at a dock, or its goods on a stage: said once, by whoever comes first. */
export const onDock: Take<'dock'> = (state, told, work) => {
  if (told.is === 'unit') {
    const unit = told.code;
    const isOurPallet = isNamed(work, unit) || (work.about.is === 'blind' && work.about.unit === unit);
    return isOurPallet
      ? move({ ...state, next: unit }, accept('say.noted'))
      : move(state, attention('say.dock-first'));
  }
  if (told.is !== 'location') return move(state, attention('say.dock-first'));
  const type = work.locations.get(told.code)?.type;
  if (type !== 'dock' && type !== 'stage') {
    return wrong(state, 'say.not-a-dock', shown(told), say('say.next.dock'));
  }
  return docked(state.next, told.code, work);
};

const isNamed = (work: ReceiveWork, unit: string): boolean => {
  const noticeId = palletAt(work, unit)?.noticeId ?? null;
  return noticeId !== null && noticeId === noticeIdOf(work);
};

function docked(next: string | null, dock: string, work: ReceiveWork): ReceiveStep {
  const { about } = work;
  const said = accept('say.docked', { dock });
  if (about.is === 'blind') {
    const { unit } = about;
    const opened = fact('pallet.opened', { ...onPallet(work, unit), at: dock, takesOver: null });
    return happened({ at: 'pallet', unit }, [opened], accept('say.opened', { unit }));
  }
  const { noticeId } = about.notice;
  const state: ReceiveState =
    next !== null && isNamed(work, next) ? { at: 'pallet', unit: next } : { at: 'between', last: null };
  return happened(state, [fact('receipt.started', { noticeId, dock })], said);
}

export const onBetween: Take<'between'> = (state, told, work) => {
  if (told.is === 'unit') return goTo(state, told.code, work, null);
  if (told.is === 'item') return move(state, attention('say.pallet-first'));
  if (told.is === 'location') {
    return wrong(state, 'say.wrong-location', shown(told), say('say.next.pallet'));
  }
  if (told.is === 'choice' && told.choice === 'damage') return askDamage(state, state.last, work);
  if (told.is !== 'command') return noSuchStep(state);
  if (told.command === 'undo') return undoLast(state, state.last, work);
  if (told.command !== 'done') return noSuchStep(state);
  const open = ourOpen(work);
  return open === null
    ? move({ at: 'finish', over: state })
    : move({ at: 'pallet', unit: open.code }, attention('say.still-open', { unit: open.code }));
};

/** Scanned a second time it belongs to this truck, unless somebody has opened it meanwhile. */
export const onStrange: Take<'strange'> = (state, told, work) => {
  const { unit } = state;
  if (told.is !== 'unit') return move(state, attention('say.strange'));
  const isConfirmed = told.code === unit && palletAt(work, unit) === null;
  return isConfirmed ? openNow(unit, work, null) : goTo(state, told.code, work, null);
};

/** May be taken over while it is open; one's own that is closed is opened again. */
export const onTaken: Take<'taken'> = (state, told, work) => {
  const { unit } = state;
  const pallet = palletAt(work, unit);
  if (told.is === 'unit' && told.code !== unit) return goTo(state, told.code, work, null);
  if (told.is === 'choice' && told.choice === 'damage') return askDamage(state, unit, work);
  if (told.is === 'command' && told.command === 'undo') return undoLast(state, unit, work);
  const may = mayTake(work, pallet);
  if (told.is !== 'choice' || told.choice !== 'take' || pallet === null || may === 'no') {
    return noSuchStep(state);
  }
  const { state: held } = pallet;
  const takesOver = may === 'over' && held.is !== 'expected' ? held.device : null;
  const opened = fact('pallet.opened', { ...onPallet(work, unit), at: dockOf(work) ?? '', takesOver });
  const said = may === 'over' ? 'say.taken-over' : 'say.opened-again';
  return happened({ at: 'pallet', unit }, [opened], accept(said, { unit }));
};
