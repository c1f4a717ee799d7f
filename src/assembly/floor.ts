// What an enrolled device works with: its databases, the working view over them, and the runner.
import type { Meaning, RawScan } from '../domain/barcode/meaning.ts';
import { parseScan } from '../domain/barcode/parse-scan.ts';
import type { ShopCode } from '../domain/barcode/shop-code-schema.ts';
import type { Item } from '../domain/catalogue/definitions.ts';
import type { Basis, Instant } from '../domain/events/envelope.ts';
import type { PickList } from '../domain/picking/model.ts';
import { openDexieOutbox } from '../storage/dexie-outbox.ts';
import { openDexieReplica } from '../storage/dexie-replica.ts';
import type { Outbox } from '../storage/outbox.ts';
import type { Pulled, Replica } from '../storage/replica.ts';
import { openWorkingView } from '../sync/folded-view.ts';
import type { WorkingView } from '../sync/working-view.ts';
import type { JobKinds } from '../workflows/job-kind.ts';
import { jobKinds } from '../workflows/kinds.ts';
import { Runner } from '../workflows/runner.ts';
import type { Signal } from '../workflows/runner-ports.ts';

export interface Floor {
  readonly deviceId: string;
  readonly warehouse: string;
  readonly outbox: Outbox;
  readonly replica: Replica;
  readonly view: WorkingView;
  readonly kinds: JobKinds<unknown, unknown>;
  readonly runner: Runner<unknown, unknown>;
  readonly parse: (raw: RawScan) => Meaning;
  /** The item master, by code: of every owner. */
  readonly lookup: (codes: readonly string[]) => Promise<readonly Item[]>;
  readonly now: () => Instant;
  readonly basis: () => Basis;
  /** The lists that this device holds the lease of. */
  lists(): Promise<readonly PickList[]>;
  close(): Promise<void>;
}

const page = crypto.randomUUID();

const now = (): Instant => ({ wall: Date.now(), monotonic: performance.now(), page });

/** Lets the page paint and take a scan. A timer would be held back for 4 ms each time. */
const pause = () =>
  new Promise<void>((resume) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => resume();
    port2.postMessage(null);
  });

const nothingKnown: Basis = { serverEpoch: null, position: 0 };

const basisOf = (pulled: Pulled | null): Basis =>
  pulled === null
    ? nothingKnown
    : { serverEpoch: pulled.cursor.serverEpoch, position: pulled.cursor.position };

/** Rejects where a database can't be opened. */
export async function openFloor(given: {
  readonly deviceId: string;
  readonly warehouse: string;
  readonly signal: (signal: Signal) => void;
  /** Whether this device's scanner was seen to pass GS1 separators on (SCAN.md 4). */
  readonly separatorsKept: () => boolean;
  readonly shopCodes: () => readonly ShopCode[];
  /** Who is signed in; null: nobody. */
  readonly operator: () => string | null;
}): Promise<Floor> {
  const { deviceId, warehouse, signal, separatorsKept, shopCodes, operator } = given;
  const newId = () => crypto.randomUUID();
  const [outbox, replica] = await Promise.all([
    openDexieOutbox({ warehouse, newId }),
    openDexieReplica({ warehouse, newId }),
  ]);
  const view = await openWorkingView({ outbox, replica, deviceId, pause });

  let basis = basisOf(await replica.pulled());
  const unfollow = replica.subscribe(({ pulled }) => {
    basis = basisOf(pulled);
  });

  const lookup = async (codes: readonly string[]): Promise<readonly Item[]> =>
    (await Promise.all(codes.map((code) => view.find('item', `code:${code}`)))).flat();
  const parse = (raw: RawScan) =>
    parseScan(raw, {
      year: new Date().getFullYear(),
      separatorsKept: raw.via === 'wedge' && separatorsKept(),
      shopCodes: shopCodes(),
    });
  const kinds = jobKinds({ view, deviceId, now: () => now().wall, operator });
  const runner = new Runner(kinds, {
    outbox,
    view,
    parse,
    lookup,
    now,
    basis: () => basis,
    signal,
  });

  return {
    deviceId,
    warehouse,
    outbox,
    replica,
    view,
    kinds,
    runner,
    parse,
    lookup,
    now,
    basis: () => basis,
    lists: () => view.find('pick-list', `lease:${deviceId}`),
    async close() {
      unfollow();
      runner.close();
      view.close();
      await Promise.all([outbox.close(), replica.close()]);
    },
  };
}
