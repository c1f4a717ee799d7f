// What a person opens over the work: the look-up, a pile of tags, the scanner's set-up, settings. The work below stays as
// it is, and gets no scan that a page takes.
import type { RawScan } from '../domain/barcode/meaning.ts';
import type { Identity } from '../identity/identity.ts';
import type { Actions } from '../shell/actions.ts';
import { emptyPile } from '../shell/tags/pile-view.ts';
import type { LookUpRunner } from '../workflows/look-up-runner.ts';
import type { Signal } from '../workflows/runner-ports.ts';
import type { Floor } from './floor.ts';
import { nothingLookedUp, type StandingStore } from './store.ts';
import type { TagTable } from './tag-table.ts';

export interface PagesParts {
  readonly store: StandingStore;
  readonly signal: (signal: Signal) => void;
  /** Null while no floor is open. */
  readonly ground: () => { readonly floor: Floor; readonly identity: Identity } | null;
}

export class Pages {
  readonly #parts: PagesParts;
  #lookUp: Promise<LookUpRunner> | null = null;
  #tags: Promise<TagTable> | null = null;

  constructor(parts: PagesParts) {
    this.#parts = parts;
  }

  open(page: Parameters<Actions['open']>[0]): void {
    const { store } = this.#parts;
    if (page === 'tags') this.#openTags();
    else if (page === 'scanner') store.setState({ page: { is: page, over: store.getState().page } });
    else store.setState({ page: { is: page } });
  }

  openLookUp(): void {
    const { store, signal } = this.#parts;
    const { session, page } = store.getState();
    const ground = this.#parts.ground();
    if (session.is !== 'signed-in' || page.is === 'look-up' || ground === null) return;
    this.lookUp((runner) => runner.close());
    store.setState({ page: { is: 'look-up', over: page }, lookUp: nothingLookedUp });
    this.#lookUp = import('./look-up-desk.ts').then(({ openLookUpDesk }) =>
      openLookUpDesk({ store, signal, ...ground }),
    );
  }

  closeLookUp(): void {
    const { store } = this.#parts;
    const { page } = store.getState();
    this.lookUp((runner) => runner.close());
    this.#lookUp = null;
    if (page.is === 'look-up') store.setState({ page: page.over });
  }

  /** To the look-up, in turn: it is being loaded while the first scan comes. */
  lookUp(act: (runner: LookUpRunner) => unknown): void {
    void this.#lookUp?.then(act);
  }

  /** To the pile of tags, in turn: it is being loaded while the first tags come. */
  tags(act: (table: TagTable) => void): void {
    void this.#tags?.then(act);
  }

  /** Whether the page that is open is one that takes scans. */
  take(scan: RawScan): boolean {
    const { page, runner } = this.#parts.store.getState();
    // A scan that was not saved stops all others, here too (SYNC.md D3): the job's runner says so.
    const looksUp = page.is === 'look-up' && runner.alarm === null;
    if (looksUp) this.lookUp((lookUp) => lookUp.scan(scan));
    else if (page.is === 'tags') this.tags((table) => table.hear(scan));
    return looksUp || page.is === 'tags';
  }

  /** One step back. False where no page is open. */
  back(): boolean {
    const { store } = this.#parts;
    const { page } = store.getState();
    if (page.is === 'work') return false;
    if (page.is === 'look-up') this.#backInLookUp();
    else store.setState({ page: page.is === 'scanner' ? page.over : { is: 'work' } });
    return true;
  }

  /** The floor is being closed: nothing that was opened over it may read from it any more. */
  close(): void {
    this.closeLookUp();
    this.#tags = null;
    this.#parts.store.setState({ page: { is: 'work' } });
  }

  #openTags(): void {
    const { store } = this.#parts;
    const floor = this.#parts.ground()?.floor;
    if (floor === undefined) return;
    this.#tags = import('./tag-desk.ts').then(({ openTagTable }) => openTagTable(store, floor));
    store.setState({ page: { is: 'tags', pile: emptyPile } });
  }

  #backInLookUp(): void {
    const { state } = this.#parts.store.getState().lookUp;
    const isFirst = state.at === 'ask' || (state.at === 'shown' && state.before.at === 'ask');
    if (isFirst) this.closeLookUp();
    else this.lookUp((runner) => runner.input({ is: 'back' }));
  }
}
