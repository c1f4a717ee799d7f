// What each step waits for, in words: for the screen's question and for the second half of every reject.
import type { Place } from '../../domain/stock/place.ts';
import type { Named, Words } from '../workflow.ts';
import { type CarryStep, type CarryWork, isTask } from './state.ts';
import { say } from './words.ts';
import { codeOf, fromOf, mostOf, proposedBin, proposedForUnit, sourceCode } from './work.ts';

const aPlace = (place: Place): Named => ({
  name: say(place.startsWith('unit:') ? 'say.a-unit' : 'say.a-location'),
  code: codeOf(place),
});
const aLocation = (code: string): Named => ({ name: say('say.a-location'), code });

/** The code that is wanted, where it is a certain one: any item that lies there, or any bin, is none. */
export function wantedIn(step: CarryStep, work: CarryWork): Named | null {
  const { errand } = work;
  switch (step.at) {
    case 'source':
      return aPlace(fromOf(errand));
    case 'undo':
      return aPlace(step.back);
    case 'goods': {
      const proposed = proposedForUnit(work);
      return proposed === null ? null : aLocation(proposed.location);
    }
    case 'bin': {
      const proposed = proposedBin(work, step.held);
      return proposed === null ? null : aLocation(proposed.location);
    }
    case 'unit':
      return errand.is === 'move' ? null : { name: say('say.a-unit'), code: step.unit };
    case 'amount':
    case 'cant-read':
      return wantedIn(step.over, work);
    default:
      return null;
  }
}

function nextBin(step: Extract<CarryStep, { at: 'bin' }>, work: CarryWork): Words {
  const proposed = proposedBin(work, step.held);
  if (proposed === null) return say('say.next.bin');
  const { location } = proposed;
  return say(isTask(work.errand) ? 'say.next.face' : 'say.next.suggested', { location });
}

function nextTyped({ label, over }: Extract<CarryStep, { at: 'cant-read' }>, work: CarryWork): Words {
  if (label === 'item') return say('say.next.type-sku');
  if (label === 'unit') return say('say.next.type-unit');
  return say(wantedIn(over, work) === null ? 'say.next.type-place' : 'say.next.type-digits');
}

/** The question that the step asks, as one sentence that says what to do. */
export function nextIn(step: CarryStep, work: CarryWork): Words {
  switch (step.at) {
    case 'source': {
      const { errand } = work;
      const at = isTask(errand) ? errand.standsAt : null;
      return say('say.next.source', { location: at ?? sourceCode(work) });
    }
    case 'goods':
      return say(proposedForUnit(work) === null ? 'say.next.goods' : 'say.next.goods-or-place');
    case 'which':
      return say('say.next.which');
    case 'amount':
      return say('say.next.amount', { count: mostOf(work, step.held.goods) });
    case 'bin':
      return nextBin(step, work);
    case 'unit':
      return say('say.next.unit', { unit: step.unit });
    case 'undo':
      return say('say.next.undo', { place: codeOf(step.back) });
    case 'remaining':
      return say('say.next.remaining');
    case 'cant-read':
      return nextTyped(step, work);
    case 'done':
      return say('say.next.done');
  }
}
