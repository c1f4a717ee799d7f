// From keystrokes to scans: a pure reducer. It doesn't know what a browser is, only what was typed, when, and by
// which of the several ways that may each carry the same text (SCAN.md 1, 3, 6, 7).
import { commits, type Echo, echoOf, isEcho, type Stroke } from './stroke.ts';

export interface BurstRules {
  /** The longest time between two characters of one scan, in ms: what comes later begins anew. */
  readonly gap: number;
  /** The silence that ends a scan, in ms; null where only a key does. */
  readonly pause: number | null;
  /** Fewer characters than this are a person's, not a scanner's. */
  readonly least: number;
}

/** What was typed so far and has not ended. `began` and `last`: ms at its first and its latest character. */
export interface Burst {
  readonly text: string;
  readonly began: number;
  readonly last: number;
  readonly echo: Echo | null;
  /** What the input method has put at the end of `text` and may still replace. */
  readonly composing: string;
}

export const noBurst: Burst = { text: '', began: 0, last: 0, echo: null, composing: '' };

interface Typed {
  readonly text: string;
  /** ms at the character or key that ended it. */
  readonly at: number;
}

export interface Heard {
  readonly burst: Burst;
  readonly scans: readonly Typed[];
}

const ends = /[\r\n\t]/;

function ended(burst: Burst, at: number, rules: BurstRules): Heard {
  const scans = burst.text.length >= rules.least ? [{ text: burst.text, at }] : [];
  return { burst: { ...noBurst, echo: burst.echo }, scans };
}

/** Silence before `at` ends the burst: as a scan where the rules say so, else as keys that led to nothing. */
function afterSilence(burst: Burst, at: number, rules: BurstRules): Heard {
  if (burst.text === '') return { burst, scans: [] };
  const silent = at - burst.last;
  if (rules.pause !== null && silent > rules.pause) return ended(burst, burst.last, rules);
  return { burst: silent > rules.gap ? { ...noBurst, echo: burst.echo } : burst, scans: [] };
}

/** Adds text, which may hold the ends of several scans. */
function typed(burst: Burst, text: string, at: number, rules: BurstRules): Heard {
  const [first = '', ...rest] = text.split(ends);
  const grown: Burst = {
    ...burst,
    text: burst.text + first,
    began: burst.text === '' ? at : burst.began,
    last: at,
  };
  return rest.reduce<Heard>(
    ({ burst: before, scans }, part) => {
      const { burst: blank, scans: done } = ended(before, at, rules);
      return { burst: { ...blank, text: part, began: at, last: at }, scans: [...scans, ...done] };
    },
    { burst: grown, scans: [] },
  );
}

/** What is composed takes the place of what was composed before. */
function composed(burst: Burst, text: string, at: number, rules: BurstRules): Heard {
  const kept = burst.text.slice(0, burst.text.length - burst.composing.length);
  const { burst: grown, scans } = typed({ ...burst, text: kept, composing: '' }, text, at, rules);
  const began = kept === '' && burst.text !== '' && scans.length === 0 ? burst.began : grown.began;
  return { burst: { ...grown, began, composing: text.split(ends).at(-1) ?? '' }, scans };
}

function committed(burst: Burst, text: string, at: number, rules: BurstRules): Heard {
  const heard = composed(burst, text, at, rules);
  return { ...heard, burst: { ...heard.burst, composing: '' } };
}

function taken(burst: Burst, stroke: Exclude<Stroke, { is: 'silence' }>, rules: BurstRules): Heard {
  switch (stroke.is) {
    case 'end':
      return ended({ ...burst, composing: '' }, stroke.at, rules);
    case 'composing':
      return composed(burst, stroke.text, stroke.at, rules);
    case 'composed':
      return committed(burst, stroke.text, stroke.at, rules);
    case 'text':
      return commits(stroke, burst.composing)
        ? committed(burst, stroke.text, stroke.at, rules)
        : typed({ ...burst, composing: '' }, stroke.text, stroke.at, rules);
  }
}

export function hear(burst: Burst, stroke: Stroke, rules: BurstRules): Heard {
  const echo = echoOf(stroke, burst.echo);
  if (isEcho(burst.echo, stroke)) return { burst: { ...burst, echo }, scans: [] };
  const before = afterSilence(burst, stroke.at, rules);
  if (stroke.is === 'silence') return before;
  const heard = taken(before.burst, stroke, rules);
  return { burst: { ...heard.burst, echo }, scans: [...before.scans, ...heard.scans] };
}
