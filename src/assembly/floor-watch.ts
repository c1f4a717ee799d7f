// Keeps the standing true to the floor: the runner, the outbox, the lists that are leased here, who may sign in.
import { askForBackgroundSync } from '../device/background-sync.ts';
import type { Identity } from '../identity/identity.ts';
import type { QuarantinedEvent } from '../shell/model.ts';
import type { OutboxStatus } from '../storage/outbox.ts';
import type { ReplicaChange } from '../storage/replica.ts';
import { askForStorage } from '../storage/storage-room.ts';
import { followOutbox, type SyncStatus, type SyncStatusStore } from '../sync/sync-status.ts';
import type { Engine } from './engine.ts';
import type { Floor } from './floor.ts';
import { shownRoster } from './shown-roster.ts';
import type { StandingStore } from './store.ts';

/** Untouched lists that a signed-in device keeps ahead, so that the next ones are there offline (SYNC.md C1). */
const listsAhead = 3;
/** ms. */
const rosterPace = 5 * 60_000;
const roomPace = 60_000;
const clockPace = 10_000;

interface Parts {
  readonly store: StandingStore;
  readonly status: SyncStatusStore;
  readonly floor: Floor;
  readonly identity: Identity;
  readonly engine: () => Engine | null;
  /** The operator who was signed in is on the roster no more. */
  readonly onRosteredOff: () => void;
}

async function quarantinedIn({ outbox }: Floor, seqs: readonly number[]): Promise<QuarantinedEvent[]> {
  const events = await Promise.all(seqs.map((seq) => outbox.at(seq)));
  return events.flatMap((event) =>
    event === null
      ? []
      : [
          {
            id: event.id,
            seq: event.seq,
            type: event.type,
            at: event.at.wall,
            code: event.result?.code ?? '',
          },
        ],
  );
}

/** Should the app be closed before the network is back, the browser sees to it (SYNC.md D8). */
const waitsOffline = ({ connection, waiting }: SyncStatus) => connection.is === 'offline' && waiting > 0;

/** For whoever is signed in. Home stands before what makes the offers has been loaded. */
async function showOffers(store: StandingStore, floor: Floor): Promise<void> {
  const { session } = store.getState();
  if (session.is !== 'signed-in') return;
  const { jobsOffered } = await import('../workflows/opened-by.ts');
  store.setState({ offers: await jobsOffered(floor.kinds, session.operator.roles) });
}

/** A pull that brings an operator's document, or all anew, may say that somebody signs in here no more. */
const namesOperators = (change: ReplicaChange) =>
  change.is === 'replaced' || change.documents.some(({ kind }) => kind === 'operator');

/** Answers how to stop. */
export function watchFloor(parts: Parts): () => void {
  const { store, status, floor, identity, engine, onRosteredOff } = parts;
  const timers: ReturnType<typeof setInterval>[] = [];
  let asking = false;

  const showLists = async () => {
    if (floor.runner.store.getState().job !== null) return;
    store.setState({ lists: await floor.lists() });
    await showOffers(store, floor);
  };
  const leaseAhead = async () => {
    const { session, lists, sync } = store.getState();
    const untouched = lists.filter(({ state }) => state.is === 'ready').length;
    if (asking || session.is !== 'signed-in' || sync.connection.is !== 'online') return;
    if (untouched >= listsAhead) return;
    asking = true;
    const asked = await engine()?.work.leaseAhead(listsAhead);
    asking = false;
    if (asked?.is === 'answered' && asked.answer.lists.length > store.getState().lists.length)
      engine()?.wake();
  };
  const refreshRoster = async () => {
    const result = await identity.refreshRoster();
    if (result.is === 'fresh' && result.signedOut !== null) onRosteredOff();
    store.setState(await shownRoster(identity));
  };
  const showRoom = async () => store.setState({ room: await askForStorage(navigator.storage) });
  let quarantine = '';
  const showQuarantine = async ({ epoch, quarantined }: OutboxStatus) => {
    const now = [epoch, ...quarantined].join(' ');
    if (now === quarantine) return;
    quarantine = now;
    store.setState({ quarantined: await quarantinedIn(floor, quarantined) });
  };

  const releases = [
    followOutbox(status, floor.outbox),
    floor.outbox.subscribe(({ status }) => void showQuarantine(status)),
    floor.view.subscribe(() => void showLists()),
    floor.runner.store.subscribe((runner, before) => {
      store.setState({ runner });
      if (runner.job === null && before.job !== null) void showLists().then(leaseAhead);
      if (runner.feedback.n !== before.feedback.n) void identity.signIn.touch();
    }),
    floor.replica.subscribe((change) => {
      store.setState({ synced: true });
      if (namesOperators(change)) void refreshRoster();
    }),
    store.subscribe((now, before) => {
      const signedIn = now.session.is === 'signed-in' && before.session.is !== 'signed-in';
      const online = now.sync.connection.is === 'online' && before.sync.connection.is !== 'online';
      if (online) void refreshRoster();
      if (signedIn || online) void showLists().then(leaseAhead);
    }),
    status.subscribe((sync, before) => {
      store.setState({ sync });
      if (waitsOffline(sync) && !waitsOffline(before)) void askForBackgroundSync(navigator.serviceWorker);
      // Only with an answer of the server's: between two, nothing here knows better than the device's own clock.
      const { lastContact, skew } = sync;
      if (lastContact === null || skew === null || lastContact === before.lastContact) return;
      void identity.heard(lastContact - skew);
    }),
  ];
  timers.push(
    setInterval(() => store.setState({ now: Date.now() }), clockPace),
    setInterval(() => void showRoom(), roomPace),
    setInterval(() => void refreshRoster(), rosterPace),
    setInterval(() => void leaseAhead(), clockPace),
  );
  void showRoom();
  void floor.outbox.status().then(showQuarantine);
  void showLists();
  void refreshRoster();
  return () => {
    for (const timer of timers) clearInterval(timer);
    for (const release of releases) release();
  };
}
