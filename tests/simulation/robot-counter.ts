// A robot that counts what its device's view asks for: it looks, takes its time, and now and then slips.
import type { Count } from '../../src/domain/counting/model.ts';
import { isToCount } from '../../src/domain/counting/model.ts';
import { fact } from '../../src/domain/events/facts.ts';
import type { Fact } from '../../src/domain/events/union.ts';
import type { WorkingView } from '../../src/sync/working-view.ts';
import type { Random } from './random.ts';
import { goodsIn } from './site.ts';

/** What to count, and who does it: a recount is another's. */
export interface Turn {
  readonly count: Count;
  readonly operator: string;
}

export async function nextCount(
  random: Random,
  view: WorkingView,
  operators: readonly string[],
): Promise<Turn | null> {
  const open = [...(await view.find('count', 'state:asked')), ...(await view.find('count', 'state:recount'))];
  const count = random.oneOf(open.filter(isToCount).slice(0, 3));
  if (count === undefined) return null;
  const not = count.state.is === 'recount' ? count.state.not : null;
  const operator = random.oneOf(operators.filter((each) => each !== not));
  return operator === undefined ? null : { count, operator };
}

/** `pieces` that were seen; `began`: ms by the device. */
export function countedFact({ count }: Turn, pieces: number, began: number): Fact {
  const { id: countId, location } = count;
  const lines = pieces <= 0 ? [] : [{ goods: goodsIn(location), quantity: pieces }];
  return fact('location.counted', { countId, location, began, lines });
}
