// The tags page put together over the floor. Loaded when somebody opens it.
import type { Floor } from './floor.ts';
import type { StandingStore } from './store.ts';
import { TagTable } from './tag-table.ts';

export const openTagTable = (store: StandingStore, { view, parse }: Floor): TagTable =>
  new TagTable({
    parse,
    lookup: async (codes) =>
      (await Promise.all(codes.map((code) => view.find('item', `code:${code}`)))).flat(),
    show: (pile) => store.setState(({ page }) => (page.is === 'tags' ? { page: { is: 'tags', pile } } : {})),
    later: (act, ms) => setTimeout(act, ms),
  });
