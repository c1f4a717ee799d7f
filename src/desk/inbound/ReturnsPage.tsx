// Returns to vendors: what is being brought to a dock, what has left, what was withdrawn.
import { useSearchParams } from 'wouter';
import type { VendorReturnRow, VendorReturnsPage } from '../../domain/desk/vendor-returns.ts';
import { vendorReturnStates } from '../../domain/inbound/vendor-return.ts';
import { useDeskText } from '../desk-text.ts';
import { Choice } from '../parts/Choice.tsx';
import { Empty } from '../parts/Empty.tsx';
import { Listed } from '../parts/Listed.tsx';
import { Page } from '../parts/Page.tsx';
import { usePages } from '../parts/use-pages.ts';
import { ReturnTable } from './ReturnTable.tsx';

export function ReturnsPage() {
  const text = useDeskText();
  const [search, setSearch] = useSearchParams();
  const state = search.get('state') ?? 'open';
  const list = usePages<VendorReturnRow, VendorReturnsPage>('/vendor-returns', { state });
  const { first, rows } = list;
  return (
    <Page title={text('inbound.returns')}>
      <div className="filter">
        <Choice
          label={text('inbound.state')}
          value={state}
          onChange={(value) => setSearch(value === 'open' ? {} : { state: value }, { replace: true })}
          options={vendorReturnStates.map((each) => ({
            value: each as string,
            label: text(`inbound.returnState.${each}`),
            count: text.number(first?.counts[each] ?? 0),
          }))}
        />
      </div>
      <Listed
        list={list}
        empty={<Empty title={text('inbound.returnsNone')} help={text('inbound.returnsNoneHelp')} />}
      >
        <ReturnTable rows={rows} />
      </Listed>
    </Page>
  );
}
