// The identity store in IndexedDB: a database of its own, so that a replica thrown away takes no key along.
import { Dexie, type EntityTable } from 'dexie';
import type { IdentityStore, Slot, Slots } from './identity-store.ts';

interface Row {
  readonly slot: Slot;
  readonly value: Slots[Slot];
}

export interface IndexedDb {
  readonly indexedDB: IDBFactory;
  readonly IDBKeyRange: typeof IDBKeyRange;
}

/** `idb`: where there is another IndexedDB than the browser's. */
export async function openDexieIdentityStore(idb?: IndexedDb): Promise<IdentityStore> {
  const db = new Dexie('tallyhand-identity', {
    chromeTransactionDurability: 'strict',
    cache: 'disabled',
    ...idb,
  });
  db.version(1).stores({ slots: 'slot' });
  const slots: EntityTable<Row, 'slot'> = db.table('slots');
  await db.open();

  const read = async <S extends Slot>(slot: S): Promise<Slots[S] | null> => {
    const row = await slots.get(slot);
    return row === undefined ? null : (row.value as Slots[S]);
  };

  return {
    read,
    change: (slot, rewrite) =>
      db.transaction('rw', slots, async () => {
        const value = rewrite(await read(slot));
        await (value === null ? slots.delete(slot) : slots.put({ slot, value }));
        return value;
      }),
    close: async () => db.close(),
  };
}
