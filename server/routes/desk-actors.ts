// Who is behind an event: an operator on the floor, a desk user, or a program with its API key.
import type { Actor } from '../../src/domain/desk/actor.ts';
import type { Ledger } from '../ledger/ledger.ts';
import { operatorNames } from './desk-names.ts';

/** Who may do something without standing on the floor, by id: at most some dozens. */
export interface DeskActors {
  actors(warehouse: string): Promise<ReadonlyMap<string, Actor>>;
}

/** Null: the server itself. */
export type ActorOf = (id: string | null) => Actor | null;

/** An id that nobody has a name for stays. */
export async function actorNames(
  { ledger, actors }: { readonly ledger: Ledger; readonly actors: DeskActors },
  warehouse: string,
  ids: readonly (string | null)[],
): Promise<ActorOf> {
  const operator = await ledger.read(warehouse, (reader) => operatorNames(reader, ids));
  const known = await actors.actors(warehouse);
  return (id) => {
    const named = operator(id);
    return named === null ? null : (known.get(named.id) ?? { ...named, is: 'person' });
  };
}
