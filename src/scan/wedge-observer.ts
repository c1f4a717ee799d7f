// While a scanner is tried out: everything that it types, collected until it is silent. No scan is made of it.
import { type Arrival, nothingObserved, type Observation, observe } from './observation.ts';
import type { OtherKey, Stroke, StrokeListener } from './stroke.ts';

/** ms of silence after which one pull of the trigger is over. A bouncing trigger or a second program takes less. */
const silence = { afterEnd: 700, afterText: 1200 } as const;

type OnObserved = (arrivals: readonly Arrival[]) => void;

export class WedgeObserver implements StrokeListener {
  readonly #onObserved: OnObserved;
  #observed: Observation = nothingObserved;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(onObserved: OnObserved) {
    this.#onObserved = onObserved;
  }

  /** Something has come, and more may follow. */
  get busy(): boolean {
    return this.#observed.arrivals.length > 0;
  }

  /** Answers whether the stroke is the scanner's. A key alone that carries no text is a person's. */
  hear(stroke: Stroke | OtherKey): boolean {
    if (!this.busy && (stroke.is === 'end' || stroke.is === 'other')) return false;
    this.#observed = observe(this.#observed, stroke);
    clearTimeout(this.#timer);
    const wait = this.#observed.arrivals.at(-1)?.is === 'end' ? silence.afterEnd : silence.afterText;
    this.#timer = setTimeout(() => this.#over(), wait);
    return true;
  }

  close(): void {
    clearTimeout(this.#timer);
  }

  #over(): void {
    const { arrivals } = this.#observed;
    this.#observed = nothingObserved;
    if (arrivals.length > 0) this.#onObserved(arrivals);
  }
}
