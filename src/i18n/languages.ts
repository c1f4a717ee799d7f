// The languages that an operator can choose. A language is each operator's own.

/** By IETF tag; `name` as its speakers write it. */
export const languages = [
  { tag: 'en', name: 'English' },
  { tag: 'es', name: 'Español' },
  { tag: 'fr', name: 'Français' },
  { tag: 'ro', name: 'Română' },
  { tag: 'ko', name: '한국어' },
] as const;

export type Language = (typeof languages)[number]['tag'];
