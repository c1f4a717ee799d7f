// What every source of plate numbers must do, whatever it is made of and however many processes ask it.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { PlateNumbers } from '../../server/labels/plate-numbers.ts';

/** `processes`: each as another server process has it, all on the same database. */
export interface PlateNumbersUnderTest {
  readonly processes: readonly [PlateNumbers, ...PlateNumbers[]];
  dispose(): Promise<void>;
}

const upTo = (last: number) => Array.from({ length: last }, (_, n) => n + 1);

export function plateNumbersContract(name: string, open: () => Promise<PlateNumbersUnderTest>): void {
  describe(`plate numbers: ${name}`, () => {
    let under: PlateNumbersUnderTest;
    beforeAll(async () => {
      under = await open();
    });
    afterAll(() => under.dispose());

    it('begin with 1 and go on from where the last ones ended', async () => {
      const [numbers] = under.processes;
      expect(await numbers.take('A', 3)).toBe(1);
      expect(await numbers.take('A', 1)).toBe(4);
      expect(await numbers.take('A', 500)).toBe(5);
      expect(await numbers.take('A', 1)).toBe(505);
    });

    it('are each warehouse’s own', async () => {
      const [numbers] = under.processes;
      await numbers.take('B', 7);
      expect(await numbers.take('C', 1)).toBe(1);
      expect(await numbers.take('B', 1)).toBe(8);
    });

    it('none is given twice and none is left out, however many processes ask at once', async () => {
      const asked = upTo(60).map(async (n) => {
        const process = under.processes[n % under.processes.length] ?? under.processes[0];
        const first = await process.take('D', n);
        return upTo(n).map((nth) => first + nth - 1);
      });
      const given = (await Promise.all(asked)).flat().toSorted((a, b) => a - b);
      expect(given).toEqual(upTo((60 * 61) / 2));
    });
  });
}
