// What looking up and teaching answer, by their keys in the catalogue of these pages.
import type { Feedback, Words } from '../workflow.ts';

export const lookUpWords = [
  'say.unknown',
  'say.unusable',
  'say.no-item', // {code}
  'say.same-code',
  'say.no-right',
  'say.choose',
  'say.taught', // {code}
  'say.untaught', // {code}
  'say.quantity',
  'say.failed',
] as const;
export type LookUpWord = (typeof lookUpWords)[number];

export const say = (key: LookUpWord, values?: Words['values']): Words =>
  values === undefined ? { key } : { key, values };

export const attention = (key: LookUpWord, values?: Words['values']): Feedback => ({
  is: 'attention',
  words: say(key, values),
});
