// The state of yesterday against the documents of now: another device may have counted on meanwhile.
import { sameGoods } from '../../domain/stock/model.ts';
import type { ReceiveState, ReceiveStateAt, ReceiveWork } from './state.ts';
import { damageable, dockOf, isOurs, ourOpen, palletAt } from './work.ts';

/** Where somebody stands who takes the work up. */
export function resume(work: ReceiveWork): ReceiveState {
  const { about } = work;
  if (about.is === 'notice') {
    if (about.notice.state.is === 'due') return { at: 'dock', next: null };
    if (about.notice.state.is === 'received') return { at: 'done' };
    const open = ourOpen(work);
    return open === null ? { at: 'between', last: null } : { at: 'pallet', unit: open.code };
  }
  const pallet = palletAt(work, about.unit);
  if (pallet === null || pallet.state.is === 'expected') return { at: 'dock', next: about.unit };
  if (pallet.state.is === 'closed') return { at: 'done' };
  return { at: isOurs(work, pallet) ? 'pallet' : 'taken', unit: about.unit };
}

function palletStanding(state: ReceiveState, unit: string, work: ReceiveWork): ReceiveState {
  const pallet = palletAt(work, unit);
  if (pallet === null) return resume(work);
  if (isOurs(work, pallet)) return state;
  if (pallet.state.is !== 'expected') return work.about.is === 'blind' ? resume(work) : { at: 'taken', unit };
  return dockOf(work) === null ? resume(work) : state;
}

type Damaging = ReceiveStateAt<'damage-what' | 'damage-why' | 'damage-count' | 'damage-photos'>;

/** No more is called damaged than is still whole: somebody else may have told of the same goods. */
function damageStanding(state: Damaging, work: ReceiveWork): ReceiveState {
  const pallet = palletAt(work, state.unit);
  const whole = pallet === null ? [] : damageable(pallet);
  if (state.at === 'damage-what') return whole.length === 0 ? standing(state.over, work) : state;
  const { counted } = state;
  const left =
    whole.find(({ n, goods }) => n === counted.n && sameGoods(goods, counted.goods))?.quantity ?? 0;
  if (left === 0) return standing(state.over, work);
  return left >= counted.quantity ? state : { ...state, counted: { ...counted, quantity: left } };
}

/** The state itself where it still makes sense, else where its receiver stands instead. */
export function standing(state: ReceiveState, work: ReceiveWork): ReceiveState {
  const { about } = work;
  switch (state.at) {
    case 'dock': {
      if (dockOf(work) === null) return state;
      const { next } = state;
      const isAwaited = about.is === 'notice' && palletAt(work, next)?.noticeId === about.notice.noticeId;
      return next !== null && isAwaited
        ? palletStanding({ at: 'pallet', unit: next }, next, work)
        : resume(work);
    }
    case 'between':
    case 'strange':
      return about.is === 'blind' || dockOf(work) === null ? resume(work) : state;
    case 'pallet':
      return palletStanding(state, state.unit, work);
    case 'taken': {
      if (about.is === 'blind') return resume(work);
      const pallet = palletAt(work, state.unit);
      return pallet === null || pallet.state.is === 'expected' ? resume(work) : state;
    }
    case 'ask':
    case 'loose':
    case 'short':
    case 'measure':
    case 'cant-read':
    case 'finish': {
      const over = standing(state.over, work);
      return over === state.over ? state : over;
    }
    case 'damage-what':
    case 'damage-why':
    case 'damage-count':
    case 'damage-photos':
      return damageStanding(state, work);
    case 'paused':
      return state;
    case 'done': {
      const isOver =
        about.is === 'notice'
          ? about.notice.state.is === 'received'
          : palletAt(work, about.unit)?.state.is === 'closed';
      return isOver ? state : resume(work);
    }
  }
}
