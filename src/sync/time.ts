// Time as the loop gets it: a clock and a way to be woken. Handed in, so that no test ever sleeps.

export interface Time {
  /** ms since 1970 by this device's clock, which may be wrong and may jump. */
  now(): number;
  /** Calls back once, in so many ms. Answers how to forget it. */
  after(ms: number, work: () => void): () => void;
}

/** The browser's. */
export const browserTime: Time = {
  now: () => Date.now(),
  after(ms, work) {
    const timer = setTimeout(work, ms);
    return () => clearTimeout(timer);
  },
};
