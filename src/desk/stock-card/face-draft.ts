// What was entered of a pick face: a face, or which field wants a correction.

export interface EnteredFace {
  readonly location: string;
  readonly minimum: string;
  readonly maximum: string;
}

export type FaceDraft =
  | { readonly is: 'face'; readonly location: string; readonly minimum: number; readonly maximum: number }
  | { readonly is: 'problem'; readonly of: 'location' | 'minimum' | 'maximum' | 'order' };

const most = 1_000_000;

/** Null: no whole number from `least` on. */
function pieces(text: string, least: number): number | null {
  const count = /^\d{1,7}$/.test(text.trim()) ? Number(text) : null;
  return count === null || count < least || count > most ? null : count;
}

export function faceOf(entered: EnteredFace): FaceDraft {
  const location = entered.location.trim();
  if (location === '') return { is: 'problem', of: 'location' };
  const minimum = pieces(entered.minimum, 0);
  if (minimum === null) return { is: 'problem', of: 'minimum' };
  const maximum = pieces(entered.maximum, 1);
  if (maximum === null) return { is: 'problem', of: 'maximum' };
  return maximum < minimum ? { is: 'problem', of: 'order' } : { is: 'face', location, minimum, maximum };
}
