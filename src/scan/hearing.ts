// From the strokes of one page to its scans: what is being typed now, into which field, by this device's profile; a
// field that a scan landed in gets its value back. SCAN.md 3, 6, 8.
import type { RawScan } from '../domain/barcode/meaning.ts';
import { type Burst, type BurstRules, hear, noBurst } from './burst.ts';
import { mayBeBounce } from './repeat.ts';
import type { Stroke } from './stroke.ts';
import { type FieldBefore, fieldBefore, giveBack, type TextField } from './text-field.ts';
import { pauseLimits, rawScan } from './wedge-profile.ts';
import type { WedgeProfile } from './wedge-profile-schema.ts';

export interface HearingOptions {
  /** Asked with every stroke, so that the set-up page takes effect at once. */
  readonly profile: () => WedgeProfile;
  readonly onScan: (scan: RawScan) => void;
}

/** In a field that a person types into, fewer characters than this are theirs. */
const fieldLeast = 3;

export class Hearing {
  readonly #options: HearingOptions;
  #burst: Burst = noBurst;
  /** The field that the burst is landing in, as it was before. */
  #before: FieldBefore | null = null;
  /** The field that an input method composes in, as it was before it began. */
  #composedIn: FieldBefore | null = null;
  #timer: ReturnType<typeof setTimeout> | undefined;
  /** The last scan, while a second reading of it by a device that reads all twice may still come. */
  #single: RawScan | null = null;

  constructor(options: HearingOptions) {
    this.#options = options;
  }

  /** Something has come that hasn't ended yet. */
  get busy(): boolean {
    return this.#burst.text !== '';
  }

  /** Whether what comes at this moment comes in the middle of a scan: in a field, of one that can only be a scanner's. */
  isInScan(field: TextField | null, at: number): boolean {
    const since = at - this.#burst.last;
    return field === null
      ? this.busy && since <= pauseLimits.most
      : this.#before?.field === field &&
          this.#burst.text.length >= fieldLeast &&
          since <= this.#options.profile().pace;
  }

  beginComposition(field: TextField | null): void {
    this.#composedIn = field === null ? null : fieldBefore(field);
  }

  /** Answers whether the stroke ended a scan. `inserted`: what the field holds of it already. */
  hear(stroke: Stroke, field: TextField | null, inserted = ''): boolean {
    const prior = this.#burst;
    const { burst, scans } = hear(prior, stroke, this.#rules(field));
    const beganAnew = burst.text !== '' && (prior.text === '' || burst.began !== prior.began);
    const before = this.#before;
    if (beganAnew) this.#before = field === null ? null : this.#asItWas(field, stroke, inserted);
    this.#burst = burst;
    this.#awaitSilence(field);
    if (scans.length === 0) return false;
    if (before !== null) giveBack(before);
    for (const { text, at } of scans) this.#tell(rawScan(text, at, this.#options.profile()));
    return true;
  }

  /** A composition that went on after a pause is as old as its beginning. */
  #asItWas(field: TextField, stroke: Stroke, inserted: string): FieldBefore {
    const composes = stroke.is === 'composing' || stroke.is === 'composed';
    const begun = this.#composedIn;
    return composes && begun?.field === field ? begun : fieldBefore(field, inserted);
  }

  /** What has come so far is forgotten. */
  stop(): void {
    clearTimeout(this.#timer);
    this.#burst = noBurst;
  }

  /** What began in a field keeps the field's rules: a person's typing there is no part of a scan made elsewhere. */
  #rules(field: TextField | null): BurstRules {
    const { end, pace } = this.#options.profile();
    const pause = end.by === 'pause' ? end.after : null;
    const began = this.busy ? this.#before : null;
    return field === null && began === null
      ? { gap: pauseLimits.most, pause, least: 1 }
      : { gap: pace, pause, least: fieldLeast };
  }

  /** A device that reads all twice has read it once. */
  #tell(scan: RawScan): void {
    const { doubling } = this.#options.profile();
    const isSecond = doubling.is === 'again' && mayBeBounce(this.#single, scan, doubling.within);
    this.#single = isSecond ? null : scan;
    if (!isSecond) this.#options.onScan(scan);
  }

  #awaitSilence(field: TextField | null): void {
    clearTimeout(this.#timer);
    const { end } = this.#options.profile();
    if (end.by === 'key' || !this.busy) return;
    const waited = () => this.hear({ is: 'silence', at: performance.now() }, field);
    this.#timer = setTimeout(waited, end.after + 1);
  }
}
