// The labels that wait to be printed anew, and taking one off the list.
import { itemKey } from '../../src/domain/catalogue/model.ts';
import type { LabelledThing, ReprintRow } from '../../src/domain/desk/reprints.ts';
import { fact } from '../../src/domain/events/facts.ts';
import type { Task } from '../../src/domain/exceptions/model.ts';
import { reprintId } from '../../src/domain/labels/reprint.ts';
import type { Ledger, LedgerReader } from '../ledger/ledger.ts';

function thingOf({ facts: { label, code, owner } }: Task): LabelledThing {
  return {
    label: label === 'location' || label === 'item' ? label : 'unit',
    code: String(code),
    owner: owner === undefined ? null : String(owner),
  };
}

const keysOf = ({ label, code, owner }: LabelledThing): string[] =>
  label === 'item' && owner !== null ? [itemKey({ owner, sku: code })] : [];

export async function openReprints(reader: LedgerReader): Promise<ReprintRow[]> {
  const open = await reader.find('task', ['state:open']);
  const reprints = open
    .filter(({ kind }) => kind === 'reprint')
    .map((task) => ({ thing: thingOf(task), subject: task.subject, at: Number(task.facts.at) }));
  const items = await reader.getMany(
    'item',
    reprints.flatMap(({ thing }) => keysOf(thing)),
  );
  return reprints
    .map(({ thing, subject, at }) => {
      const [key] = keysOf(thing);
      return { ...thing, subject, at, name: key === undefined ? null : (items.get(key)?.name ?? null) };
    })
    .toSorted((a, b) => a.at - b.at);
}

/** False: it doesn't wait, or not any more. */
export const labelReplaced = (
  ledger: Ledger,
  warehouse: string,
  actor: string,
  thing: LabelledThing,
): Promise<boolean> =>
  ledger.command<boolean>(warehouse, actor, async (reader) => {
    const task = await reader.get('task', reprintId(thing));
    const waits = task?.state === 'open';
    return { facts: waits ? [fact('label.replaced', thing)] : [], answer: waits };
  });
