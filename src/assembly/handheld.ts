// The handheld as a whole: opens what it needs in order, routes each scan to whoever waits for one, and carries out
// what a person presses. What is shown is derived elsewhere, from the standing that is kept here.

import type { RawScan } from '../domain/barcode/meaning.ts';
import type { Identity } from '../identity/identity.ts';
import { openIdentity } from '../identity/open-identity.ts';
import { type Leadership, lead } from '../sync/leader.ts';
import { newSyncStatus } from '../sync/sync-status.ts';
import type { Photos } from '../ui/photos/photos-context.ts';
import type { JobRef } from '../workflows/job-kind.ts';
import type { Signal } from '../workflows/runner-ports.ts';
import type { Engine } from './engine.ts';
import { enrolDevice } from './enrol-desk.ts';
import type { Floor } from './floor.ts';
import { watchFloor } from './floor-watch.ts';
import { HomeScans } from './home-scans.ts';
import { Pages } from './pages.ts';
import { shownRoster } from './shown-roster.ts';
import { endSession, enterPin, presentBadge, resumeSession } from './sign-in-desk.ts';
import { type StandingStore, signedOut } from './store.ts';
import { askTakeOver, confirmTakeOver } from './take-over-desk.ts';

/** On its way while the identity is being opened: what it holds is needed right after. */
const floorRoom = () => import('./floor.ts');

const idle = { is: 'idle' } as const;

export class Handheld {
  readonly store: StandingStore;
  readonly pages: Pages;
  readonly #signal: (signal: Signal) => void;
  readonly #home: HomeScans;
  #identity: Identity | null = null;
  #leadership: Leadership | null = null;
  #floor: Floor | null = null;
  #engine: Engine | null = null;
  #stopWatching = () => {};

  constructor(store: StandingStore, signal: (signal: Signal) => void) {
    this.store = store;
    this.#signal = signal;
    const ground = () =>
      this.#floor === null || this.#identity === null
        ? null
        : { floor: this.#floor, identity: this.#identity };
    this.pages = new Pages({ store, signal, ground });
    this.#home = new HomeScans({
      floor: () => this.#floor,
      openJob: (job) => this.openJob(job),
      askTakeOver: (floor, unit) => askTakeOver(this.#takeOverParts(floor), unit),
      scan: (raw) => this.scan(raw),
    });
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

  /** To whoever waits for a scan: enrolment, the sign-in, a page that is open, the job. */
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
    if (this.pages.take(raw)) return;
    if (page.is === 'work' && runner.job === null && runner.alarm === null) this.#home.scan(raw);
    else void floor.runner.scan(raw);
  }

  async enrol(code: string, name: string): Promise<void> {
    if (this.#identity === null) return;
    const outcome = await enrolDevice({ store: this.store, identity: this.#identity }, code, name);
    if (outcome === 'enrolled') await this.start(null);
  }

  enterPin(pin: string): void {
    if (this.#floor !== null) void enterPin(this.#signInParts(this.#floor), pin);
  }

  signOut(): void {
    this.pages.closeLookUp();
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

  async openJob(job: JobRef): Promise<void> {
    const { session } = this.store.getState();
    if (session.is !== 'signed-in') return;
    await this.#floor?.runner.take(job, session.operator.operatorId);
  }

  /** The other operator's job goes on in these hands, or stays where it lies (SYNC.md C3). */
  async settleLeftJob(choice: 'take' | 'park'): Promise<void> {
    const { session, runner, leftParked } = this.store.getState();
    if (session.is !== 'signed-in') return;
    const left = runner.parked.find(
      ({ jobId, operator }) => operator !== session.operator.operatorId && !leftParked.has(jobId),
    );
    if (left === undefined) return;
    if (choice === 'take') return this.openJob(left);
    this.store.setState({ leftParked: new Set([...leftParked, left.jobId]) });
  }

  async confirmTakeOver(): Promise<void> {
    const [floor, engine] = [this.#floor, this.#engine];
    if (floor !== null && engine !== null) await confirmTakeOver({ ...this.#takeOverParts(floor), engine });
  }

  async leave(): Promise<void> {
    await this.#floor?.runner.leave();
  }

  /** From a page, or from the PIN, to where the person came from. */
  back(): void {
    if (this.pages.back()) return;
    if (this.store.getState().session.is === 'pin') this.store.setState({ session: signedOut });
    else void this.#floor?.runner.input({ is: 'back' });
  }

  /** Rejects while nothing is open, or where their storage can't be. */
  async photos(): Promise<Photos> {
    if (this.#engine === null) throw new Error('the photos are closed');
    return this.#engine.photos();
  }

  atRest(): boolean {
    return this.#floor?.runner.atRest() ?? true;
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
        shopCodes: () => this.store.getState().shopCodes,
        operator: () => {
          const { session } = this.store.getState();
          return session.is === 'signed-in' ? session.operator.operatorId : null;
        },
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
    const [pulled, roster, operator] = await Promise.all([
      floor.replica.pulled(),
      shownRoster(identity),
      identity.signIn.current(),
    ]);
    this.store.setState({ synced: pulled !== null, ...roster });
    if (operator !== null) await resumeSession(this.#signInParts(floor), operator);
    this.store.setState({ opening: { is: 'enrolled' } });
    const { startEngine } = await import('./engine.ts');
    const { version: app } = this.store.getState();
    const room = () => this.store.getState().room;
    if (this.#floor === floor) this.#engine = startEngine({ floor, identity, status, app, room });
  }

  async #close(): Promise<void> {
    this.pages.close();
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

  #takeOverParts(floor: Floor) {
    return { store: this.store, floor, openJob: (job: JobRef) => this.openJob(job) };
  }
}
