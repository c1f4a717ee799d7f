// A label can't be read: the place by its check digits, an item by the last four of its SKU, and a reprint follows.
import type { Item } from '../../domain/catalogue/definitions.ts';
import { toReprint } from '../answers.ts';
import { type Seen, sawItem } from '../heard.ts';
import type { Told } from './seen.ts';
import type { CountState, CountStateAt, CountWork } from './state.ts';
import { type CountStep, move, nextIn, noSuchStep, wantedIn } from './step.ts';
import { accept, reject, say } from './words.ts';

export function askCantRead(state: CountState, work: CountWork): CountStep {
  switch (state.at) {
    case 'go':
    case 'zero':
      return move({ at: 'cant-read', label: 'location', over: state });
    case 'bin':
      // Only an item that the job names, or that was scanned before, is known without its code.
      return work.item === null && state.tally.lines.length === 0
        ? noSuchStep(state)
        : move({ at: 'cant-read', label: 'item', over: state });
    default:
      return noSuchStep(state);
  }
}

const endsWith = (sku: string, text: string) => sku.slice(-4).toUpperCase() === text;

/** One item, or none where the digits are ambiguous. */
function itemBy(text: string, over: CountState, { item }: CountWork): Item | null {
  if (item !== null) return endsWith(item.sku, text) ? item : null;
  const lines = over.at === 'bin' ? over.tally.lines.filter(({ goods }) => endsWith(goods.sku, text)) : [];
  const [line] = lines;
  if (
    line === undefined ||
    lines.some(({ goods }) => goods.sku !== line.goods.sku || goods.owner !== line.goods.owner)
  ) {
    return null;
  }
  const { owner, sku } = line.goods;
  return { ...line.item, owner, sku, policy: { kind: 'each' }, details: null };
}

function recognise({ label, over }: CountStateAt<'cant-read'>, text: string, work: CountWork): Seen | null {
  if (label === 'location') {
    const { location, count } = work;
    return location?.checkDigits === text ? { is: 'location', code: count.location } : null;
  }
  const item = itemBy(text, over, work);
  return item === null ? null : sawItem([item], item.sku);
}

/** Answers as if the label had been scanned, and where that led on, adds that it has to be printed anew. */
export function onCantRead(
  state: CountStateAt<'cant-read'>,
  told: Told,
  work: CountWork,
  step: (state: CountState, told: Told, work: CountWork) => CountStep,
): CountStep {
  if (told.is === 'item' || told.is === 'location') return step(state.over, told, work);
  if (told.is !== 'typed') return noSuchStep(state);
  const text = told.text.trim().toUpperCase();
  const recognised = recognise(state, text, work);
  if (recognised !== null) {
    const answer = step(state.over, recognised, work);
    const ledOn = answer.state !== state.over || answer.facts.length > 0;
    return ledOn ? toReprint(answer, recognised, accept('say.typed')) : answer;
  }
  const scanned = { name: say('say.a-number'), code: text };
  return move(state, reject('say.wrong-digits', scanned, wantedIn(state, work), nextIn(state, work)));
}
