// A scanner that types. Listens to the whole document, so that it works whatever is focused. SCAN.md 1 to 8.
import type { RawScan } from '../domain/barcode/meaning.ts';
import { type Burst, type BurstRules, hear, noBurst, type Stroke } from './burst.ts';
import { type HiddenField, hiddenField } from './hidden-field.ts';
import { controlText, digitOf, isComposition, isLineBreak, isModifier, isUnidentified } from './keystroke.ts';
import { type FieldBefore, fieldBefore, giveBack, type TextField, textField } from './text-field.ts';
import { groupSeparator, rawScan, type WedgeProfile } from './wedge-profile.ts';

export interface WedgeOptions {
  readonly document: Document;
  /** Asked with every stroke, so that the set-up page takes effect at once. */
  readonly profile: () => WedgeProfile;
  readonly onScan: (scan: RawScan) => void;
  /** What a screen reader calls the hidden field. */
  readonly label: string;
}

/** In a field that a person types into: what comes slower than this (ms) or is shorter is theirs. */
const fieldGap = 50;
const fieldLeast = 3;

export class KeyboardWedge {
  readonly #options: WedgeOptions;
  readonly #hidden: HiddenField;
  readonly #listening = new AbortController();
  #burst: Burst = noBurst;
  /** The field that the burst is landing in, as it was before. */
  #before: FieldBefore | null = null;
  /** Digits typed with Alt held: a character by its number. */
  #altDigits = '';
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(options: WedgeOptions) {
    this.#options = options;
    this.#hidden = hiddenField(options.document, options.label);
    const { signal } = this.#listening;
    const listen = <T extends keyof DocumentEventMap>(type: T, act: (event: DocumentEventMap[T]) => void) =>
      options.document.addEventListener(type, act, { capture: true, signal });
    listen('keydown', (event) => this.#keyDown(event));
    listen('keyup', (event) => this.#keyUp(event));
    listen('beforeinput', (event) => this.#beforeInput(event));
    listen('input', (event) => {
      if (event instanceof InputEvent) this.#input(event);
    });
    listen('compositionupdate', (event) => this.#compose(event, 'composing'));
    listen('compositionend', (event) => this.#compose(event, 'composed'));
    listen('paste', (event) => this.#paste(event));
  }

  close(): void {
    clearTimeout(this.#timer);
    this.#listening.abort();
    this.#hidden.close();
  }

  #keyDown(event: KeyboardEvent): void {
    this.#hidden.hold();
    if (isUnidentified(event) || event.isComposing || isModifier(event)) return;
    const { key, altKey, ctrlKey, metaKey, timeStamp: at } = event;
    const field = this.#fieldOf(event);
    const altDigit = altKey ? digitOf(event) : null;
    const control = controlText(event);
    if (control !== null && (control === groupSeparator || this.#burst.text !== '')) {
      consume(event);
      this.#hear({ is: 'text', by: 'key', text: control, echoed: false, at }, field);
    } else if (altDigit !== null) {
      event.preventDefault();
      this.#altDigits += altDigit;
    } else if (ctrlKey || altKey || metaKey) {
      this.#suppress(event);
    } else if (key === 'Enter' || (key === 'Tab' && !event.shiftKey)) {
      const isScan = this.#hear({ is: 'end', at }, field);
      if (isScan) consume(event);
      else if (key === 'Enter' && event.target === this.#hidden.field) event.preventDefault();
    } else if ([...key].length === 1) {
      this.#character(event, field);
    } else {
      this.#suppress(event);
    }
  }

  #character(event: KeyboardEvent, field: TextField | null): void {
    const { key, timeStamp: at } = event;
    const ownsSpace = field === null && event.target !== this.#hidden.field;
    if (key === ' ' && ownsSpace && this.#burst.text === '') return;
    // Once it can only be a scanner, the field is spared the rest.
    const keptOut = field === null || this.#isScanning(field);
    if (keptOut) event.preventDefault();
    this.#hear({ is: 'text', by: 'key', text: key, echoed: !keptOut, at }, field);
  }

  /** No shortcut of the browser's is reached from within a scan. */
  #suppress(event: KeyboardEvent): void {
    const field = this.#fieldOf(event);
    const isScan = field === null ? this.#burst.text !== '' : this.#isScanning(field);
    if (isScan && event.timeStamp - this.#burst.last <= fieldGap) consume(event);
  }

  #keyUp({ key, timeStamp: at, target }: KeyboardEvent): void {
    if (key !== 'Alt' || this.#altDigits === '') return;
    const text = String.fromCharCode(Number(this.#altDigits));
    this.#altDigits = '';
    this.#hear(
      { is: 'text', by: 'key', text, echoed: false, at },
      this.#own(target) ? null : textField(target),
    );
  }

  #beforeInput(event: InputEvent): void {
    if (isComposition(event)) return;
    const field = this.#fieldOf(event);
    const { data, timeStamp: at } = event;
    if (isLineBreak(event)) {
      const isScan = this.#hear({ is: 'end', at }, field);
      if (isScan || field === null) consume(event);
    } else if (data !== null) {
      if (field === null) event.preventDefault();
      this.#hear({ is: 'text', by: 'before-input', text: data, echoed: true, at }, field);
    }
  }

  #input(event: InputEvent): void {
    const field = this.#fieldOf(event);
    const { data, timeStamp: at } = event;
    if (isComposition(event) || isLineBreak(event) || event.inputType === 'historyUndo') return;
    const text = field === null ? this.#emptied() || data : data;
    if (text === null) return;
    this.#hear({ is: 'text', by: 'input', text, echoed: false, at }, field, text);
  }

  #compose(event: CompositionEvent, is: 'composing' | 'composed'): void {
    const field = this.#fieldOf(event);
    const { data: text, timeStamp: at } = event;
    if (is === 'composing') {
      this.#hear({ is, text, at }, field);
      return;
    }
    this.#emptied();
    this.#hear({ is, text, echoed: true, at }, field);
  }

  #paste(event: ClipboardEvent): void {
    const field = this.#fieldOf(event);
    const text = event.clipboardData?.getData('text/plain') ?? '';
    if (text === '') return;
    if (field === null) event.preventDefault();
    this.#hear({ is: 'text', by: 'key', text, echoed: field !== null, at: event.timeStamp }, field);
  }

  #own(target: EventTarget | null): boolean {
    return target === this.#hidden.field;
  }

  /** The field of the screen that the event goes to, or null where it goes to the hidden one or to none. */
  #fieldOf({ target }: Event): TextField | null {
    return this.#own(target) ? null : textField(target);
  }

  /** What the hidden field holds; it is empty afterwards. */
  #emptied(): string {
    const { value } = this.#hidden.field;
    this.#hidden.field.value = '';
    return value;
  }

  #isScanning(field: TextField): boolean {
    return this.#before?.field === field && this.#burst.text.length >= fieldLeast;
  }

  /** What began in a field keeps the field's rules: a person's typing there is no part of a scan made elsewhere. */
  #rules(field: TextField | null): BurstRules {
    const { end, gap } = this.#options.profile();
    const pause = end.by === 'pause' ? end.after : null;
    const began = this.#burst.text === '' ? null : this.#before;
    return field === null && began === null
      ? { gap, pause, least: 1 }
      : { gap: fieldGap, pause, least: fieldLeast };
  }

  /** Answers whether the stroke ended a scan. `inserted`: what the field holds of it already. */
  #hear(stroke: Stroke, field: TextField | null, inserted = ''): boolean {
    const prior = this.#burst;
    const { burst, scans } = hear(prior, stroke, this.#rules(field));
    const beganAnew = burst.text !== '' && (prior.text === '' || burst.began !== prior.began);
    const before = this.#before;
    if (beganAnew) this.#before = field === null ? null : fieldBefore(field, inserted);
    this.#burst = burst;
    this.#awaitSilence(field);
    if (scans.length === 0) return false;
    if (before !== null) giveBack(before);
    const profile = this.#options.profile();
    for (const { text, at } of scans) this.#options.onScan(rawScan(text, at, profile));
    return true;
  }

  #awaitSilence(field: TextField | null): void {
    clearTimeout(this.#timer);
    const { end } = this.#options.profile();
    if (end.by === 'key' || this.#burst.text === '') return;
    const waited = () => this.#hear({ is: 'silence', at: performance.now() }, field);
    this.#timer = setTimeout(waited, end.after + 1);
  }
}

/** Nobody else acts on it: no form is submitted, no button pressed, no screen hears it. */
function consume(event: Event): void {
  event.preventDefault();
  event.stopImmediatePropagation();
}
