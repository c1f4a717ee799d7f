// A handheld: a disk that outlives its app, and one or two tabs of the real app on it, with a robot at each.

import type { Fact } from '../../src/domain/events/union.ts';
import { backupOf, blankDisk, MemoryOutbox, type OutboxDisk } from '../../src/storage/memory-outbox.ts';
import { blankReplica, MemoryReplica, type ReplicaDisk } from '../../src/storage/memory-replica.ts';
import type { Append, StoredEvent } from '../../src/storage/outbox.ts';
import { openWorkingView } from '../../src/sync/folded-view.ts';
import { LiveFollower } from '../../src/sync/live-follower.ts';
import { SyncLoop } from '../../src/sync/sync-loop.ts';
import { newSyncStatus } from '../../src/sync/sync-status.ts';
import type { Time } from '../../src/sync/time.ts';
import type { WorkingView } from '../../src/sync/working-view.ts';
import { faultyOutbox, faultyReplica, Life } from './faulty-disk.ts';
import { Network } from './network.ts';
import { nextFacts } from './robot-picker.ts';
import { nextAtDock } from './robot-receiver.ts';
import type { SimServer } from './sim-server.ts';
import { operators } from './site.ts';
import type { Weather } from './weather.ts';

const backoff = { first: 500, cap: 5_000 };
const pace = { poll: 4_000, pollWhileLive: 15_000, backoff, watch: 4_000, purge: 3_600_000 };

interface Tab {
  readonly life: Life;
  readonly loop: SyncLoop;
  readonly live: LiveFollower;
  view: WorkingView | null;
  /** Another tab wrote to the same stores: this one's view can't have followed that (D7). */
  shared: boolean;
}

/** What a robot does next, and as whom. */
interface Turn {
  readonly workflow: string;
  readonly jobId: string;
  readonly actor: string | null;
  readonly facts: readonly Fact[];
}

export class SimDevice {
  readonly id: string;
  readonly network: Network;
  readonly #weather: Weather;
  outboxDisk: OutboxDisk;
  replicaDisk: ReplicaDisk = blankReplica();
  /** Ids of the events for which accept was signalled. */
  readonly accepted = new Set<string>();
  /** Accepted, and gone with the disk that was rolled back: nobody can have these unless the server has. */
  readonly lostWithDisk = new Set<string>();
  tabs: Tab[] = [];
  working = true;
  #clockOff = 0;
  #backup: OutboxDisk | null = null;

  constructor(id: string, weather: Weather, server: SimServer) {
    this.id = id;
    this.#weather = weather;
    this.network = new Network(weather, server);
    this.outboxDisk = blankDisk(weather.random.uuid(), 'W1');
  }

  start(): void {
    const { scheduler, random } = this.#weather;
    const life = new Life(this.#weather, () => this.#afterDeath(tab));
    const outbox = faultyOutbox(new MemoryOutbox(this.outboxDisk, random.uuid), life, this.#weather);
    const replica = faultyReplica(new MemoryReplica(this.replicaDisk), life);
    const time: Time = {
      now: () => 1_800_000_000_000 + scheduler.now + this.#clockOff,
      after: (ms, work) => scheduler.after(ms, () => life.alive && work()),
    };
    const shared = { transport: this.network, time, random: () => random.next() };
    const loop = new SyncLoop({
      ...shared,
      outbox,
      replica,
      deviceId: this.id,
      newId: random.uuid,
      bounds: { events: 7, bytes: 20_000 },
      status: newSyncStatus(),
      pace,
    });
    const live = new LiveFollower({
      ...shared,
      backoff,
      silence: 12_000,
      onOpened: () => loop.liveOpened(),
      onNudge: (nudge) => void loop.nudged(nudge),
      onEnded: () => loop.liveEnded(),
    });
    const tab: Tab = { life, loop, live, view: null, shared: false };
    this.tabs.push(tab);
    if (this.tabs.length > 1) for (const each of this.tabs) each.shared = true;
    void openWorkingView({ outbox, replica, deviceId: this.id, pause: async () => {} }).then((view) => {
      tab.view = view;
      loop.start();
      live.start();
      void this.#work(tab, view, (append) => outbox.append(append));
    });
  }

  /** As a restart of the app would have it, on stores without faults. */
  openFreshView(): Promise<WorkingView> {
    return openWorkingView({
      outbox: new MemoryOutbox(this.outboxDisk, this.#weather.random.uuid),
      replica: new MemoryReplica(this.replicaDisk),
      deviceId: this.id,
      pause: async () => {},
    });
  }

  crash(): void {
    for (const { life } of [...this.tabs]) life.die();
  }

  jumpClock(): void {
    this.#clockOff = this.#weather.random.whole(-2 * 86_400_000, 2 * 86_400_000);
  }

  loseReplica(): void {
    this.crash();
    this.replicaDisk = blankReplica();
  }

  backUp(): void {
    this.#backup = backupOf(this.outboxDisk);
  }

  /** The disk is as it was at its backup: what was accepted since is gone from here. */
  rollBack(): void {
    if (this.#backup === null) return;
    this.crash();
    const kept = new Set(this.#backup.rows.map(({ id }) => id));
    for (const { id } of this.outboxDisk.rows) if (!kept.has(id)) this.lostWithDisk.add(id);
    this.outboxDisk = backupOf(this.#backup);
  }

  events(): readonly StoredEvent[] {
    return this.outboxDisk.rows;
  }

  #afterDeath(tab: Tab): void {
    const { scheduler, random } = this.#weather;
    tab.loop.stop();
    tab.live.stop();
    tab.view?.close();
    this.tabs = this.tabs.filter((other) => other !== tab);
    scheduler.after(random.whole(200, 6_000), () => {
      if (this.tabs.length === 0) this.start();
    });
  }

  async #work(tab: Tab, view: WorkingView, append: (append: Append) => Promise<readonly { id: string }[]>) {
    const { scheduler, random } = this.#weather;
    const page = random.uuid();
    while (tab.life.alive) {
      await scheduler.pause(3_000);
      if (!this.working || !tab.life.alive) continue;
      const turn = random.chance(0.3) ? await this.#receive(view) : await this.#pick(view);
      if (turn.facts.length === 0) continue;
      const at = { wall: 1_800_000_000_000 + scheduler.now + this.#clockOff, monotonic: scheduler.now, page };
      const { workflow, jobId, actor } = turn;
      const facts = [...turn.facts];
      const job = { workflow, jobId, operator: 'ana', state: { facts: facts.length } };
      const saved = await append({ facts, actor, basis: { serverEpoch: null, position: 0 }, at, job }).catch(
        () => [],
      );
      // Accept sounds here, and not before (D3).
      for (const { id } of saved) this.accepted.add(id);
      await view.settled();
    }
  }

  async #pick(view: WorkingView): Promise<Turn> {
    const { random } = this.#weather;
    const lists = await view.find('pick-list', `lease:${this.id}`);
    const list = random.oneOf(lists.filter(({ state }) => state.is !== 'done').slice(0, 2));
    if (list === undefined) return { workflow: 'pick', jobId: '', actor: null, facts: [] };
    await view.loadJob(list.id);
    const facts = this.#spoiled(nextFacts(random, view, list.id));
    const actor = random.oneOf(random.chance(0.05) ? operators : operators.slice(0, 2)) ?? null;
    return { workflow: 'pick', jobId: list.id, actor, facts };
  }

  async #receive(view: WorkingView): Promise<Turn> {
    const facts = await nextAtDock(this.#weather.random, view, this.id);
    return { workflow: 'receive', jobId: 'N1', actor: 'eve', facts };
  }

  /** Now and then a release with a fault writes what nobody can read, or what only the server may say. */
  #spoiled(facts: ReturnType<typeof nextFacts>): ReturnType<typeof nextFacts> {
    const { random } = this.#weather;
    const [first] = facts;
    if (first === undefined || !random.chance(0.01)) return facts;
    const spoiled: unknown = random.chance(0.5)
      ? { ...first, payload: { ...first.payload, stop: 'three' } }
      : { type: 'pick-list.leased', payload: { pickListId: 'L', device: this.id, stops: 1 } };
    return [spoiled as typeof first];
  }
}
