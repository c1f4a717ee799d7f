// A tote that is scanned with nothing under way: its list is taken up, from another handheld if need be. SYNC.md C2.
import type { JobRef } from '../workflows/job-kind.ts';
import type { Engine } from './engine.ts';
import type { Floor } from './floor.ts';
import type { StandingStore } from './store.ts';

interface Parts {
  readonly store: StandingStore;
  readonly floor: Floor;
  readonly openJob: (job: JobRef) => Promise<void>;
}

/** Its list doesn't lie here: the person is asked first. */
export async function askTakeOver({ store, floor }: Parts, tote: string): Promise<void> {
  await floor.view.load([{ kind: 'unit', key: tote }]);
  const unit = floor.view.read('unit', tote);
  const pickListId = unit.is === 'known' ? unit.body.pickListId : null;
  if (pickListId === null) {
    const step = { is: 'refused', why: 'not-on-a-cart' } as const;
    store.setState({ page: { is: 'take-over', tote, step } });
    return;
  }
  store.setState({ page: { is: 'take-over', tote, step: { is: 'confirm' } } });
}

export async function confirmTakeOver({
  store,
  floor,
  openJob,
  engine,
}: Parts & { readonly engine: Engine }): Promise<void> {
  const { page } = store.getState();
  if (page.is !== 'take-over') return;
  store.setState({ page: { ...page, step: { is: 'asking' } } });
  const asked = await engine.work.takeOver(page.tote);
  if (asked.is !== 'answered') {
    const why = asked.is === 'unreachable' ? 'no-network' : 'not-on-a-cart';
    store.setState({ page: { ...page, step: { is: 'refused', why } } });
    return;
  }
  const { pickListId } = asked.answer.list;
  engine.wake();
  await arrival(floor, pickListId);
  store.setState({ page: { is: 'work' } });
  await openJob({ workflow: 'pick', jobId: pickListId });
}

/** Resolves when a pull has brought the list. */
async function arrival(floor: Floor, pickListId: string): Promise<void> {
  const isHere = async () => (await floor.lists()).some(({ id }) => id === pickListId);
  if (await isHere()) return;
  await new Promise<void>((resolve) => {
    const stop = floor.view.subscribe(() => {
      void isHere().then((here) => {
        if (!here) return;
        stop();
        resolve();
      });
    });
  });
}
