// What the documents will say once facts are written down: by the one fold, so that nothing is decided twice.
import { addressText, type Change, type View } from '../../domain/documents/document.ts';
import type { Fact, Happened } from '../../domain/events/union.ts';
import { fold } from '../../domain/fold.ts';
import { stopKey } from '../../domain/picking/model.ts';
import type { PickWork } from './state.ts';

/** Only what the job holds is known; of balances and orders it draws no conclusion (SYNC.md L5). */
function viewOf(work: PickWork): View {
  const bodies = new Map<string, unknown>([
    [addressText({ kind: 'pick-list', key: work.list.id }), work.list],
    ...work.stops.map((stop): [string, unknown] => [
      addressText({ kind: 'pick-stop', key: stopKey(stop.pickListId, stop.n) }),
      stop,
    ]),
    ...[...work.units].map(([code, unit]): [string, unknown] => [
      addressText({ kind: 'unit', key: code }),
      unit,
    ]),
  ]);
  return {
    read: (kind, key) => {
      const body = bodies.get(addressText({ kind, key }));
      return body === undefined ? { is: 'unknown' } : { is: 'known', body: body as never };
    },
  };
}

function withChange(work: PickWork, change: Change): PickWork {
  if (change.body === null) return work;
  switch (change.kind) {
    case 'pick-list':
      return { ...work, list: change.body };
    case 'pick-stop': {
      const { body } = change;
      return { ...work, stops: work.stops.map((stop) => (stop.n === body.n ? body : stop)) };
    }
    case 'unit':
      return { ...work, units: new Map(work.units).set(change.key, change.body) };
    default:
      return work;
  }
}

export function foresee(work: PickWork, fact: Fact): PickWork {
  const event = {
    ...fact,
    id: 'foreseen',
    position: 0,
    actor: null,
    at: 0,
    source: { kind: 'server' },
  } as Happened;
  return fold(viewOf(work), event).changes.reduce(withChange, work);
}
