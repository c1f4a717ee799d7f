// Moving goods from bin to bin as the runner works it: a location is scanned, and what lies there goes elsewhere.
import type { Meaning } from '../../domain/barcode/meaning.ts';
import { mayWith } from '../../domain/people/rights.ts';
import { atLocation } from '../../domain/stock/place.ts';
import type { WorkingView } from '../../sync/working-view.ts';
import { type Brought, carryingJob } from '../carry/carrying-job.ts';
import { Gathered } from '../carry/gathered.ts';
import { bodyOf } from '../carry/shelves.ts';
import type { CarryState, CarryWork } from '../carry/state.ts';
import type { JobKind } from '../job-kind.ts';

/** A job is the device's own: it is known by where it takes from. */
const prefix = 'move:';
const sourceOf = (jobId: string) => jobId.slice(prefix.length);

/** Nothing is proposed. */
const nowhere = { candidates: [], faces: [], stations: [], here: null };

const locationIn = (meaning: Meaning): string | null =>
  meaning.is === 'location' ? meaning.code : meaning.is === 'text' ? meaning.text : null;

export function moveJob(view: WorkingView): JobKind<CarryState, CarryWork> {
  async function bring(jobId: string): Promise<Brought> {
    const location = sourceOf(jobId);
    const goods = new Gathered();
    goods.noteLocation(location);
    await goods.look(view, atLocation(location));
    const units = (await view.find('unit', `at:${atLocation(location)}`)).map(({ code }) => code);
    return {
      goods,
      work: () =>
        bodyOf(view, 'location', location) === null
          ? null
          : {
              errand: {
                is: 'move',
                location,
                units: units.flatMap((code) => bodyOf(view, 'unit', code) ?? []),
              },
              lying: goods.lyingAt(view, atLocation(location)),
              site: nowhere,
              locations: goods.locations(view),
              carriedTo: goods.carriedTo(view),
            },
    };
  }

  return {
    ...carryingJob('move', view, bring),
    mayWork: (roles) => mayWith(roles, 'goods.carried'),
    async named(meaning) {
      const code = locationIn(meaning);
      if (code === null) return null;
      await view.load([{ kind: 'location', key: code }]);
      if (bodyOf(view, 'location', code) === null) return null;
      const place = atLocation(code);
      const [goods, units] = await Promise.all([
        view.find('balance', `place:${place}`),
        view.find('unit', `at:${place}`),
      ]);
      const something = units.length > 0 || goods.some(({ quantity }) => quantity > 0);
      return something ? { jobId: `${prefix}${code}`, scan: 'opens' } : null;
    },
    /** Nobody asks for a move: whoever wants one scans the location. */
    offers: async () => [],
    called: ({ errand }) => ({ name: errand.is === 'move' ? errand.location : '', inHand: [] }),
  };
}
