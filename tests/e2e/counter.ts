// A robot that counts: goes where home sends it, says what lies there, and knows nothing of the books.
import type { Handheld } from './handheld.ts';

/** What lies in a bin: so many pieces under the code of one. */
export interface Pile {
  readonly code: string;
  readonly pieces: number;
}

export class Counter {
  readonly handheld: Handheld;

  constructor(handheld: Handheld) {
    this.handheld = handheld;
  }

  /** The home screen sends somebody there. */
  readonly offered = (bin: string) => this.handheld.page.getByRole('button', { name: bin });

  /** From home to home: the bin, each pile by one scan and its number, and that it is all. */
  async count(bin: string, piles: readonly Pile[]): Promise<void> {
    const { handheld } = this;
    await handheld.scan(bin);
    await handheld.stands('bin');
    for (const { code, pieces } of piles) {
      await handheld.scan(code);
      await handheld.press('Qty');
      await handheld.stands('quantity');
      for (const digit of String(pieces)) await handheld.press(digit);
      await handheld.press(`Confirm ${pieces}`);
      await handheld.stands('bin');
    }
    await handheld.press('Done');
    await handheld.stands('check');
    await handheld.press('Yes, that is all');
    await handheld.stands('done');
    await handheld.press('Home');
    await handheld.stands(null);
  }
}
