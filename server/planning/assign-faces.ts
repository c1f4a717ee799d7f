// Pick faces are given to items and taken away from them, each in one command that reads under the head what decides.
import { fact } from '../../src/domain/events/facts.ts';
import { type FaceVerdict, judgeFace } from '../../src/domain/stock/judge-face.ts';
import { stockKey } from '../../src/domain/stock/model.ts';
import type { PickFace } from '../../src/domain/stock/replenishment.ts';
import { inChunks } from '../csv/in-chunks.ts';
import type { Ledger, LedgerReader } from '../ledger/ledger.ts';

const facesPerFact = 500;

export interface FaceRequest {
  readonly ledger: Pick<Ledger, 'command'>;
  readonly warehouse: string;
  readonly actor: string | null;
}

/** Keys of those items that are defined, or of which something is known. */
async function knownItems(reader: LedgerReader, items: readonly string[]): Promise<ReadonlySet<string>> {
  const defined = await reader.getMany('item', items);
  const others = items.filter((item) => !defined.has(item));
  return new Set([...defined.keys(), ...(await reader.getMany('stock', others)).keys()]);
}

/** One verdict for each face, in their order. No two of them may name one location. */
export function assignFaces(
  { ledger, warehouse, actor }: FaceRequest,
  wanted: readonly PickFace[],
): Promise<readonly FaceVerdict[]> {
  return ledger.command(warehouse, actor, async (reader) => {
    const codes = wanted.map(({ location }) => location);
    const locations = await reader.getMany('location', codes);
    const faces = await reader.getMany('pick-face', codes);
    const items = await knownItems(reader, [...new Set(wanted.map(stockKey))]);
    const verdicts = wanted.map((face) =>
      judgeFace(face, {
        item: items.has(stockKey(face)),
        location: locations.get(face.location) ?? null,
        face: faces.get(face.location) ?? null,
      }),
    );
    const changed = wanted.filter((_, at) => ['assigned', 'changed'].includes(verdicts[at]?.is ?? ''));
    return {
      facts: [...inChunks(changed, facesPerFact)].map((some) => fact('pick-faces.assigned', { faces: some })),
      answer: verdicts,
    };
  });
}

/** Whether it was that item's face. */
export function removeFace(
  { ledger, warehouse, actor }: FaceRequest,
  { location, owner, sku }: Pick<PickFace, 'location' | 'owner' | 'sku'>,
): Promise<boolean> {
  return ledger.command(warehouse, actor, async (reader) => {
    const face = await reader.get('pick-face', location);
    const isItems = face !== null && stockKey(face) === stockKey({ owner, sku });
    const facts = isItems ? [fact('pick-faces.removed', { faces: [{ location, owner, sku }] })] : [];
    return { facts, answer: isItems };
  });
}
