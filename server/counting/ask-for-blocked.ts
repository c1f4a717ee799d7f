// A short pick blocks its bin until somebody has counted it (STOCK.md): each such task becomes a count, by its own id.
import type { Task } from '../../src/domain/exceptions/model.ts';
import type { Ledger, LedgerReader } from '../ledger/ledger.ts';
import { askedFacts, newWishes, type Wish } from './ask-counts.ts';

const wishOf = ({ id, facts }: Task): readonly Wish[] =>
  typeof facts.location !== 'string'
    ? []
    : [{ countId: id, location: facts.location, owner: null, sku: null, why: 'short-pick', of: id }];

const wishes = async (reader: LedgerReader): Promise<readonly Wish[]> =>
  newWishes(
    reader,
    (await reader.find('task', ['state:open'])).filter(({ kind }) => kind === 'count').flatMap(wishOf),
  );

/** Looked at first without the head: most rounds find nothing. */
export async function askForBlocked(
  ledger: Pick<Ledger, 'read' | 'command'>,
  warehouse: string,
): Promise<number> {
  if ((await ledger.read(warehouse, wishes)).length === 0) return 0;
  return ledger.command(warehouse, null, async (reader) => {
    const asked = await wishes(reader);
    return { facts: askedFacts(asked), answer: asked.length };
  });
}
