// Putting away as the runner works it: a unit's goods go to their bins, or the unit into reserve as it is.
import type { Meaning } from '../../domain/barcode/meaning.ts';
import { mayWith } from '../../domain/people/rights.ts';
import { dayOf } from '../../domain/stock/day.ts';
import type { Balance } from '../../domain/stock/model.ts';
import { atLocation, inUnit, namedPlace } from '../../domain/stock/place.ts';
import type { Point } from '../../domain/stock/suggest.ts';
import type { HandlingUnit } from '../../domain/stock/unit.ts';
import type { WorkingView } from '../../sync/working-view.ts';
import { Candidates } from '../carry/candidates.ts';
import { type Brought, carryingJob } from '../carry/carrying-job.ts';
import { Gathered } from '../carry/gathered.ts';
import { bodyOf } from '../carry/shelves.ts';
import type { CarryState, CarryWork } from '../carry/state.ts';
import type { JobKind, JobOffer } from '../job-kind.ts';
import { Owed, owedOn } from './owed.ts';

const unitIn = (meaning: Meaning): string | null => {
  if (meaning.is === 'tag') return unitIn(meaning.names);
  return meaning.is === 'unit' ? meaning.code : meaning.is === 'text' ? meaning.text : null;
};

const locationOf = ({ at }: HandlingUnit): string | null => {
  const named = at === null ? null : namedPlace(at);
  return named?.is === 'location' ? named.code : null;
};

/** Where in the ledger the unit's first goods came onto it; what still waits on a device came last. */
const cameAt = (contents: readonly Balance[]): number =>
  Math.min(
    ...contents.flatMap(({ last }) => last.map(({ position }) => position || Number.MAX_SAFE_INTEGER)),
  );

interface PutAwayParts {
  /** ms since 1970. */
  readonly now: () => number;
}

export function putAwayJob(view: WorkingView, { now }: PutAwayParts): JobKind<CarryState, CarryWork> {
  const contentsOf = async (code: string) =>
    (await view.find('balance', `place:${inUnit(code)}`)).filter(({ quantity }) => quantity > 0);

  function here(unit: HandlingUnit): Point | null {
    const code = locationOf(unit);
    return code === null ? null : bodyOf(view, 'location', code);
  }

  async function bring(jobId: string): Promise<Brought> {
    await view.load([
      { kind: 'unit', key: jobId },
      { kind: 'pallet', key: jobId },
    ]);
    const goods = new Gathered();
    const candidates = new Candidates();
    const unit = bodyOf(view, 'unit', jobId);
    const code = unit === null ? null : locationOf(unit);
    if (code !== null) goods.noteLocation(code);
    // The pallet remembers what has been put away already: its last step can be undone after a restart too.
    for (const received of bodyOf(view, 'pallet', jobId)?.received ?? []) goods.note(received.goods);
    await goods.look(view, inUnit(jobId));
    const stowed = goods
      .lyingAt(view, inUnit(jobId))
      .map((one) => ({ ...one, velocity: one.item?.details?.velocity ?? null }));
    await candidates.look(view, stowed, unit === null ? null : here(unit));
    const owed = await Owed.look(view, goods.kinds);
    for (const to of new Set(owed.read(view).map((one) => one.to))) await goods.lookAt(view, to);
    return { goods, work: () => readWork(jobId, goods, candidates, owed) };
  }

  function readWork(jobId: string, goods: Gathered, candidates: Candidates, owed: Owed): CarryWork | null {
    const unit = bodyOf(view, 'unit', jobId);
    if (unit === null) return null;
    const site = candidates.site(view, goods.kinds, here(unit));
    const places = site.candidates.map(({ location }) => [location.code, location] as const);
    return {
      errand: { is: 'put-away', unit, owed: owed.read(view), today: dayOf(now()) },
      lying: goods.lyingAt(view, inUnit(jobId)),
      site,
      locations: new Map([...places, ...goods.locations(view)]),
      carriedTo: goods.carriedTo(view),
    };
  }

  async function offerOf(
    unit: HandlingUnit,
    code: string,
    waiting: Owed,
  ): Promise<(JobOffer & { came: number; owed: number }) | null> {
    const contents = await contentsOf(unit.code);
    if (contents.length === 0 || unit.pickListId !== null) return null;
    const items = new Set(contents.map(({ sku }) => sku)).size;
    const owed = owedOn(contents, waiting.read(view));
    return {
      jobId: unit.code,
      title: { key: 'put-away.unit', values: { unit: unit.code } },
      detail:
        owed === null
          ? { key: 'put-away.detail', values: { count: items, location: code } }
          : { key: 'put-away.owed', values: { count: owed.quantity, location: owed.to } },
      done: 0,
      total: null,
      came: cameAt(contents),
      owed: owed?.quantity ?? 0,
    };
  }

  return {
    ...carryingJob('put-away', view, bring),
    mayWork: (roles) => mayWith(roles, 'goods.carried'),
    async named(meaning) {
      const code = unitIn(meaning);
      if (code === null) return null;
      await view.load([{ kind: 'unit', key: code }]);
      const unit = bodyOf(view, 'unit', code);
      if (unit === null || unit.pickListId !== null) return null;
      return (await contentsOf(code)).length > 0 ? { jobId: code, scan: 'opens' } : null;
    },
    async offers() {
      const places = [
        ...(await view.find('location', 'type:dock')),
        ...(await view.find('location', 'type:stage')),
      ];
      const waiting = await Owed.all(view);
      const found = await Promise.all(
        places.map(async ({ code }) => {
          const units = await view.find('unit', `at:${atLocation(code)}`);
          return Promise.all(units.map((unit) => offerOf(unit, code, waiting)));
        }),
      );
      return found
        .flat()
        .filter((offer) => offer !== null)
        .toSorted((a, b) => Number(b.owed > 0) - Number(a.owed > 0) || a.came - b.came)
        .map(({ came: _, owed: __, ...offer }) => offer);
    },
    called: ({ errand }) => {
      const code = errand.is === 'put-away' ? errand.unit.code : '';
      return { name: code, inHand: [code] };
    },
  };
}
