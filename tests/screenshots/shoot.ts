// What every set of screenshots is told.

export interface Shoot {
  readonly folder: string;
  /** Whether a screen of that name is to be written. */
  readonly wants: (name: string) => boolean;
}

export const themes = ['light', 'dark'] as const;
