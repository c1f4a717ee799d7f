// From what arrived when test codes were scanned to how the wedge must read this scanner, and what to tell a person
// about it. Pure; it believes nothing that didn't arrive. SCAN.md 9.
import { characterProbes, type ProbeId } from '../../domain/barcode/test-codes.ts';
import { type Arrival, type Delivery, deliveriesOf } from '../observation.ts';
import type { EndKey, TextForm } from '../stroke.ts';
import { pauseLimits, relaid, singled, usualProfile } from '../wedge-profile.ts';
import type { WedgeProfile } from '../wedge-profile-schema.ts';
import { type Around, learnAround } from './around.ts';
import { type LayoutFound, learnLayout } from './layout.ts';
import { endOf, fieldPaceOf, learnPace, type Pace } from './pace.ts';
import { type Aligned, alignCharacters, type Found, findFixed } from './recognise.ts';
import { learnSeparators, type SeparatorsFound } from './separators.ts';

/** One pull of the trigger. `asked`: the test code that the page asked for. */
export interface Tried {
  readonly asked: ProbeId;
  readonly arrivals: readonly Arrival[];
}

/** A test code that came, and by which of the pulls. */
export interface Recognition {
  readonly probe: ProbeId;
  readonly pull: number;
}

export interface Findings {
  /** In the order of their arrival. */
  readonly recognised: readonly Recognition[];
  /** The keys that ended scans; empty where silence did. */
  readonly ends: readonly EndKey[];
  /** Some scans had a key at their end and some had none. */
  readonly endsVary: boolean;
  readonly around: Around;
  readonly separators: SeparatorsFound;
  readonly layout: LayoutFound;
  readonly doubling: WedgeProfile['doubling'];
  readonly pace: Pace;
  /** Keys that no scan has a use for, by name: what they do in a browser happens in the middle of a scan. */
  readonly otherKeys: readonly string[];
}

export interface Learnt {
  readonly profile: WedgeProfile;
  readonly findings: Findings;
}

type TextDoubling = Extract<WedgeProfile['doubling'], { is: 'none' | 'each-character' | 'whole-text' }>;

interface Heard {
  readonly asked: ProbeId;
  readonly pull: number;
  readonly delivery: Delivery;
  readonly doubling: TextDoubling;
  /** The text once, as it came. */
  readonly came: string;
  readonly aligned: Aligned | null;
}

interface Recognised {
  readonly heard: Heard;
  readonly found: Found;
}

function doublingOf(text: string): TextDoubling {
  const ways = ['whole-text', 'each-character'] as const;
  const way = ways.find((is) => singled(text, { is }) !== text);
  return { is: way ?? 'none' };
}

function heardIn(tried: readonly Tried[]): readonly Heard[] {
  return tried.flatMap(({ asked, arrivals }, pull) =>
    deliveriesOf(arrivals).map((delivery) => {
      const doubling = doublingOf(delivery.text);
      const came = singled(delivery.text, doubling);
      return { asked, pull, delivery, doubling, came, aligned: alignCharacters(came) };
    }),
  );
}

function recognise(heard: Heard, layout: WedgeProfile['layout']): Recognised[] {
  const { aligned, came } = heard;
  if (aligned === null) {
    const found = findFixed(relaid(came, layout));
    return found === null ? [] : [{ heard, found }];
  }
  const [before, after] = [relaid(aligned.before, layout), relaid(aligned.after, layout)];
  return [{ heard, found: { probe: aligned.probe, before, after, between: [] } }];
}

/** The longest time, in ms, from a scan to the same one again by one pull of the trigger; null where there was none. */
function againWithin(recognised: readonly Recognised[]): number | null {
  const endOfScan = ({ heard }: Recognised) => heard.delivery.times.at(-1) ?? 0;
  const times = recognised.flatMap((one, n) => {
    const next = recognised[n + 1];
    const same = next?.heard.pull === one.heard.pull && next.found.probe === one.found.probe;
    return same ? [endOfScan(next) - endOfScan(one)] : [];
  });
  return times.length === 0 ? null : Math.max(...times);
}

function learnDoubling(recognised: readonly Recognised[]): WedgeProfile['doubling'] {
  const within = againWithin(recognised);
  if (within !== null) {
    return { is: 'again', within: Math.min(pauseLimits.most, Math.max(1, Math.ceil(within * 1.5))) };
  }
  const [first] = recognised;
  const same = recognised.every(({ heard }) => heard.doubling.is === first?.heard.doubling.is);
  return first !== undefined && same ? first.heard.doubling : { is: 'none' };
}

const formOf =
  ({ text, forms }: Delivery) =>
  (character: string): TextForm | null =>
    forms[text.indexOf(character)] ?? null;

const separatorsOf = (found: SeparatorsFound): WedgeProfile['separators'] => {
  switch (found.are) {
    case 'characters':
      return { are: 'kept', tokens: [] };
    case 'tokens':
      return { are: 'kept', tokens: [found.token] };
    case 'lost':
      return { are: 'lost' };
    case 'unclear':
    case 'untried':
      return { are: 'unproven' };
  }
};

const isOfCharacters = (asked: ProbeId): boolean => characterProbes.some((probe) => probe === asked);

export function learnProfile(tried: readonly Tried[]): Learnt {
  const heard = heardIn(tried);
  const aligned = heard.flatMap((one) => (one.aligned === null ? [] : [one.aligned]));
  const damaged = heard.some(
    ({ asked, came, aligned: is }) =>
      is === null &&
      isOfCharacters(asked) &&
      findFixed(came) === null &&
      aligned.every(({ probe }) => probe !== asked),
  );
  const layout = learnLayout(aligned, damaged);
  const exchanged = layout.is === 'exchanged' ? layout.layout : {};
  const recognised = heard.flatMap((one) => recognise(one, exchanged));

  const deliveries = heard.map(({ delivery }) => delivery);
  const ended = new Set(deliveries.map((delivery) => delivery.ended));
  const around = learnAround(recognised.map(({ found }) => found));
  const separators = learnSeparators(
    recognised.map(({ found, heard: { delivery } }) => ({ found, formOf: formOf(delivery) })),
  );
  const doubling = learnDoubling(recognised);
  const pace = learnPace(deliveries);
  const others = tried.flatMap(({ arrivals }) =>
    arrivals.flatMap((arrival) => (arrival.is === 'other' ? [arrival.name] : [])),
  );
  return {
    profile: {
      ...usualProfile,
      end: endOf(deliveries, pace),
      pace: fieldPaceOf(pace),
      prefix: around.prefix,
      suffix: around.suffix,
      aim: around.aim,
      separators: separatorsOf(separators),
      doubling,
      layout: exchanged,
    },
    findings: {
      recognised: recognised.map(({ found: { probe }, heard: { pull } }) => ({ probe, pull })),
      ends: [...ended].filter((key) => key !== null),
      endsVary: ended.size > 1 && ended.has(null),
      around,
      separators,
      layout,
      doubling,
      pace,
      otherKeys: [...new Set(others)],
    },
  };
}
