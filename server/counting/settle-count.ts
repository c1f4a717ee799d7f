// What the desk says to a difference: approved, it is computed anew and posted at its own position, in one command; or
// somebody counts again.
import { sameDifferences } from '../../src/domain/counting/compare.ts';
import type { Count } from '../../src/domain/counting/model.ts';
import { fact } from '../../src/domain/events/facts.ts';
import type { Fact } from '../../src/domain/events/union.ts';
import type { LedgerReader } from '../ledger/ledger.ts';
import { answering, type Judging, judgedFact, judgeThose, unchanged } from './judge-counts.ts';

/** `judgement`: the one that the desk was shown. */
export interface Settling {
  readonly actor: string;
  readonly countId: string;
  readonly judgement: string;
  readonly as: 'approved' | 'rejected';
}

export type Settled =
  | { readonly is: 'posted' | 'counted-again' }
  /** It has been judged anew since, or is now: what was shown isn't so any more. */
  | { readonly is: 'changed' }
  | { readonly is: 'unknown' }
  | { readonly is: 'wait'; readonly for: readonly string[] };

const isShown = (count: Count | null, judgement: string): count is Count =>
  count !== null && count.state.is === 'differs' && count.differed === judgement;

const settledFact = ({ id, location }: Count, { judgement, as }: Settling): Fact =>
  fact('count.settled', { countId: id, location, judgement, as });

async function reject(judging: Judging, settling: Settling): Promise<Settled> {
  const { ledger, warehouse } = judging;
  return ledger.command<Settled>(warehouse, settling.actor, async (reader) => {
    const count = await reader.get('count', settling.countId);
    if (count === null) return { facts: [], answer: { is: 'unknown' } };
    if (!isShown(count, settling.judgement)) return { facts: [], answer: { is: 'changed' } };
    return { facts: [settledFact(count, settling)], answer: { is: 'counted-again' } };
  });
}

const theCount = (countId: string) => async (reader: LedgerReader) => {
  const count = await reader.get('count', countId);
  return count === null ? [] : [count];
};

async function approve(judging: Judging, settling: Settling): Promise<Settled> {
  const { judged, position } = await judgeThose(judging, theCount(settling.countId));
  const [found] = judged;
  if (found === undefined) return { is: 'unknown' };
  const { count, judgement } = found;
  if (!isShown(count, settling.judgement)) return { is: 'changed' };
  if (judgement.is === 'wait') return judgement;
  const { state } = count;
  const isSame =
    judgement.is === 'differs' &&
    state.is === 'differs' &&
    sameDifferences(judgement.differences, state.differences);
  return judging.ledger.command<Settled>(judging.warehouse, settling.actor, async (reader) => {
    if (!(await unchanged(reader, [count], position)).has(count.id))
      return { facts: [], answer: { is: 'changed' } };
    // Something came in after the judgement that was shown: it is judged by that, and shown again.
    if (!isSame) return { facts: [await judgedFact(reader, count, judgement)], answer: { is: 'changed' } };
    const posted = fact('count.posted', {
      ...(await answering(reader, count)),
      differences: judgement.differences,
    });
    return { facts: [settledFact(count, settling), posted], answer: { is: 'posted' } };
  });
}

export const settleCount = (judging: Judging, settling: Settling): Promise<Settled> =>
  settling.as === 'approved' ? approve(judging, settling) : reject(judging, settling);
