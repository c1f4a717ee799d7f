// Damage: which goods, why, how many, with photos; then they are quarantined where they lie.
import { fact } from '../../domain/events/facts.ts';
import { type DamageReason, damageReasons } from '../../domain/inbound/model.ts';
import type { ReceiveState, ReceiveStateAt, ReceiveWork } from './state.ts';
import { happened, move, type ReceiveStep, type Take } from './step.ts';
import { accept, attention } from './words.ts';
import { damageable, onPallet, palletAt } from './work.ts';

/** As many as one event names. */
export const mostPhotos = 12;

export function askDamage(over: ReceiveState, unit: string | null, work: ReceiveWork): ReceiveStep {
  const pallet = palletAt(work, unit);
  const [first, ...more] = pallet === null ? [] : damageable(pallet);
  if (pallet === null || first === undefined) return move(over, attention('say.nothing-damageable'));
  return move(
    more.length === 0
      ? { at: 'damage-why', unit: pallet.code, counted: first, over }
      : { at: 'damage-what', unit: pallet.code, over },
  );
}

/** Chosen from the list by its place in it, or by a scan of a piece. */
export const onDamageWhat: Take<'damage-what'> = (state, told, work) => {
  const { unit, over } = state;
  const pallet = palletAt(work, unit);
  const all = pallet === null ? [] : damageable(pallet);
  const chosen =
    told.is === 'choice'
      ? all[Number(told.choice)]
      : told.is === 'item'
        ? all.find(({ goods }) =>
            told.items.some(({ owner, sku }) => owner === goods.owner && sku === goods.sku),
          )
        : undefined;
  return chosen === undefined
    ? move(state, attention('say.scan-item'))
    : move({ at: 'damage-why', unit, counted: chosen, over });
};

const isReason = (choice: string): choice is DamageReason =>
  damageReasons.some((reason) => reason === choice);

export const onDamageWhy: Take<'damage-why'> = (state, told) => {
  const { unit, counted, over } = state;
  if (told.is !== 'choice' || !isReason(told.choice)) return move(state, attention('say.choose-reason'));
  const reason = told.choice;
  return move(
    counted.quantity === 1
      ? { at: 'damage-photos', unit, counted, reason, photos: [], over }
      : { at: 'damage-count', unit, counted, reason, over },
  );
};

export const onDamageCount: Take<'damage-count'> = (state, told) => {
  const { unit, counted, reason, over } = state;
  const most = counted.quantity;
  if (told.is !== 'quantity') return move(state, attention('say.answer-first'));
  const { quantity } = told;
  const isPossible = Number.isInteger(quantity) && quantity >= 1 && quantity <= most;
  return isPossible
    ? move({ at: 'damage-photos', unit, counted: { ...counted, quantity }, reason, photos: [], over })
    : move(state, attention('say.quantity', { most }));
};

function damaged(state: ReceiveStateAt<'damage-photos'>, work: ReceiveWork): ReceiveStep {
  const { unit, counted, reason, photos, over } = state;
  const { n, goods, quantity } = counted;
  const said = fact('goods.damaged', {
    ...onPallet(work, unit),
    n,
    goods,
    quantity,
    reason,
    photos: [...photos],
  });
  return happened(over, [said], accept('say.damaged', { count: quantity }));
}

/** The press that takes a photo back before anything was said of it. */
export const withoutPhoto = (hash: string) => `without ${hash}`;

export const onDamagePhotos: Take<'damage-photos'> = (state, told, work) => {
  const { photos } = state;
  if (told.is === 'photo') {
    if (photos.includes(told.hash)) return move(state);
    if (photos.length >= mostPhotos) return move(state, attention('say.enough-photos'));
    const taken = [...photos, told.hash];
    return move({ ...state, photos: taken }, accept('say.photo', { count: taken.length }));
  }
  if (told.is === 'choice') {
    const left = photos.filter((hash) => told.choice !== withoutPhoto(hash));
    return move(left.length === photos.length ? state : { ...state, photos: left });
  }
  return told.is === 'command' && told.command === 'done'
    ? damaged(state, work)
    : move(state, attention('say.answer-first'));
};
