// What a bench says: one number with what it is measured against.

/** `floor`: what the machine itself allows; `peer`: what another product does; both of the same run and in the same unit. */
export interface Figure {
  readonly id: string;
  readonly title: string;
  readonly value: number | null;
  readonly unit: string;
  readonly better: 'lower' | 'higher';
  readonly goal: number | null;
  readonly floor: number | null;
  readonly peer: number | null;
}

/** Lower is better, measured against nothing, unless said. */
export const figure = (given: Pick<Figure, 'id' | 'title' | 'value' | 'unit'> & Partial<Figure>): Figure => ({
  better: 'lower',
  goal: null,
  floor: null,
  peer: null,
  ...given,
});

/** Whether the goal is met; null where there is no goal or no value. */
export function meetsGoal({ value, goal, better }: Figure): boolean | null {
  if (value === null || goal === null) return null;
  return better === 'lower' ? value <= goal : value >= goal;
}

/** `figures`: the ids that it can give. `run` gives those that `wants` asks for, and throws why it can't. */
export interface Bench {
  readonly title: string;
  readonly figures: readonly string[];
  run(wants: (id: string) => boolean, say: (line: string) => void): Promise<readonly Figure[]>;
}
