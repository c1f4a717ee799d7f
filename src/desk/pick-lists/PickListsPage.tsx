// Pick lists: making new ones, and how far each has come.
import { useSearchParams } from 'wouter';
import type { PickListsPage as Answer, PickListRow } from '../../domain/desk/pick-lists.ts';
import { useDeskText } from '../desk-text.ts';
import { Choice } from '../parts/Choice.tsx';
import { Empty } from '../parts/Empty.tsx';
import { Listed } from '../parts/Listed.tsx';
import { Page } from '../parts/Page.tsx';
import { usePages } from '../parts/use-pages.ts';
import { MakePickLists, useMakePickLists } from './MakePickLists.tsx';
import { PickListTable } from './PickListTable.tsx';
import { PlanReportBox } from './PlanReportBox.tsx';
import './pick-lists.css';

const pickListStates = ['ready', 'picking', 'paused', 'done'] as const;

export function PickListsPage() {
  const text = useDeskText();
  const [search, setSearch] = useSearchParams();
  const state = search.get('state') ?? '';
  const list = usePages<PickListRow, Answer>('/pick-lists', { state: state || undefined });
  const { first, rows } = list;
  const make = useMakePickLists();
  const counts = first?.counts;
  const total = counts === undefined ? 0 : pickListStates.reduce((sum, each) => sum + counts[each], 0);
  return (
    <Page title={text('pickLists.title')} actions={<MakePickLists make={make} />}>
      <PlanReportBox make={make} />
      <div className="filter">
        <Choice
          label={text('pickLists.state')}
          value={state}
          onChange={(value) => setSearch(value === '' ? {} : { state: value }, { replace: true })}
          options={[
            { value: '', label: text('common.all'), count: text.number(total) },
            ...pickListStates.map((each) => ({
              value: each as string,
              label: text(`listState.${each}`),
              count: text.number(counts?.[each] ?? 0),
            })),
          ]}
        />
      </div>
      <Listed
        list={list}
        empty={
          <Empty
            title={total === 0 ? text('pickLists.emptyTitle') : text('pickLists.noMatch')}
            help={total === 0 ? text('pickLists.emptyHelp') : text('pickLists.noMatchHelp')}
          />
        }
      >
        <PickListTable lists={rows} framed />
      </Listed>
    </Page>
  );
}
