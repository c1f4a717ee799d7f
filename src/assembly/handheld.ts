// The handheld as a whole: opens what it needs in order, routes each scan to whoever waits for one, and carries out
// what a person presses. What is shown is derived elsewhere, from the standing that is kept here.

import type { RawScan } from '../domain/barcode/meaning.ts';
import type { Identity } from '../identity/identity.ts';
import { openIdentity } from '../identity/open-identity.ts';
import type { Actions, EnrolProblem } from '../shell/model.ts';
import { emptyPile } from '../shell/tags/pile-view.ts';
import { type Leadership, lead } from '../sync/leader.ts';
import { newSyncStatus } from '../sync/sync-status.ts';
import type { LookUpRunner } from '../workflows/look-up-runner.ts';
import type { Signal } from '../workflows/runner-ports.ts';
import type { Engine } from './engine.ts';
import type { Floor } from './floor.ts';
import { watchFloor } from './floor-watch.ts';
import { endSession, enterPin, presentBadge, resumeSession } from './sign-in-desk.ts';
import { nothingLookedUp, type StandingStore, signedOut } from './store.ts';
import type { TagTable } from './tag-table.ts';

/** On its way while the identity is being opened: what it holds is needed right after. */
const floorRoom = () => import('./floor.ts');

const idle = { is: 'idle' } as const;
const busy = { is: 'busy' } as const;

export class Handheld {
  readonly store: StandingStore;
  readonly #signal: (signal: Signal) => void;
  #identity: Identity | null = null;
  #leadership: Leadership | null = null;
  #floor: Floor | null = null;
  #engine: Engine | null = null;
  #lookUp: Promise<LookUpRunner> | null = null;
  #tags: Promise<TagTable> | null = null;
  #stopWatching = () => {};

  constructor(store: StandingStore, signal: (signal: Signal) => void) {
    this.store = store;
    this.#signal = signal;
  }

  /** From a fresh page to whatever the device was left at. `code`: an enrolment code that the address brought. */
  async start(code: string | null): Promise<void> {
    void floorRoom().catch(() => {});
    try {
      this.#identity = await openIdentity();
    } catch {
      const opening = { is: 'not-enrolled', code, progress: idle, problem: 'browser-unfit' } as const;
      this.store.setState({ opening });
      return;
    }
    const state = this.#identity.state();
    if (state.is === 'not-enrolled') {
      this.store.setState({ opening: { is: 'not-enrolled', code, progress: idle, problem: null } });
      return;
    }
    this.store.setState({ warehouse: state.warehouse, deviceName: state.name });
    this.#leadership = lead({
      locks: navigator.locks,
      channel: new BroadcastChannel('tallyhand-tabs'),
      onLead: () => void this.#open(),
      onElsewhere: () => this.store.setState({ opening: { is: 'elsewhere' } }),
      onLost: async () => {
        await this.#close();
        this.store.setState({ opening: { is: 'elsewhere' }, session: signedOut });
      },
    });
  }

  /** To whoever waits for a scan: enrolment, the sign-in, the job. */
  scan(raw: RawScan): void {
    const { opening, session, page, runner } = this.store.getState();
    if (page.is === 'scanner') return;
    if (opening.is === 'not-enrolled') {
      this.store.setState({ opening: { ...opening, code: raw.text, problem: null } });
      return;
    }
    const floor = this.#floor;
    if (opening.is !== 'enrolled' || floor === null) return;
    if (session.is !== 'signed-in') {
      void presentBadge(this.#signInParts(floor), raw.text);
      return;
    }
    // A scan that was not saved stops all others, here too (SYNC.md D3): the job's runner says so.
    if (page.is === 'look-up' && runner.alarm === null) {
      this.lookUp((lookUp) => lookUp.scan(raw));
      return;
    }
    if (page.is === 'tags') {
      this.tags((table) => table.hear(raw));
      return;
    }
    const meaning = floor.parse(raw);
    if (page.is === 'work' && runner.job === null && meaning.is === 'unit') {
      void this.#askTakeOver(floor, meaning.code);
      return;
    }
    void floor.runner.scan(raw);
  }

  async enrol(code: string, name: string): Promise<void> {
    const { opening } = this.store.getState();
    if (opening.is !== 'not-enrolled' || this.#identity === null) return;
    this.store.setState({ opening: { is: 'not-enrolled', code, progress: busy, problem: null } });
    const result = await this.#identity.enrol(code, name);
    if (result.is === 'enrolled') {
      await navigator.storage.persist();
      this.store.setState({ opening: { is: 'opening' } });
      return this.start(null);
    }
    const problem: EnrolProblem =
      result.is === 'refused' && result.code === 'enrol-expired'
        ? 'code-expired'
        : result.is === 'refused' && result.code === 'enrol-used'
          ? 'code-used'
          : result.is === 'unreachable' || result.is === 'unintelligible'
            ? 'no-network'
            : 'code-unknown';
    this.store.setState({ opening: { is: 'not-enrolled', code, progress: idle, problem } });
  }

  enterPin(pin: string): void {
    if (this.#floor !== null) void enterPin(this.#signInParts(this.#floor), pin);
  }

  signOut(): void {
    this.closeLookUp();
    if (this.#floor !== null) void endSession(this.#signInParts(this.#floor));
  }

  takeOverTab(): void {
    this.#leadership?.takeOver();
  }

  retry(): void {
    if (this.#engine === null) location.reload();
    else this.#engine.wake();
  }

  wake(): void {
    this.#engine?.wake();
  }

  async openList(listId: string): Promise<void> {
    const { session } = this.store.getState();
    if (session.is !== 'signed-in') return;
    await this.#floor?.runner.take(listId, session.operator.operatorId);
  }

  /** The other operator's job goes on in these hands, or stays where it lies (SYNC.md C3). */
  async settleLeftJob(choice: 'take' | 'park'): Promise<void> {
    const { session, runner, leftParked } = this.store.getState();
    if (session.is !== 'signed-in') return;
    const left = runner.parked.find(
      ({ jobId, operator }) => operator !== session.operator.operatorId && !leftParked.has(jobId),
    );
    if (left === undefined) return;
    if (choice === 'take') return this.openList(left.jobId);
    this.store.setState({ leftParked: new Set([...leftParked, left.jobId]) });
  }

  async confirmTakeOver(): Promise<void> {
    const { page } = this.store.getState();
    const [floor, engine] = [this.#floor, this.#engine];
    if (page.is !== 'take-over' || floor === null || engine === null) return;
    this.store.setState({ page: { ...page, step: { is: 'asking' } } });
    const asked = await engine.work.takeOver(page.tote);
    if (asked.is !== 'answered') {
      const why = asked.is === 'unreachable' ? 'no-network' : 'not-on-a-cart';
      this.store.setState({ page: { ...page, step: { is: 'refused', why } } });
      return;
    }
    const { pickListId } = asked.answer.list;
    engine.wake();
    await this.#arrival(floor, pickListId);
    this.store.setState({ page: { is: 'work' } });
    await this.openList(pickListId);
  }

  /** Home from a list: one that is done or gone is forgotten here, any other stays where it lies. */
  async leave(): Promise<void> {
    const { runner } = this.store.getState();
    if (runner.gone !== null || runner.state?.at === 'done') await this.#floor?.runner.finish();
    else await this.#floor?.runner.park();
  }

  open(page: Parameters<Actions['open']>[0]): void {
    const { page: over } = this.store.getState();
    const floor = this.#floor;
    if (page === 'tags' && floor !== null) {
      this.#tags = import('./tag-desk.ts').then(({ openTagTable }) => openTagTable(this.store, floor));
      this.store.setState({ page: { is: 'tags', pile: emptyPile } });
    } else if (page === 'scanner') this.store.setState({ page: { is: 'scanner', over } });
    else if (page !== 'tags') this.store.setState({ page: { is: page } });
  }

  /** To the pile of tags, in turn: it is being loaded while the first tags come. */
  tags(act: (table: TagTable) => void): void {
    void this.#tags?.then(act);
  }

  /** Over whatever is under way: that stays as it is, and takes no scan until this is closed again. */
  openLookUp(): void {
    const { session, page } = this.store.getState();
    const [floor, identity] = [this.#floor, this.#identity];
    if (session.is !== 'signed-in' || page.is === 'look-up' || floor === null || identity === null) return;
    this.store.setState({ page: { is: 'look-up', over: page }, lookUp: nothingLookedUp });
    const signal = this.#signal;
    this.lookUp((runner) => runner.close());
    this.#lookUp = import('./look-up-desk.ts').then(({ openLookUpDesk }) =>
      openLookUpDesk({ store: this.store, floor, identity, signal }),
    );
  }

  closeLookUp(): void {
    const { page } = this.store.getState();
    this.lookUp((runner) => runner.close());
    this.#lookUp = null;
    if (page.is === 'look-up') this.store.setState({ page: page.over });
  }

  /** To the look-up, in turn: it is being loaded while the first scan comes. */
  lookUp(act: (runner: LookUpRunner) => unknown): void {
    void this.#lookUp?.then(act);
  }

  /** From a page, or from the PIN, to where the person came from. */
  back(): void {
    const { session, page } = this.store.getState();
    if (page.is === 'scanner') this.store.setState({ page: page.over });
    else if (session.is === 'pin') this.store.setState({ session: signedOut });
    else if (page.is === 'look-up') this.#backInLookUp();
    else if (page.is !== 'work') this.store.setState({ page: { is: 'work' } });
    else void this.#floor?.runner.input({ is: 'back' });
  }

  #backInLookUp(): void {
    const { state } = this.store.getState().lookUp;
    const isFirst = state.at === 'ask' || (state.at === 'shown' && state.before.at === 'ask');
    if (isFirst) this.closeLookUp();
    else this.lookUp((runner) => runner.input({ is: 'back' }));
  }

  atRest(): boolean {
    return this.#floor?.atRest() ?? true;
  }

  get runner() {
    return this.#floor?.runner ?? null;
  }

  async #open(): Promise<void> {
    const identity = this.#identity;
    const state = identity?.state();
    if (identity === null || state === undefined || state.is !== 'enrolled') return;
    try {
      const { deviceId, warehouse } = state;
      const { openFloor } = await floorRoom();
      this.#floor = await openFloor({
        deviceId,
        warehouse,
        signal: this.#signal,
        separatorsKept: () => this.store.getState().scanner.separators.are === 'kept',
      });
    } catch (error) {
      const why = error instanceof Error && error.name === 'VersionError' ? 'version' : 'storage';
      this.store.setState({ opening: { is: 'broken', why } });
      return;
    }
    const floor = this.#floor;
    const status = newSyncStatus();
    this.#stopWatching = watchFloor({
      store: this.store,
      status,
      floor,
      identity,
      engine: () => this.#engine,
      onRosteredOff: () => this.signOut(),
    });
    const [pulled, operators, operator] = await Promise.all([
      floor.replica.pulled(),
      identity.signIn.operators(),
      identity.signIn.current(),
    ]);
    this.store.setState({ synced: pulled !== null, operators });
    if (operator !== null) await resumeSession(this.#signInParts(floor), operator);
    this.store.setState({ opening: { is: 'enrolled' } });
    const { startEngine } = await import('./engine.ts');
    const { version: app } = this.store.getState();
    const room = () => this.store.getState().room;
    if (this.#floor === floor) this.#engine = startEngine({ floor, identity, status, app, room });
  }

  async #close(): Promise<void> {
    this.#stopWatching();
    this.#engine?.stop();
    this.#engine = null;
    const floor = this.#floor;
    this.#floor = null;
    await floor?.close();
  }

  #signInParts(floor: Floor) {
    const identity = this.#identity;
    if (identity === null) throw new Error('the floor is open without an identity');
    return { store: this.store, identity, floor };
  }

  /** A tote that is scanned with nothing under way: its list is taken up, from another handheld if need be (C2). */
  async #askTakeOver(floor: Floor, tote: string): Promise<void> {
    await floor.view.load([{ kind: 'unit', key: tote }]);
    const unit = floor.view.read('unit', tote);
    const pickListId = unit.is === 'known' ? unit.body.pickListId : null;
    if (pickListId === null) {
      const step = { is: 'refused', why: 'not-on-a-cart' } as const;
      this.store.setState({ page: { is: 'take-over', tote, step } });
      return;
    }
    if (this.store.getState().lists.some(({ id }) => id === pickListId)) return this.openList(pickListId);
    this.store.setState({ page: { is: 'take-over', tote, step: { is: 'confirm' } } });
  }

  /** Resolves when a pull has brought the list. */
  async #arrival(floor: Floor, pickListId: string): Promise<void> {
    const isHere = async () => (await floor.lists()).some(({ id }) => id === pickListId);
    if (await isHere()) return;
    await new Promise<void>((resolve) => {
      const stop = floor.view.subscribe(() => {
        void isHere().then((here) => {
          if (!here) return;
          stop();
          resolve();
        });
      });
    });
  }
}
