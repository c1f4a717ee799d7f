// The overlay: a device's pending events folded over what the server said. Screens read through it. SYNC.md L3, L5.
import { type Address, addressText, type Change, type Reading, type View } from '../documents/document.ts';
import type { Bodies, Kind } from '../documents/kinds.ts';
import type { Envelope, Source } from '../events/envelope.ts';
import type { EventType, Happened } from '../events/union.ts';
import { eventVersions } from '../events/versions.ts';
import { fold, readsOf } from '../fold.ts';

/** What the last pull showed of this device's own events: all up to `folded` are in the documents but these. */
export interface ShownFolded {
  readonly folded: number;
  readonly quarantined: readonly number[];
}

/** An event leaves the overlay only when a pull has shown it folded; in quarantine it stays until it is settled. */
export const isPending = (seq: number, { folded, quarantined }: ShownFolded): boolean =>
  seq > folded || quarantined.includes(seq);

const isWritten = (type: string): type is EventType => Object.hasOwn(eventVersions, type);

/**
 * The device's own event as a fold takes it, or null where this release can't read what an older or newer one
 * wrote. It needs no schema: the device wrote it itself. A pending event has no position yet: it is 0.
 */
export function asHappened(
  { id, seq, type, version, payload, actor, at }: Envelope,
  from: { readonly deviceId: string; readonly epoch: string },
): Happened | null {
  if (!isWritten(type) || eventVersions[type] !== version) return null;
  const source: Source = { kind: 'device', deviceId: from.deviceId, epoch: from.epoch, seq };
  return { id, position: 0, type, payload, actor, at: at.wall, source } as Happened;
}

type Overrides = Map<string, Change['body']>;

/** `base` answers for what was loaded before: whoever folds loads `readsOf` the event first. */
export class Overlay implements View {
  readonly #base: View;
  readonly #written = new Map<Kind, Overrides>();
  readonly #read = new Set<string>();

  constructor(base: View) {
    this.#base = base;
  }

  read<K extends Kind>(kind: K, key: string): Reading<K> {
    const written = this.#written.get(kind)?.get(key);
    if (written === undefined) return this.#base.read(kind, key);
    return written === null ? { is: 'absent' } : { is: 'known', body: written as Bodies[K] };
  }

  /**
   * Folds one more event over all the others. One that can't be folded changes nothing here: the server will
   * quarantine it, and the device must go on (P4).
   */
  fold(event: Happened): readonly Change[] {
    const changes = this.#changesOf(event);
    for (const { kind, key, body } of changes) {
      const overrides = this.#written.get(kind) ?? new Map();
      this.#written.set(kind, overrides.set(key, body));
    }
    return changes;
  }

  /** What pending events make of the documents of a kind; null: gone. */
  overrides(kind: Kind): ReadonlyMap<string, Change['body']> {
    return this.#written.get(kind) ?? new Map();
  }

  /** Whether another base document at this address could have given another overlay. */
  dependsOn(address: Address): boolean {
    return this.#read.has(addressText(address));
  }

  #changesOf(event: Happened): readonly Change[] {
    try {
      for (const address of readsOf(event)) this.#read.add(addressText(address));
      return fold(this, event).changes;
    } catch {
      return [];
    }
  }
}

/** `readsOf`, for an event that may be malformed: it will fold to nothing, so it needs nothing. */
export function needsOf(event: Happened): readonly Address[] {
  try {
    return readsOf(event);
  } catch {
    return [];
  }
}
