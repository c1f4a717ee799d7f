// Counts: what differs and waits for a decision, what is being counted, and asking for more.
// Called so that its chunk stays out of a handheld's storage, as the desk's others do.
import { useSearchParams } from 'wouter';
import { countStates } from '../../domain/counting/model.ts';
import type { CountRow, CountsPage } from '../../domain/desk/counts.ts';
import { useDeskText } from '../desk-text.ts';
import { Choice } from '../parts/Choice.tsx';
import { Empty } from '../parts/Empty.tsx';
import { Listed } from '../parts/Listed.tsx';
import { Page } from '../parts/Page.tsx';
import { usePages } from '../parts/use-pages.ts';
import { AskForCounts } from './AskForCounts.tsx';
import { CountTable } from './CountTable.tsx';
import './counts.css';

export default function DeskCounts() {
  const text = useDeskText();
  const [search, setSearch] = useSearchParams();
  const state = search.get('state') ?? '';
  const list = usePages<CountRow, CountsPage>('/counts', { state: state || undefined });
  const { first, rows } = list;
  const counts = first?.counts;
  const open = countStates.reduce((sum, each) => (each === 'posted' ? sum : sum + (counts?.[each] ?? 0)), 0);
  return (
    <Page title={text('counts.title')}>
      <AskForCounts />
      <div className="filter">
        <Choice
          label={text('counts.state')}
          value={state}
          onChange={(value) => setSearch(value === '' ? {} : { state: value }, { replace: true })}
          options={[
            { value: '', label: text('counts.open'), count: text.number(open) },
            ...countStates.map((each) => ({
              value: each as string,
              label: text(`counts.stateOf.${each}`),
              count: text.number(counts?.[each] ?? 0),
            })),
          ]}
        />
      </div>
      <Listed list={list} empty={<Empty title={text('counts.empty')} help={text('counts.emptyHelp')} />}>
        <CountTable rows={rows} />
      </Listed>
    </Page>
  );
}
