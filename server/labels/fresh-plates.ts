// Fresh licence plates: codes that nobody has, neither of our numbering nor of a roll that somebody brought.
import { fact } from '../../src/domain/events/facts.ts';
import type { Fact } from '../../src/domain/events/union.ts';
import { licencePlate, platesKey } from '../../src/domain/stock/licence-plate.ts';
import type { Ledger } from '../ledger/ledger.ts';

/**
 * Ascending. They are numbered in the ledger's own transaction, so that no two processes give one number; it is used up
 * whether or not its label is ever printed.
 */
export const freshPlates = (
  ledger: Ledger,
  warehouse: string,
  actor: string,
  count: number,
): Promise<readonly string[]> =>
  ledger.command<readonly string[]>(warehouse, actor, async (reader) => {
    const fresh: string[] = [];
    const facts: Fact[] = [];
    let next = (await reader.get('number-range', platesKey))?.next ?? 1;
    while (fresh.length < count) {
      const missing = count - fresh.length;
      const codes = Array.from({ length: missing }, (_, n) => licencePlate(next + n));
      const known = await reader.getMany('unit', codes);
      fresh.push(...codes.filter((code) => !known.has(code)));
      facts.push(fact('licence-plates.issued', { first: next, count: missing }));
      next += missing;
    }
    return { facts, answer: fresh };
  });
