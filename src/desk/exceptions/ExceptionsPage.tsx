// Exceptions: contradictions between plan and floor, each leading to the thing itself and to the event that opened it.
import { useState } from 'react';
import type { ExceptionsPage as Answer, ExceptionRow } from '../../domain/desk/exceptions.ts';
import { useDeskText } from '../desk-text.ts';
import { Choice } from '../parts/Choice.tsx';
import { Empty } from '../parts/Empty.tsx';
import { Listed } from '../parts/Listed.tsx';
import { Page } from '../parts/Page.tsx';
import { usePages } from '../parts/use-pages.ts';
import { ExceptionTable } from './ExceptionTable.tsx';

export function ExceptionsPage() {
  const text = useDeskText();
  const [state, setState] = useState<'open' | 'settled'>('open');
  const list = usePages<ExceptionRow, Answer>('/exceptions', { state });
  const { rows } = list;
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
      <Listed
        list={list}
        empty={
          <Empty
            title={state === 'open' ? text('exceptions.emptyTitle') : text('exceptions.emptySettled')}
            help={text('exceptions.emptyHelp')}
          />
        }
      >
        <ExceptionTable exceptions={rows} page />
      </Listed>
    </Page>
  );
}
