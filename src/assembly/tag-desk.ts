// The tags page put together over the floor. Loaded when somebody opens it.
import type { Floor } from './floor.ts';
import type { StandingStore } from './store.ts';
import { TagTable } from './tag-table.ts';

export const openTagTable = (store: StandingStore, { parse, lookup }: Floor): TagTable =>
  new TagTable({
    parse,
    lookup,
    show: (pile) => store.setState(({ page }) => (page.is === 'tags' ? { page: { is: 'tags', pile } } : {})),
    later: (act, ms) => setTimeout(act, ms),
  });
