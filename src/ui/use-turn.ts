// Counts how often a value was replaced, so that the same words said twice are shown as two answers.
import { useState } from 'react';

export function useTurn(value: unknown): number {
  const [seen, setSeen] = useState({ value, turn: 0 });
  if (seen.value === value) return seen.turn;
  const next = { value, turn: seen.turn + 1 };
  setSeen(next);
  return next.turn;
}
