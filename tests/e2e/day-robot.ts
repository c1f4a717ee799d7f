// A picker without eyes or patience: reads from the page what is wanted, and types it as a wedge does.
import type { Page } from '@playwright/test';

/** What the screen asks for now. `wanted` null: nothing that a scan could answer. */
export interface Seen {
  readonly step: string | null;
  readonly wanted: string | null;
  /** The newest event that the trail shows, so the last accepted scan. */
  readonly newest: string | null;
}

/** Defined in every page of the context, before its own scripts. */
export function teachPage(): void {
  const look = (): Seen => {
    const stage = document.querySelector('[data-step]');
    const lead = stage?.querySelector('.stage-lead');
    const step = stage?.getAttribute('data-step') ?? null;
    const newest = document.querySelector('.trail li:last-child')?.getAttribute('data-event') ?? null;
    const place = /[A-Z]+-\d\d-\d\d-[A-Z]-\d/.exec(lead?.textContent ?? '')?.[0] ?? null;
    const code = lead?.querySelector('.code')?.textContent ?? null;
    const onCart = document.querySelector('.totes .tote-on .code')?.textContent ?? null;
    const inHand = document.querySelector('.totes .tote-hand') !== null;
    const wanted =
      step === 'walk' || (step === 'drop' && inHand)
        ? place
        : step === 'drop'
          ? onCart
          : step === 'take' || step === 'put'
            ? code
            : null;
    return { step, wanted, newest };
  };
  const lookOn = (before: Seen): Promise<Seen> =>
    new Promise((resolve) => {
      const again = () => {
        const seen = look();
        const same =
          seen.step === before.step && seen.wanted === before.wanted && seen.newest === before.newest;
        if (same) requestAnimationFrame(again);
        else resolve(seen);
      };
      again();
    });
  Object.assign(globalThis, { robot: { look, lookOn } });
}

declare const robot: { look(): Seen; lookOn(before: Seen): Promise<Seen> };

export const read = (page: Page): Promise<Seen> => page.evaluate(() => robot.look());

/** Resolves once the screen asks for something else. */
export const readOn = (page: Page, before: Seen): Promise<Seen> =>
  page.evaluate((seen) => robot.lookOn(seen), before);
