// Puts the ledger together: its rules over a store. Nothing is decided here.

import type { PushOutcome } from '../../src/domain/sync/wire.ts';
import { Admission, type LedgerContext } from './admission.ts';
import { needClosed, within } from './closed-decision.ts';
import { GroupCommit } from './group-commit.ts';
import { indexNextSegment } from './index-mentions.ts';
import type { AuthenticPush, Decision, DeviceProgress, Ledger, LedgerReader } from './ledger.ts';
import type { DeviceCursor, Head, LedgerSnapshot, LedgerStore, LedgerTransaction } from './ledger-store.ts';
import { forgetDeparted } from './prune.ts';
import { pullPage } from './pull.ts';
import { admitQuarantined, bytesInQuarantine, listQuarantine } from './quarantine-desk.ts';
import { SnapshotReader } from './reader.ts';
import { refoldAll, refoldOutdated } from './refold.ts';
import { maxUnprovenBytes, NoRoom } from './room.ts';
import { takePushes } from './take-pushes.ts';
import { keepUnprovenEvents } from './unproven.ts';

export interface LedgerParts {
  readonly store: LedgerStore;
  /** ms since 1970 */
  readonly clock: () => number;
  /** A fresh UUID: of the server's own events, and of a ledger that begins. */
  readonly newId: () => string;
  readonly warn?: LedgerContext['warn'];
}

type Writer = GroupCommit<AuthenticPush, PushOutcome>;

async function run<T>(
  transaction: LedgerTransaction,
  actor: string | null,
  decide: (reader: LedgerReader) => Promise<Decision<T>>,
  context: LedgerContext,
): Promise<T> {
  const admission = await Admission.begin(transaction, context);
  const { facts, answer } = await decide(new SnapshotReader(transaction));
  if (facts.length > 0) {
    await admission.state(facts, actor);
    await admission.write();
  }
  return answer;
}

/** Of each device the epoch that was seen last. */
function latestOf(cursors: readonly DeviceCursor[]): DeviceProgress[] {
  const byDevice = new Map<string, DeviceProgress>();
  for (const { deviceId, epoch, lastSeq, lastSeenAt, skew } of cursors) {
    const other = byDevice.get(deviceId);
    if (other === undefined || other.lastSeenAt <= lastSeenAt) {
      byDevice.set(deviceId, { deviceId, epoch, lastSeq, lastSeenAt, skew });
    }
  }
  return [...byDevice.values()];
}

export function createLedger({ store, clock, newId, warn = () => {} }: LedgerParts): Ledger {
  const context: LedgerContext = { clock, newId, warn };
  const writers = new Map<string, Writer>();

  const writerOf = (warehouse: string): Writer => {
    const found = writers.get(warehouse);
    if (found !== undefined) return found;
    const writer: Writer = new GroupCommit(
      (pushes) => takePushes({ store, warehouse, context }, pushes),
      () => store.breathe(),
    );
    writers.set(warehouse, writer);
    return writer;
  };
  const alone = async <T>(
    warehouse: string,
    work: (transaction: LedgerTransaction) => Promise<T>,
  ): Promise<T> => {
    needClosed(store);
    return writerOf(warehouse).alone(() => store.write(warehouse, work));
  };
  const read = async <T>(warehouse: string, look: (snapshot: LedgerSnapshot) => Promise<T>): Promise<T> => {
    needClosed(store);
    return store.read(warehouse, look);
  };

  /** Looked at before the transaction: pushes at the same moment may go over by as much as each may hold. */
  const needRoom = async (warehouse: string, { bytes }: AuthenticPush): Promise<void> => {
    const held = (await read(warehouse, (snapshot) => snapshot.head()))?.unprovenBytes ?? 0;
    if (held + bytes.reduce((sum, text) => sum + text.length, 0) > maxUnprovenBytes) throw new NoRoom();
  };

  /** Saves the head as it is. A ledger that nobody has written to yet begins here: a reader must be told its epoch. */
  const begin = (warehouse: string): Promise<Head> =>
    alone(warehouse, async (transaction) => {
      const head = await transaction.takeHead(newId());
      await transaction.saveHead(head);
      return head;
    });

  return {
    async push(warehouse, push) {
      needClosed(store);
      if (push.standing === 'revoked') await needRoom(warehouse, push);
      return writerOf(warehouse).push(push, push.push.events.length);
    },
    async pull(warehouse, pull) {
      const answer = () =>
        read(warehouse, async (snapshot) => {
          const head = await snapshot.head();
          return head === null ? null : pullPage(snapshot, head, pull, clock());
        });
      const page = await answer();
      if (page !== null) return page;
      await begin(warehouse);
      const first = await answer();
      if (first === null) throw new Error(`warehouse ${warehouse} has no head after it was begun`);
      return first;
    },
    command: (warehouse, actor, decide) =>
      alone(warehouse, (transaction) =>
        run(transaction, actor, (reader) => within(store, () => decide(reader)), context),
      ),
    read: (warehouse, look) =>
      read(warehouse, (snapshot) => within(store, () => look(new SnapshotReader(snapshot)))),
    events: (warehouse, page) => read(warehouse, (snapshot) => snapshot.events(page)),
    event: (warehouse, id) => read(warehouse, (snapshot) => snapshot.event(id)),
    mentions: (warehouse, search) =>
      read(warehouse, async (snapshot) => ({
        segments: await snapshot.mentioningSegments(search),
        indexed: await snapshot.indexedSegments(),
      })),
    async indexMentions(warehouse) {
      needClosed(store);
      return indexNextSegment(store, warehouse);
    },
    quarantine: (warehouse) => read(warehouse, listQuarantine),
    quarantineEntries: (warehouse, page) => read(warehouse, (snapshot) => snapshot.quarantineEntries(page)),
    quarantineCounts: (warehouse) => read(warehouse, (snapshot) => snapshot.quarantineCounts()),
    quarantinedBytes: (warehouse, eventId) =>
      read(warehouse, (snapshot) => bytesInQuarantine(snapshot, eventId)),
    keepUnproven: (warehouse, deviceId, bytes) =>
      alone(warehouse, (transaction) => keepUnprovenEvents(transaction, deviceId, bytes, context)),
    admit: (warehouse, eventId, actor) =>
      alone(warehouse, (transaction) => admitQuarantined(transaction, eventId, actor, context)),
    devices: (warehouse) => read(warehouse, async (snapshot) => latestOf(await snapshot.cursors(null))),
    async head(warehouse) {
      const head = (await read(warehouse, (snapshot) => snapshot.head())) ?? (await begin(warehouse));
      return { serverEpoch: head.serverEpoch, position: head.position };
    },
    async nudge(warehouse) {
      await begin(warehouse);
    },
    watch: (warehouse, listener) => store.watch(warehouse, listener),
    prune: (warehouse, before) =>
      alone(warehouse, (transaction) => forgetDeparted(transaction, before, newId())),
    refold: (warehouse) => alone(warehouse, (transaction) => refoldAll(transaction, context)),
    refoldOutdated: (warehouse) => alone(warehouse, (transaction) => refoldOutdated(transaction, context)),
    close: () => store.close(),
  };
}
