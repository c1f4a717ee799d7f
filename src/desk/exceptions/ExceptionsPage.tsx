// Exceptions: contradictions between plan and floor, each leading to the thing itself and to the event that opened it.
import { useState } from 'react';
import { Link } from 'wouter';
import type { ExceptionsPage as Answer, ExceptionRow } from '../../domain/desk/exceptions.ts';
import { useDeskText } from '../desk-text.ts';
import { Choice } from '../parts/Choice.tsx';
import { Empty } from '../parts/Empty.tsx';
import { eventsAbout } from '../parts/EventsLink.tsx';
import { More } from '../parts/More.tsx';
import { Page } from '../parts/Page.tsx';
import { usePages } from '../parts/use-pages.ts';
import { Failed, Loading } from '../parts/Waiting.tsx';
import { FactList } from './FactList.tsx';
import { SubjectLink } from './SubjectLink.tsx';

export function ExceptionsPage() {
  const text = useDeskText();
  const [state, setState] = useState<'open' | 'settled'>('open');
  const { query, rows } = usePages<ExceptionRow, Answer>('/exceptions', { state });
  return (
    <Page
      title={text('exceptions.title')}
      actions={
        <Choice
          label={text('pickLists.state')}
          value={state}
          onChange={setState}
          options={[
            { value: 'open', label: text('exceptions.openFilter') },
            { value: 'settled', label: text('exceptions.settledFilter') },
          ]}
        />
      }
    >
      {query.isPending && <Loading />}
      {query.isError && <Failed fault={query.error} retry={() => void query.refetch()} />}
      {query.isSuccess && rows.length === 0 && (
        <Empty
          title={state === 'open' ? text('exceptions.emptyTitle') : text('exceptions.emptySettled')}
          help={text('exceptions.emptyHelp')}
        />
      )}
      {rows.length > 0 && (
        <>
          <table className="rows rows-page">
            <thead>
              <tr>
                <th scope="col">{text('exceptions.what')}</th>
                <th scope="col">{text('exceptions.about')}</th>
                <th scope="col">{text('exceptions.facts')}</th>
                <th scope="col" className="number">
                  {text('exceptions.position')}
                </th>
              </tr>
            </thead>
            <tbody>
              {rows.map((row) => (
                <tr key={row.id}>
                  <td>
                    <strong>{text(`exceptions.code.${row.code}`)}</strong>
                    <br />
                    <span className="mute">{text(`exceptions.help.${row.code}`)}</span>
                  </td>
                  <td>
                    <SubjectLink subject={row.subject} />
                  </td>
                  <td>
                    <FactList facts={row.facts} subject={row.subject} />
                  </td>
                  <td className="number">
                    <Link className="number-link" href={eventsAbout(`event ${row.eventId}`)}>
                      {text.number(row.position)}
                    </Link>
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
          <More
            shown={rows.length}
            hasMore={query.hasNextPage}
            busy={query.isFetchingNextPage}
            onMore={() => void query.fetchNextPage()}
          />
        </>
      )}
    </Page>
  );
}
