// A list that is done needs no device any more: its lease ends, and it leaves the device with the next pull (L2).
import { fact } from '../../src/domain/events/facts.ts';
import type { PickList } from '../../src/domain/picking/model.ts';
import type { Ledger, LedgerReader } from '../ledger/ledger.ts';

/** Of one command: each list is as many documents as it has stops. */
const mostAtOnce = 20;

const doneOn = async (reader: LedgerReader, deviceId: string): Promise<readonly PickList[]> => {
  const held = await reader.find('pick-list', [`lease:${deviceId}`]);
  return held.filter(({ state }) => state.is === 'done');
};

/**
 * Ends the leases of the lists that are done and were done already at the look before, whose answer `before` is: a
 * person may still look at one that just ended. Answers the done lists that are held now, for the next look.
 */
export async function endLeases(
  ledger: Pick<Ledger, 'read' | 'command' | 'devices'>,
  warehouse: string,
  before: ReadonlySet<string>,
): Promise<ReadonlySet<string>> {
  const left = new Set<string>();
  for (const { deviceId } of await ledger.devices(warehouse)) {
    const done = await ledger.read(warehouse, (reader) => doneOn(reader, deviceId));
    const over = done.map(({ id }) => id).filter((id) => before.has(id));
    for (let from = 0; from < over.length; from += mostAtOnce) {
      await endThose(ledger, warehouse, deviceId, new Set(over.slice(from, from + mostAtOnce)));
    }
    for (const { id } of done) if (!before.has(id)) left.add(id);
  }
  return left;
}

/** One that works again since, after an undo that came late, keeps its device. */
const endThose = (
  ledger: Pick<Ledger, 'command'>,
  warehouse: string,
  deviceId: string,
  ids: ReadonlySet<string>,
): Promise<null> =>
  ledger.command(warehouse, null, async (reader) => {
    const over = (await doneOn(reader, deviceId)).filter(({ id }) => ids.has(id));
    const facts = over.map(({ id, stops }) =>
      fact('pick-list.leased', { pickListId: id, device: null, stops }),
    );
    return { facts, answer: null };
  });
