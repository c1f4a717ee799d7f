// The working view: the loaded documents with this device's pending events folded over them. An append folds one
// event; a pull folds the pending ones anew, aside and in slices, and changes both at once. SYNC.md L3.
import type { Address, Reading } from '../domain/documents/document.ts';
import { type Bodies, type Kind, termsOf } from '../domain/documents/kinds.ts';
import { isPending, needsOf, Overlay } from '../domain/sync/overlay.ts';
import type { Outbox, OutboxChange } from '../storage/outbox.ts';
import type { Replica, ReplicaChange } from '../storage/replica.ts';
import { loadPickList } from './load-pick-list.ts';
import { LoadedBase } from './loaded-base.ts';
import {
  continues,
  type Pending,
  type PendingEvents,
  pendingOf,
  readPending,
  shownBy,
  without,
} from './pending-events.ts';
import type { WorkingView } from './working-view.ts';

export interface ViewParts {
  readonly outbox: Outbox;
  readonly replica: Replica;
  readonly deviceId: string;
  /** Lets the page paint and take a scan between two slices of a long fold. */
  readonly pause: () => Promise<void>;
}

/** Events folded between two pauses: a few ms on a slow handheld. */
const slice = 50;

const needs = ({ event }: Pending): readonly Address[] => (event === null ? [] : needsOf(event));

class FoldedView implements WorkingView {
  readonly #parts: ViewParts;
  readonly #base: LoadedBase;
  readonly #listeners = new Set<() => void>();
  readonly #release: (() => void)[];
  #overlay: Overlay;
  #pending: PendingEvents = {
    epoch: '',
    shown: { folded: 0, quarantined: [] },
    through: 0,
    events: [],
  };
  /** Appended, and waiting for documents that they read. */
  readonly #arrived: Pending[] = [];
  #folding: Promise<void> | null = null;
  #rebasing: Promise<void> = Promise.resolve();
  #version = 0;

  constructor(parts: ViewParts) {
    this.#parts = parts;
    this.#base = new LoadedBase(parts.replica);
    this.#overlay = new Overlay(this.#base);
    this.#release = [
      parts.outbox.subscribe((change) => this.#onOutbox(change)),
      parts.replica.subscribe((change) => {
        this.#base.changed();
        void this.#rebase(change);
      }),
    ];
  }

  /** Rejects where the stores can't be read. */
  async open(): Promise<void> {
    const opened = this.#rebaseNow(null);
    this.#rebasing = opened.catch(() => {});
    await opened;
  }

  read<K extends Kind>(kind: K, key: string): Reading<K> {
    return this.#overlay.read(kind, key);
  }

  load(addresses: readonly Address[]): Promise<void> {
    return this.#base.load(addresses);
  }

  find<K extends Kind>(kind: K, term: string): Promise<readonly Bodies[K][]> {
    return this.#found(kind, term);
  }

  all<K extends Kind>(kind: K): Promise<readonly Bodies[K][]> {
    return this.#found(kind, null);
  }

  nextKey(kind: Kind, after: string): Promise<string | null> {
    return this.#parts.replica.nextKey(kind, after);
  }

  loadJob(pickListId: string): Promise<void> {
    return loadPickList(this, pickListId);
  }

  async settled(): Promise<void> {
    while (this.#folding !== null) await this.#folding;
  }

  version(): number {
    return this.#version;
  }

  subscribe(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  close(): void {
    for (const release of this.#release) release();
    this.#listeners.clear();
  }

  async #found<K extends Kind>(kind: K, term: string | null): Promise<readonly Bodies[K][]> {
    const keys = new Set(await this.#base.find(kind, term));
    for (const key of this.#overlay.overrides(kind).keys()) keys.add(key);
    return [...keys].flatMap((key) => {
      const reading = this.read(kind, key);
      if (reading.is !== 'known') return [];
      return term === null || termsOf(kind, reading.body).includes(term) ? [reading.body] : [];
    });
  }

  #onOutbox({ status: { epoch }, appended }: OutboxChange): void {
    if (this.#pending.epoch !== epoch) void this.#rebase(null);
    const from = { deviceId: this.#parts.deviceId, epoch };
    for (const envelope of appended) this.#arrived.push(pendingOf(envelope, from));
    if (appended.length > 0 && this.#folding === null) this.#foldArrived();
  }

  /** At once where everything that the events read is loaded; else when it is. */
  #foldArrived(): void {
    for (let next = this.#arrived[0]; next !== undefined; next = this.#arrived[0]) {
      const lacking = this.#base.lacking(needs(next));
      if (lacking.length > 0) {
        this.#folding = this.#base.loadOrGiveUp(lacking).then(() => this.#foldArrived());
        return;
      }
      this.#arrived.shift();
      this.#add(next);
    }
    this.#folding = null;
    this.#changed();
  }

  /** What a rebase has read from the outbox meanwhile, or a pull has shown as folded, is in already. */
  #add(pending: Pending): void {
    const { epoch, shown, through } = this.#pending;
    const isIn = epoch === pending.epoch && (pending.seq <= through || !isPending(pending.seq, shown));
    if (isIn) return;
    this.#pending.events.push(pending);
    this.#pending.through = Math.max(through, pending.seq);
    if (pending.event !== null) this.#overlay.fold(pending.event);
  }

  /** One after the other. One that fails leaves the view as it was; the next change tries again. */
  #rebase(change: ReplicaChange | null): Promise<void> {
    this.#rebasing = this.#rebasing.then(() => this.#rebaseNow(change)).catch(() => {});
    return this.#rebasing;
  }

  async #rebaseNow(change: ReplicaChange | null): Promise<void> {
    const { replica, outbox, deviceId } = this.#parts;
    const pulled = change === null ? await replica.pulled() : change.pulled;
    const incoming = await this.#base.incoming(change);
    const status = await outbox.status();
    const shown = await shownBy(outbox, status, pulled?.taken ?? null);
    const goesOn = continues(this.#pending, status.epoch, shown);
    const next = goesOn
      ? without(this.#pending, shown)
      : await readPending(outbox, { deviceId, epoch: status.epoch }, shown);
    const same =
      goesOn &&
      next.events.length === this.#pending.events.length &&
      !incoming.addresses().some((address) => this.#overlay.dependsOn(address));
    if (same) {
      this.#pending = next;
      incoming.adopt();
      this.#changed();
      return;
    }
    if (!goesOn) await this.#base.load(next.events.flatMap(needs));
    const overlay = new Overlay(incoming);
    let folded = 0;
    for (;;) {
      for (const { event } of next.events.slice(folded, folded + slice))
        if (event !== null) overlay.fold(event);
      folded = Math.min(folded + slice, next.events.length);
      if (folded < next.events.length) {
        await this.#parts.pause();
        continue;
      }
      const late = this.#pending.events.filter(
        ({ epoch, seq }) => epoch === next.epoch && seq > next.through,
      );
      if (late.length === 0) break;
      next.events.push(...late);
      next.through = late.at(-1)?.seq ?? next.through;
    }
    incoming.adopt();
    this.#overlay = overlay;
    this.#pending = next;
    this.#changed();
  }

  #changed(): void {
    this.#version += 1;
    for (const listener of [...this.#listeners]) listener();
  }
}

export async function openWorkingView(parts: ViewParts): Promise<WorkingView> {
  const view = new FoldedView(parts);
  await view.open();
  return view;
}
