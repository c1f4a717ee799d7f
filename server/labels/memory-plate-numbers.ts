// Plate numbers in memory: for tests.
import type { PlateNumbers } from './plate-numbers.ts';

export function memoryPlateNumbers(): PlateNumbers {
  const taken = new Map<string, number>();
  return {
    async take(warehouse, count) {
      const last = taken.get(warehouse) ?? 0;
      taken.set(warehouse, last + count);
      return last + 1;
    },
  };
}
