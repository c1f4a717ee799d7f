// One entry of the application identifiers' tables, as written there.

/**
 * `ai`: an identifier or a range such as `3100-3105`. `format`: components as in GS1's syntax dictionary, `N14,csum`
 * (numeric, fixed, with a test) or `X..20` (variable), an optional one in brackets; a leading `*`: the length is
 * predefined, no separator is needed. `companions`: `req=` one of these must be there (each `req` for itself,
 * `01+21` means both), `ex=` none of these may.
 */
export type Entry = readonly [ai: string, format: string, companions?: string];
