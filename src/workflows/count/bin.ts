// Counting blind: each piece by its scan, or the number typed after one. Nobody is told what the books say.

import type { Command } from '../../domain/barcode/meaning.ts';
import { itemKey } from '../../domain/catalogue/model.ts';
import type { Told } from './seen.ts';
import type { CountedGoods, CountStateAt, CountWork } from './state.ts';
import { type CountStep, move, noSuchStep, type On, saw, strange, wrong } from './step.ts';
import { isCounted, isSameSerial, more, mostLines, nothing, numbered, scanned } from './tally.ts';
import { accept, attention, say } from './words.ts';

type Bin = CountStateAt<'bin'>;

function add(state: Bin, goods: CountedGoods): CountStep {
  const { tally } = state;
  if (isSameSerial(tally, goods)) {
    return move(state, attention('say.serial-counted', { serial: goods.goods.serial ?? '' }));
  }
  if (!isCounted(tally, goods) && tally.lines.length >= mostLines) {
    return move(state, attention('say.many-lines'));
  }
  const after = more(tally, goods);
  const count = after.lines[0]?.pieces ?? 0;
  return move({ ...state, tally: after }, accept('say.counted', { count, name: goods.item.name }));
}

/** Of one item only that one is counted; of several owners who sell it under one code the person says whose it is. */
export function countItem(
  state: Bin,
  { code, items, attributes }: Extract<Told, { readonly is: 'item' }>,
  work: CountWork,
): CountStep {
  const meant =
    work.item === null
      ? items
      : items.filter((item) => work.item !== null && itemKey(item) === itemKey(work.item));
  const [only, ...others] = meant.map((item) => scanned(item, code, attributes));
  if (only === undefined) {
    const [other] = items;
    return other === undefined
      ? wrong(
          state,
          work,
          'say.unknown-item',
          { name: say('say.an-unknown-code'), code },
          say('say.next.put-aside'),
        )
      : wrong(state, work, 'say.other-item', { name: other.name, code: other.sku });
  }
  if (others.length === 0) return add(state, only);
  const held = [only, ...others].find((each) => isCounted(state.tally, each));
  return held === undefined
    ? move({ at: 'whose', options: [only, ...others], over: state })
    : add(state, held);
}

function onCommand(state: Bin, command: Command, work: CountWork): CountStep {
  const { tally } = state;
  switch (command) {
    case 'done':
      return tally.lines.length === 0
        ? move(state, attention('say.nothing-counted'))
        : move({ at: 'check', over: state });
    case 'undo':
      return tally.before === null
        ? move(state, attention('say.nothing-to-undo'))
        : move({ ...state, tally: { lines: tally.before, before: null } }, attention('say.undone'));
    default:
      return strange(state, { is: 'command', command }, work);
  }
}

export const onBin: On<'bin'> = (state, told, work) => {
  switch (told.is) {
    case 'item':
      return countItem(state, told, work);
    case 'location':
      return told.code === work.count.location && state.tally.lines.length > 0
        ? move({ at: 'check', over: state })
        : strange(state, told, work);
    case 'quantity':
      return number(state, told.quantity);
    case 'choice':
      if (told.choice === 'empty' && state.tally.lines.length === 0) return saw(work, state.began, nothing);
      if (told.choice === 'quantity' && state.tally.lines.length > 0)
        return move({ at: 'quantity', over: state });
      return noSuchStep(state);
    case 'command':
      return onCommand(state, told.command, work);
    default:
      return strange(state, told, work);
  }
};

const most = 1_000_000;

/** How many of the line on top lie there, however many were scanned. */
function number(state: Bin, quantity: number): CountStep {
  const [top] = state.tally.lines;
  if (top === undefined || !Number.isSafeInteger(quantity) || quantity < 0 || quantity > most) {
    return noSuchStep(state);
  }
  const tally = numbered(state.tally, quantity);
  return move({ ...state, tally }, accept('say.number', { count: quantity, name: top.item.name }));
}

export const onQuantity: On<'quantity'> = (state, told) => {
  if (told.is === 'quantity') return number(state.over, told.quantity);
  return told.is === 'item' || told.is === 'location'
    ? move(state, attention('say.choose-first'))
    : noSuchStep(state);
};

/** `choice`: the owner. */
export const onWhose: On<'whose'> = (state, told) => {
  if (told.is !== 'choice') return move(state, attention('say.choose-first'));
  const chosen = state.options.find(({ goods }) => goods.owner === told.choice);
  return chosen === undefined ? noSuchStep(state) : add(state.over, chosen);
};

/** The list of what was counted: confirmed by a press, by "done" or by the location; a further piece goes on counting. */
export const onCheck: On<'check'> = (state, told, work) => {
  const isYes =
    (told.is === 'choice' && told.choice === 'confirm') ||
    (told.is === 'command' && told.command === 'done') ||
    (told.is === 'location' && told.code === work.count.location);
  if (isYes) return saw(work, state.over.began, state.over.tally);
  return told.is === 'item' ? countItem(state.over, told, work) : strange(state, told, work);
};
