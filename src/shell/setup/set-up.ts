// Setting up a scanner, one question after the other: which test code is asked for, what came of it, what was learnt.
// Pure; the page shows it, and stores what the person keeps.
import { specimenOf } from '../../domain/barcode/as-printed.ts';
import { type ProbeId, probes, type SpecimenId, specimens } from '../../domain/barcode/test-codes.ts';
import { type Learnt, learnProfile, type Tried } from '../../scan/learn/learn-profile.ts';
import { type Arrival, deliveriesOf } from '../../scan/observation.ts';
import { rawScan } from '../../scan/wedge-profile.ts';
import type { WedgeProfile } from '../../scan/wedge-profile-schema.ts';

export const makers = ['zebra', 'honeywell', 'datalogic', 'cipherlab', 'other'] as const;
export type Maker = (typeof makers)[number];

export const probeIds = Object.keys(probes) as ProbeId[];
export const specimenIds = Object.keys(specimens) as SpecimenId[];

/** As it is printed beside the code. */
export const numberOf = (probe: ProbeId): number => probeIds.indexOf(probe) + 1;

/** What became of the last pull of the trigger. */
export type TryAnswer =
  | { readonly is: 'none' }
  | { readonly is: 'came'; readonly probe: ProbeId; readonly arrivals: readonly Arrival[] }
  | { readonly is: 'unknown'; readonly arrivals: readonly Arrival[] };

export type ProveAnswer =
  | { readonly is: 'none' }
  | { readonly is: 'fine'; readonly specimen: SpecimenId }
  | { readonly is: 'strange'; readonly arrivals: readonly Arrival[] };

export type SetUpState =
  | { readonly at: 'start' }
  | {
      readonly at: 'trying';
      readonly asked: ProbeId;
      readonly tried: readonly Tried[];
      readonly skipped: readonly ProbeId[];
      /** How many have come or were left out. */
      readonly done: number;
      readonly answer: TryAnswer;
    }
  | { readonly at: 'learnt'; readonly tried: readonly Tried[]; readonly learnt: Learnt }
  | {
      readonly at: 'proving';
      readonly profile: WedgeProfile;
      readonly read: readonly SpecimenId[];
      readonly answer: ProveAnswer;
    }
  | { readonly at: 'guides'; readonly over: SetUpState }
  | { readonly at: 'guide'; readonly maker: Maker; readonly over: SetUpState };

type Trying = Extract<SetUpState, { at: 'trying' }>;
type Proving = Extract<SetUpState, { at: 'proving' }>;

export type SetUpInput =
  | { readonly is: 'begin' }
  | { readonly is: 'observed'; readonly arrivals: readonly Arrival[] }
  /** The device can't read the code that is asked for. */
  | { readonly is: 'skip' }
  | { readonly is: 'again' }
  /** The profile was stored. */
  | { readonly is: 'stored' }
  | { readonly is: 'guides' }
  | { readonly is: 'guide'; readonly maker: Maker }
  | { readonly is: 'back' };

export const notBegun: SetUpState = { at: 'start' };

const begun: Trying = {
  at: 'trying',
  asked: 'capitals',
  tried: [],
  skipped: [],
  done: 0,
  answer: { is: 'none' },
};

/** On to the first test code that has neither come nor been left out; past the last one to what was learnt. */
function onward(
  tried: readonly Tried[],
  skipped: readonly ProbeId[],
  answer: TryAnswer,
  learnt: Learnt,
): SetUpState {
  const done = new Set([...learnt.findings.recognised.map(({ probe }) => probe), ...skipped]);
  const asked = probeIds.find((probe) => !done.has(probe));
  return asked === undefined
    ? { at: 'learnt', tried, learnt }
    : { at: 'trying', asked, tried, skipped, done: done.size, answer };
}

function observed({ asked, tried, skipped }: Trying, arrivals: readonly Arrival[]): SetUpState {
  const all = [...tried, { asked, arrivals }];
  const learnt = learnProfile(all);
  const came = learnt.findings.recognised.find(({ pull }) => pull === tried.length);
  const answer: TryAnswer =
    came === undefined ? { is: 'unknown', arrivals } : { is: 'came', probe: came.probe, arrivals };
  return onward(all, skipped, answer, learnt);
}

function proven(state: Proving, arrivals: readonly Arrival[]): SetUpState {
  const scans = deliveriesOf(arrivals).map(({ text }) => rawScan(text, 0, state.profile));
  const found = scans.map(specimenOf).find((id) => id !== null);
  if (found === undefined) return { ...state, answer: { is: 'strange', arrivals } };
  const read = [...new Set([...state.read, found])];
  return { ...state, read, answer: { is: 'fine', specimen: found } };
}

function heard(state: SetUpState, arrivals: readonly Arrival[]): SetUpState {
  switch (state.at) {
    case 'start':
      return observed(begun, arrivals);
    case 'trying':
      return observed(state, arrivals);
    case 'learnt':
      return observed({ ...begun, tried: state.tried }, arrivals);
    case 'proving':
      return proven(state, arrivals);
    case 'guides':
    case 'guide':
      return state;
  }
}

/** Null: the person leaves the page. */
function back(state: SetUpState): SetUpState | null {
  switch (state.at) {
    case 'start':
    case 'proving':
      return null;
    case 'trying':
    case 'learnt':
      return notBegun;
    case 'guides':
      return state.over;
    case 'guide':
      return { at: 'guides', over: state.over };
  }
}

/** Answers null where the person leaves the page. */
export function setUpStep(state: SetUpState, input: SetUpInput): SetUpState | null {
  switch (input.is) {
    case 'begin':
    case 'again':
      return begun;
    case 'observed':
      return heard(state, input.arrivals);
    case 'skip': {
      if (state.at !== 'trying') return state;
      const { tried, skipped, asked } = state;
      return onward(tried, [...skipped, asked], { is: 'none' }, learnProfile(tried));
    }
    case 'stored':
      return state.at === 'learnt'
        ? { at: 'proving', profile: state.learnt.profile, read: [], answer: { is: 'none' } }
        : state;
    case 'guides':
      return { at: 'guides', over: state };
    case 'guide':
      return state.at === 'guides' ? { at: 'guide', maker: input.maker, over: state.over } : state;
    case 'back':
      return back(state);
  }
}
