// A handheld: a disk that outlives its app, and one or two tabs of the real app on it, with a robot at each.

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
import { countedFact, nextCount } from './robot-counter.ts';
import { nextCarry } from './robot-mover.ts';
import { nextFacts } from './robot-picker.ts';
import { nextAtDock } from './robot-receiver.ts';
import type { Said, SimServer } from './sim-server.ts';
import { operators } from './site.ts';
import type { Stockroom } from './stockroom.ts';
import type { Weather } from './weather.ts';

const backoff = { first: 500, cap: 5_000 };
const pace = { poll: 4_000, pollWhileLive: 15_000, backoff, watch: 4_000, purge: 3_600_000 };

type AppendTo = (append: Append) => Promise<readonly { id: string }[]>;

interface Tab {
  readonly life: Life;
  readonly loop: SyncLoop;
  readonly live: LiveFollower;
  view: WorkingView | null;
  /** Another tab wrote to the same stores: this one's view can't have followed that (D7). */
  shared: boolean;
}

export class SimDevice {
  readonly id: string;
  readonly network: Network;
  readonly #weather: Weather;
  readonly #room: Stockroom;
  /** A person has one pair of hands: while one tab saves what they did, nothing is done at another. */
  #hands: Tab | null = null;
  #slips = 0;
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

  constructor(id: string, weather: Weather, server: SimServer, room: Stockroom) {
    this.id = id;
    this.#weather = weather;
    this.network = new Network(weather, server, () => this.#said());
    this.#room = room;
    server.devices.push(id);
    room.enter(() => this.outboxDisk.rows);
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
    this.#room.look();
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
    if (this.#hands === tab) this.#hands = null;
    scheduler.after(random.whole(200, 6_000), () => {
      if (this.tabs.length === 0) this.start();
    });
  }

  async #work(tab: Tab, view: WorkingView, append: AppendTo) {
    const { scheduler, random } = this.#weather;
    const page = random.uuid();
    while (tab.life.alive) {
      await scheduler.pause(3_000);
      if (!this.working || !tab.life.alive) continue;
      if (this.#hands !== null) continue;
      if (random.chance(0.25)) {
        await this.#count(tab, view, page, append);
        continue;
      }
      if (random.chance(0.25)) {
        await this.#receive(tab, view, page, append);
        continue;
      }
      if (random.chance(0.25)) {
        await this.#carry(tab, view, page, append);
        continue;
      }
      const lists = await view.find('pick-list', `lease:${this.id}`);
      const list = random.oneOf(lists.filter(({ state }) => state.is !== 'done').slice(0, 2));
      if (list === undefined) continue;
      await view.loadJob(list.id);
      const facts = this.#spoiled(nextFacts(random, view, list.id));
      if (facts.length === 0) continue;
      const job = { workflow: 'pick', jobId: list.id, operator: 'ana', state: { facts: facts.length } };
      const actor = random.oneOf(random.chance(0.05) ? operators : operators.slice(0, 2)) ?? null;
      if (this.#hands !== null) continue;
      await this.#save(tab, append, { facts, actor, basis: this.#basis(), at: this.#now(page), job });
      await view.settled();
    }
  }

  /** Looks, takes its time, and says what it saw. */
  async #count(tab: Tab, view: WorkingView, page: string, append: AppendTo): Promise<void> {
    const { scheduler, random } = this.#weather;
    const turn = await nextCount(random, view, operators.slice(0, 2));
    if (turn === null || this.#hands !== null || !tab.life.alive) return;
    this.#hands = tab;
    const looked = scheduler.now;
    const began = this.#now(page).wall;
    this.#room.look();
    const seen = this.#room.pieces(turn.count.location) + this.#slip();
    await scheduler.pause(1_500);
    if (!tab.life.alive) return;
    await view.loadJob(turn.count.id);
    const facts = [countedFact(turn, seen, began)];
    const job = { workflow: 'count', jobId: turn.count.id, operator: turn.operator, state: { at: 'done' } };
    const at = this.#now(page);
    const saved = { facts, actor: turn.operator, basis: this.#basis(), at, job };
    this.#room.looked(`${this.id} ${page} ${at.monotonic}`, looked);
    await this.#save(tab, append, saved);
    await view.settled();
  }

  async #receive(tab: Tab, view: WorkingView, page: string, append: AppendTo): Promise<void> {
    const facts = await nextAtDock(this.#weather.random, view, this.id);
    if (facts.length === 0 || this.#hands !== null || !tab.life.alive) return;
    const job = { workflow: 'receive', jobId: 'N1', operator: 'eve', state: { at: 'between' } };
    await this.#save(tab, append, { facts, actor: 'eve', basis: this.#basis(), at: this.#now(page), job });
    await view.settled();
  }

  async #carry(tab: Tab, view: WorkingView, page: string, append: AppendTo): Promise<void> {
    const { random } = this.#weather;
    const facts = await nextCarry(random, view);
    if (facts.length === 0 || this.#hands !== null || !tab.life.alive) return;
    const actor = random.oneOf(operators.slice(0, 2)) ?? null;
    const job = { workflow: 'move', jobId: 'carry', operator: 'ben', state: { at: 'goods' } };
    await this.#save(tab, append, { facts, actor, basis: this.#basis(), at: this.#now(page), job });
    await view.settled();
  }

  /** Of a size that no two people share: two who agree have seen the same. */
  #slip(): number {
    if (!this.#weather.random.chance(0.1)) return 0;
    this.#slips += 1;
    return 1_000 * (100 * Number(this.id.slice(1)) + this.#slips);
  }

  async #save(tab: Tab, append: AppendTo, what: Append): Promise<void> {
    this.#hands = tab;
    const saved = await append(what).catch(() => []);
    if (this.#hands === tab) this.#hands = null;
    // Accept sounds here, and not before (D3).
    for (const { id } of saved) this.accepted.add(id);
  }

  #now(page: string): Append['at'] {
    const { now } = this.#weather.scheduler;
    return { wall: 1_800_000_000_000 + now + this.#clockOff, monotonic: now, page };
  }

  #basis(): Append['basis'] {
    const cursor = this.replicaDisk.pulled?.cursor;
    return cursor === undefined
      ? { serverEpoch: null, position: 0 }
      : { serverEpoch: cursor.serverEpoch, position: cursor.position };
  }

  #said(): Said {
    const { numbers, rows } = this.outboxDisk;
    const acked = numbers.acked?.seq ?? 0;
    const oldest = rows.find(({ seq }) => seq > acked);
    return {
      at: this.#weather.scheduler.now,
      epoch: numbers.epoch,
      acked,
      waitingSince: oldest === undefined ? null : oldest.at.monotonic,
    };
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
