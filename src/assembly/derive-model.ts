// What the screens get, from what the handheld knows: pure, and the only place where the one becomes the other.
import { mayWith } from '../domain/people/rights.ts';
import type { PickList } from '../domain/picking/model.ts';
import type { ListBrief, Model, OperatorBrief, Place, Status } from '../shell/model.ts';
import type { Session, Standing } from './standing.ts';

/** ms beyond which a device's clock is worth a word on the status bar. */
const tolerableSkew = 2 * 60_000;
/** A wait shorter than this is the ordinary way of a scan to the server, and not worth a word. */
const worthAWord = 15_000;

export function listBrief(list: PickList): ListBrief {
  const { id, number, stops, closedStops, station, state } = list;
  return {
    id,
    number,
    slots: list.orders.length,
    stops,
    closedStops,
    station,
    state:
      state.is === 'paused'
        ? { is: 'paused', location: state.location }
        : { is: state.is === 'ready' ? 'ready' : 'picking' },
  };
}

const openLists = (lists: readonly PickList[]) =>
  lists.filter(({ state }) => state.is !== 'done').sort((a, b) => a.number.localeCompare(b.number));

function firstSync({ sync }: Standing): Place {
  const { connection, firstSync: progress } = sync;
  return {
    at: 'first-sync',
    done: progress?.done ?? 0,
    total: progress?.total ?? null,
    problem: connection.is === 'offline' ? 'no-network' : null,
  };
}

/** The signed-in operator's own work, or what stands in its way. */
function working(standing: Standing, operator: OperatorBrief): Place {
  const { runner, lists, leftParked } = standing;
  const { job, state, work, progress, gone, feedback } = runner;
  if (job !== null && gone !== null) {
    const { name, inHand } = gone.last ?? { name: null, inHand: [] };
    return { at: 'job-gone', operator, workflow: job.workflow, name, inHand };
  }
  if (job !== null && state !== null && work !== null) {
    const { workflow } = job;
    return { at: 'working', operator, workflow, progress, state, work, feedback: feedback.answer };
  }
  const left = runner.parked.find(
    (parked) => parked.operator !== operator.operatorId && !leftParked.has(parked.jobId),
  );
  const list = left === undefined ? undefined : lists.find(({ id }) => id === left.jobId);
  if (left !== undefined && list !== undefined) {
    const by =
      standing.operators.find(({ operatorId }) => operatorId === left.operator)?.name ?? left.operator;
    return { at: 'job-left', operator, by, list: listBrief(list) };
  }
  return {
    at: 'home',
    operator,
    lists: openLists(lists).map(listBrief),
    offers: standing.offers,
    feedback: feedback.answer,
  };
}

function signedIn(standing: Standing, operator: OperatorBrief): Place {
  const { page } = standing;
  switch (page.is) {
    case 'work':
      return working(standing, operator);
    case 'quarantine':
      return { at: 'quarantine', operator, events: standing.quarantined };
    case 'settings':
      return {
        at: 'settings',
        operator,
        about: {
          deviceName: standing.deviceName,
          warehouse: standing.warehouse ?? '',
          version: standing.version,
          eventsHere: standing.sync.waiting,
        },
      };
    case 'look-up': {
      const { state, feedback } = standing.lookUp;
      return {
        at: 'look-up',
        operator,
        state,
        feedback,
        mayTeach: mayWith(operator.roles, 'barcode.learned'),
      };
    }
    case 'take-over':
      return { at: 'take-over', operator, tote: page.tote, step: page.step };
    case 'tags':
      return { at: 'tags', operator, pile: page.pile };
    case 'scanner':
      return { at: 'scanner', profile: standing.scanner };
  }
}

function bySession(standing: Standing, session: Session): Place {
  switch (session.is) {
    case 'signed-out':
      return {
        at: 'signed-out',
        operators: standing.operators.length,
        progress: session.progress,
        problem: session.problem,
      };
    case 'pin':
      return {
        at: 'pin-entry',
        operatorName: session.operator.name,
        pinLength: standing.pinLength,
        progress: session.progress,
        problem: session.problem,
      };
    case 'signed-in':
      return signedIn(standing, session.operator);
  }
}

function placeOf(standing: Standing): Place {
  const { opening, sync, synced } = standing;
  switch (opening.is) {
    case 'opening':
      return { at: 'opening' };
    case 'broken':
      return { at: 'broken', why: opening.why };
    case 'elsewhere':
      return { at: 'open-elsewhere' };
    case 'not-enrolled': {
      if (standing.page.is === 'scanner') return { at: 'scanner', profile: standing.scanner };
      const { code, progress, problem } = opening;
      return { at: 'not-enrolled', code, progress, problem };
    }
    case 'enrolled': {
      const { connection } = sync;
      if (connection.is === 'refused' && connection.code === 'device-revoked') {
        return { at: 'revoked', waiting: sync.waiting };
      }
      if (standing.page.is === 'scanner') return { at: 'scanner', profile: standing.scanner };
      return synced ? bySession(standing, standing.session) : firstSync(standing);
    }
  }
}

const markOf = { 'on-device': 'device', 'at-server': 'server', 'needs-attention': 'attention' } as const;

function statusOf({ sync, room, soundBlocked, quarantined, now }: Standing): Status {
  const { connection, waiting, since, skew, trail } = sync;
  const offline = connection.is === 'offline' || connection.is === 'refused';
  const old = since !== null && now - since > worthAWord;
  return {
    now,
    reach: offline ? 'offline' : 'online',
    waiting: waiting > 0 && since !== null && (offline || old) ? { count: waiting, since } : null,
    storage: room === null ? 'ok' : room.short ? 'short' : room.kept === 'refused' ? 'not-persistent' : 'ok',
    skewMs: skew !== null && Math.abs(skew) > tolerableSkew ? skew : null,
    sound: soundBlocked ? 'blocked' : 'ok',
    quarantined: quarantined.length,
    cutOff: null,
    trail: trail.map(({ id, where }) => ({ id, is: markOf[where] })).reverse(),
  };
}

export const deriveModel = (standing: Standing): Model => ({
  place: placeOf(standing),
  status: statusOf(standing),
  preferences: standing.preferences,
  alarm: standing.runner.alarm,
  update: standing.update,
  warehouse: standing.warehouse,
});
