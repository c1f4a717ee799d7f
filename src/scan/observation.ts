// What really arrived while a scanner was tried out, stroke by stroke: nothing is taken away and nothing is believed.
// A pure reducer; the set-up page shows what it holds, and a profile is learnt from it. SCAN.md 9.
import {
  commits,
  type Echo,
  type EndKey,
  echoOf,
  endCharacters,
  isEcho,
  type OtherKey,
  type Stroke,
  type TextForm,
} from './stroke.ts';

/** `at`: ms on the page's monotonic clock. */
export type Arrival =
  | { readonly is: 'text'; readonly form: TextForm; readonly text: string; readonly at: number }
  | { readonly is: 'end'; readonly key: EndKey; readonly at: number }
  | OtherKey;

export interface Observation {
  readonly arrivals: readonly Arrival[];
  readonly echo: Echo | null;
  /** How many characters at the end an input method may still replace. */
  readonly composing: number;
}

export const nothingObserved: Observation = { arrivals: [], echo: null, composing: 0 };

/** One arrival for each character: an end may be among them. */
const arrivalsOf = (text: string, form: TextForm, at: number): Arrival[] =>
  [...text].map((character) => {
    const key = endCharacters[character];
    return key === undefined ? { is: 'text', form, text: character, at } : { is: 'end', key, at };
  });

function withText(observed: Observation, text: string, form: TextForm, at: number): Observation {
  return { ...observed, arrivals: [...observed.arrivals, ...arrivalsOf(text, form, at)], composing: 0 };
}

const composingOf = ({ arrivals, composing }: Observation): string =>
  arrivals
    .slice(arrivals.length - composing)
    .map((arrival) => (arrival.is === 'text' ? arrival.text : ''))
    .join('');

/** What is composed takes the place of what was composed before; what stays of it keeps its time. */
function withComposed(observed: Observation, text: string, at: number): Observation {
  const { arrivals, composing } = observed;
  const kept = arrivals.slice(0, arrivals.length - composing);
  const before = arrivals.slice(arrivals.length - composing);
  const grown = arrivalsOf(text, 'inserted', at).map((arrival, n) => {
    const earlier = before[n];
    const same = earlier?.is === 'text' && arrival.is === 'text' && earlier.text === arrival.text;
    return same ? earlier : arrival;
  });
  return { ...observed, arrivals: [...kept, ...grown], composing: grown.length };
}

function noted(observed: Observation, stroke: Exclude<Stroke, { is: 'silence' }> | OtherKey): Observation {
  switch (stroke.is) {
    case 'text':
      return commits(stroke, composingOf(observed))
        ? { ...withComposed(observed, stroke.text, stroke.at), composing: 0 }
        : withText(observed, stroke.text, stroke.form, stroke.at);
    case 'composing':
      return withComposed(observed, stroke.text, stroke.at);
    case 'composed':
      return { ...withComposed(observed, stroke.text, stroke.at), composing: 0 };
    case 'end':
    case 'other':
      return { ...observed, arrivals: [...observed.arrivals, stroke], composing: 0 };
  }
}

export function observe(observed: Observation, stroke: Stroke | OtherKey): Observation {
  if (stroke.is === 'silence') return observed;
  const echo = stroke.is === 'other' ? null : echoOf(stroke, observed.echo);
  if (stroke.is !== 'other' && isEcho(observed.echo, stroke)) return { ...observed, echo };
  return { ...noted(observed, stroke), echo };
}

/** Text up to a key that ended it, or up to silence. */
export interface Delivery {
  readonly text: string;
  readonly forms: readonly TextForm[];
  /** ms at each character, and at the end where a key made one. */
  readonly times: readonly number[];
  readonly ended: EndKey | null;
}

/** An end that follows an end at once, as CR and LF do, ends nothing more. */
export function deliveriesOf(arrivals: readonly Arrival[]): readonly Delivery[] {
  const deliveries: Delivery[] = [];
  let open: Extract<Arrival, { is: 'text' }>[] = [];
  const close = (end: Extract<Arrival, { is: 'end' }> | null) => {
    if (open.length === 0) return;
    deliveries.push({
      text: open.map(({ text }) => text).join(''),
      forms: open.map(({ form }) => form),
      times: [...open, ...(end === null ? [] : [end])].map(({ at }) => at),
      ended: end?.key ?? null,
    });
    open = [];
  };
  for (const arrival of arrivals) {
    if (arrival.is === 'text') open.push(arrival);
    else if (arrival.is === 'end') close(arrival);
  }
  close(null);
  return deliveries;
}
