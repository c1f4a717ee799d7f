// The screens around the jobs, each at a moment that happens.
import type { ListBrief, Model, OperatorBrief, Place, Status } from '../../src/shell/model.ts';

export const now = new Date('2026-11-24T14:18:00').getTime();
const minutes = (n: number) => n * 60_000;

export const ana: OperatorBrief = { operatorId: 'ana', name: 'Ana Popescu', roles: ['picker', 'receiver'] };

export const quiet: Status = {
  now,
  reach: 'online',
  waiting: null,
  storage: 'ok',
  skewMs: null,
  sound: 'ok',
  quarantined: 0,
  cutOff: null,
  trail: ['a', 'b', 'c', 'd'].map((id) => ({ id, is: 'server' })),
};

export const offline: Status = {
  ...quiet,
  reach: 'offline',
  waiting: { count: 3, since: now - minutes(16) },
  trail: [
    { id: 'a', is: 'server' },
    { id: 'b', is: 'server' },
    { id: 'c', is: 'device' },
    { id: 'd', is: 'device' },
    { id: 'e', is: 'device' },
  ],
};

const allWrong: Status = {
  ...offline,
  waiting: { count: 2481, since: now - minutes(60 * 50) },
  storage: 'short',
  skewMs: minutes(60 * 48),
  sound: 'blocked',
  quarantined: 2,
  cutOff: { name: 'DHL', at: now + minutes(42) },
};

export function model(place: Place, change: Partial<Model> = {}): Model {
  return {
    place,
    status: quiet,
    preferences: { theme: 'auto', volume: 0.65, vibration: true, language: 'en' },
    alarm: null,
    update: 'none',
    warehouse: 'Leeds 1',
    ...change,
  };
}

const list = (number: string, stops: number, change: Partial<ListBrief> = {}): ListBrief => ({
  id: number,
  number,
  slots: 8,
  stops,
  closedStops: 0,
  station: 'PACK-03',
  state: { is: 'ready' },
  ...change,
});

const lists = [
  list('4711', 48, { closedStops: 11, state: { is: 'picking' } }),
  list('4712', 31, { slots: 1 }),
  list('4713', 112),
];

/** Of the kinds of job that have come: as their own `offers` name them. */
const offers: Extract<Place, { at: 'home' }>['offers'] = [];

const home: Place = { at: 'home', operator: ana, lists, offers, feedback: { is: 'none' } };
const idle = { is: 'idle' } as const;
const busy = { is: 'busy' } as const;
const code = 'K7Q2-9FMX';

export const shellScreens: Readonly<Record<string, Model>> = {
  opening: model({ at: 'opening' }, { warehouse: null }),
  'broken-storage': model({ at: 'broken', why: 'storage' }),
  'broken-version': model({ at: 'broken', why: 'version' }),
  'open-elsewhere': model({ at: 'open-elsewhere' }),
  enrol: model({ at: 'not-enrolled', code: null, progress: idle, problem: null }, { warehouse: null }),
  'enrol-name': model({ at: 'not-enrolled', code, progress: idle, problem: null }, { warehouse: null }),
  'enrol-asking': model({ at: 'not-enrolled', code, progress: busy, problem: null }, { warehouse: null }),
  'enrol-wrong-code': model({ at: 'not-enrolled', code: null, progress: idle, problem: 'code-unknown' }),
  'enrol-expired': model({ at: 'not-enrolled', code, progress: idle, problem: 'code-expired' }),
  'enrol-no-network': model({ at: 'not-enrolled', code, progress: idle, problem: 'no-network' }),
  'first-sync': model({ at: 'first-sync', done: 31_400, total: 121_500, problem: null }),
  'first-sync-counting': model({ at: 'first-sync', done: 0, total: null, problem: null }),
  'first-sync-offline': model({ at: 'first-sync', done: 31_400, total: 121_500, problem: 'no-network' }),
  revoked: model({ at: 'revoked', waiting: 17 }),
  'signed-out': model({ at: 'signed-out', operators: 24, progress: idle, problem: null }),
  'signed-out-offline': model(
    { at: 'signed-out', operators: 24, progress: idle, problem: null },
    { status: { ...offline, sound: 'blocked' } },
  ),
  'signed-out-checking': model({ at: 'signed-out', operators: 24, progress: busy, problem: null }),
  'signed-out-not-rostered': model({
    at: 'signed-out',
    operators: 24,
    progress: idle,
    problem: 'not-rostered',
  }),
  pin: model(
    { at: 'pin-entry', operatorName: ana.name, pinLength: 6, progress: idle, problem: null },
    { status: offline },
  ),
  'pin-wrong': model({
    at: 'pin-entry',
    operatorName: 'Maximiliana Featherstonehaugh-Oberländer',
    pinLength: 6,
    progress: idle,
    problem: { is: 'wrong', attemptsLeft: 2 },
  }),
  'pin-checking': model({
    at: 'pin-entry',
    operatorName: ana.name,
    pinLength: 6,
    progress: busy,
    problem: null,
  }),
  'pin-locked': model({
    at: 'pin-entry',
    operatorName: ana.name,
    pinLength: 6,
    progress: idle,
    problem: { is: 'locked', until: now + minutes(5) },
  }),
  'pin-lease-ended': model(
    { at: 'pin-entry', operatorName: ana.name, pinLength: 6, progress: idle, problem: { is: 'lease-ended' } },
    { status: offline },
  ),
  home: model(home),
  'home-empty': model({ at: 'home', operator: ana, lists: [], offers: [], feedback: { is: 'none' } }),
  'home-all-wrong': model(home, { status: allWrong }),
  'job-left': model({
    at: 'job-left',
    operator: ana,
    by: 'Tom Whitfield',
    list: list('4711', 48, { closedStops: 11, state: { is: 'picking' } }),
  }),
  'take-over-asking': model({ at: 'take-over', operator: ana, tote: 'T-0142', step: { is: 'asking' } }),
  'take-over-confirm': model({
    at: 'take-over',
    operator: ana,
    tote: 'T-0142',
    step: { is: 'confirm' },
  }),
  'take-over-offline': model(
    { at: 'take-over', operator: ana, tote: 'T-0142', step: { is: 'refused', why: 'no-network' } },
    { status: offline },
  ),
  'job-gone': model({
    at: 'job-gone',
    operator: ana,
    workflow: 'pick',
    name: '4711',
    inHand: ['T-0141', 'T-0142', 'T-0143'],
  }),
  'job-gone-elsewhere': model({
    at: 'job-gone',
    operator: ana,
    workflow: 'count',
    name: 'A-03-07-B-2',
    inHand: [],
  }),
  quarantine: model({
    at: 'quarantine',
    operator: ana,
    events: [
      { id: 'q1', seq: 1044, type: 'item.picked', at: now - minutes(90), code: 'unknown-version' },
      { id: 'q2', seq: 1051, type: 'stop.shorted', at: now - minutes(60 * 30), code: 'not-understood' },
    ],
  }),
  settings: model({
    at: 'settings',
    operator: ana,
    about: { deviceName: 'Zebra 07', warehouse: 'Leeds 1', version: '0.1.0', eventsHere: 3 },
  }),
  'not-saved': model(home, { alarm: 'quota', status: { ...offline, storage: 'short' } }),
  'update-offered': model(home, { update: 'offered' }),
  'update-installing': model(home, { update: 'installing' }),
};
