// A scanner that types. Listens to the whole document, so that it works whatever is focused, and tells what each event
// of the browser means as a stroke. SCAN.md 1 to 9.
import { Hearing, type HearingOptions } from './hearing.ts';
import { type HiddenField, hiddenField } from './hidden-field.ts';
import {
  altDigitOf,
  controlText,
  endKeyOf,
  isComposition,
  isLineBreak,
  isModifier,
  isPaste,
  isShortcut,
  isUnidentified,
} from './keystroke.ts';
import type { Stroke, StrokeListener } from './stroke.ts';
import { type TextField, textField } from './text-field.ts';
import { groupSeparator } from './wedge-profile.ts';

export interface WedgeOptions extends HearingOptions {
  readonly document: Document;
  /** What a screen reader calls the hidden field. */
  readonly label: string;
}

export class KeyboardWedge {
  readonly #options: WedgeOptions;
  readonly #hidden: HiddenField;
  readonly #hearing: Hearing;
  readonly #listening = new AbortController();
  #observer: StrokeListener | null = null;
  /** Digits typed with Alt held: a character by its number. */
  #altDigits = '';

  constructor(options: WedgeOptions) {
    this.#options = options;
    this.#hidden = hiddenField(options.document, options.label);
    this.#hearing = new Hearing(options);
    const { signal } = this.#listening;
    const listen = <T extends keyof DocumentEventMap>(type: T, act: (event: DocumentEventMap[T]) => void) =>
      options.document.addEventListener(type, act, { capture: true, signal });
    listen('keydown', (event) => this.#keyDown(event));
    listen('keyup', (event) => this.#keyUp(event));
    listen('beforeinput', (event) => this.#beforeInput(event));
    listen('input', (event) => {
      if (event instanceof InputEvent) this.#input(event);
    });
    listen('compositionstart', (event) => this.#hearing.beginComposition(this.#fieldOf(event)));
    listen('compositionupdate', (event) => this.#compose(event, 'composing'));
    listen('compositionend', (event) => this.#compose(event, 'composed'));
    listen('paste', (event) => this.#paste(event));
  }

  /** From now on nothing is a scan: what arrives is told as it is. Answers how to stop. SCAN.md 9. */
  observe(observer: StrokeListener): () => void {
    this.#observer = observer;
    this.#hearing.stop();
    return () => {
      if (this.#observer === observer) this.#observer = null;
    };
  }

  close(): void {
    this.#hearing.stop();
    this.#listening.abort();
    this.#hidden.close();
  }

  #keyDown(event: KeyboardEvent): void {
    this.#hidden.hold();
    const field = this.#fieldOf(event);
    if (isUnidentified(event)) {
      // Its text is going to be inserted, and a button would take none.
      if (field === null) this.#hidden.take();
      return;
    }
    if (event.isComposing || isModifier(event) || isPaste(event)) return;
    const { timeStamp: at } = event;
    const altDigit = altDigitOf(event);
    const control = controlText(event);
    const end = endKeyOf(event);
    if (control !== null && this.#takesControl(control, field, at)) {
      consume(event);
      this.#hear({ is: 'text', by: 'key', form: 'control', text: control, echoed: false, at }, field);
    } else if (altDigit !== null) {
      event.preventDefault();
      this.#altDigits += altDigit;
    } else if (isShortcut(event)) {
      this.#suppress(event, field);
    } else if (end !== null) {
      const isScan = this.#hear({ is: 'end', key: end, at }, field);
      if (isScan) consume(event);
      else if (end === 'enter' && event.target === this.#hidden.field) event.preventDefault();
    } else if ([...event.key].length === 1) {
      this.#character(event, field);
    } else {
      this.#suppress(event, field);
    }
  }

  #character(event: KeyboardEvent, field: TextField | null): void {
    const { key: text, timeStamp: at } = event;
    const ownsSpace = field === null && event.target !== this.#hidden.field;
    if (text === ' ' && ownsSpace && !this.#isBusy) return;
    // Once it can only be a scanner, the field is spared the rest.
    if (field === null || this.#hearing.isInScan(field, at)) event.preventDefault();
    // Some input methods insert what a key has said already, and can't be kept from it.
    const echoed = !event.defaultPrevented;
    this.#hear({ is: 'text', by: 'key', form: 'plain', text, echoed, at }, field);
  }

  /** U+001D is a scanner's anyway, any other control character in the middle of a scan or where the prefix has it. */
  #takesControl(control: string, field: TextField | null, at: number): boolean {
    const begins = !this.#isBusy && this.#options.profile().prefix.startsWith(control);
    const isOurs = begins || this.#observer !== null || this.#hearing.isInScan(field, at);
    return control === groupSeparator || isOurs;
  }

  /** No shortcut of the browser's is reached from within a scan. */
  #suppress(event: KeyboardEvent, field: TextField | null): void {
    const { key: name, timeStamp: at } = event;
    const isScan = this.#observer?.hear({ is: 'other', name, at }) ?? this.#hearing.isInScan(field, at);
    if (isScan) consume(event);
  }

  #keyUp({ key, timeStamp: at, target }: KeyboardEvent): void {
    if (key !== 'Alt' || this.#altDigits === '') return;
    const text = String.fromCharCode(Number(this.#altDigits));
    this.#altDigits = '';
    const field = this.#own(target) ? null : textField(target);
    this.#hear({ is: 'text', by: 'key', form: 'alt-number', text, echoed: false, at }, field);
  }

  #beforeInput(event: InputEvent): void {
    if (isComposition(event)) return;
    const field = this.#fieldOf(event);
    const { data, timeStamp: at } = event;
    if (isLineBreak(event)) {
      const isScan = this.#hear({ is: 'end', key: 'line-feed', at }, field);
      if (isScan || field === null) consume(event);
    } else if (data !== null) {
      if (field === null) event.preventDefault();
      this.#hear({ is: 'text', by: 'before-input', form: 'inserted', text: data, echoed: true, at }, field);
    }
  }

  #input(event: InputEvent): void {
    const field = this.#fieldOf(event);
    const { data, timeStamp: at } = event;
    if (isComposition(event) || isLineBreak(event) || event.inputType === 'historyUndo') return;
    const text = field === null ? this.#emptied() || data : data;
    if (text === null) return;
    this.#hear({ is: 'text', by: 'input', form: 'inserted', text, echoed: false, at }, field, text);
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
    const echoed = field !== null;
    this.#hear({ is: 'text', by: 'key', form: 'pasted', text, echoed, at: event.timeStamp }, field);
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

  /** Something has come that hasn't ended yet. */
  get #isBusy(): boolean {
    return this.#observer?.busy ?? this.#hearing.busy;
  }

  /** Answers whether the stroke ended a scan, or is the scanner's that is being tried out. */
  #hear(stroke: Stroke, field: TextField | null, inserted = ''): boolean {
    return this.#observer?.hear(stroke) ?? this.#hearing.hear(stroke, field, inserted);
  }
}

/** Nobody else acts on it: no form is submitted, no button pressed, no screen hears it. */
function consume(event: Event): void {
  event.preventDefault();
  event.stopImmediatePropagation();
}
