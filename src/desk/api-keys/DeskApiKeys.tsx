// API keys: which programs may send and read what. The administrator's page.
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { erpApi } from '../../domain/access/api-key.ts';
import type { ApiKeys, MadeApiKey } from '../../domain/desk/api-keys.ts';
import { ask } from '../ask.ts';
import { useDeskText } from '../desk-text.ts';
import { Empty } from '../parts/Empty.tsx';
import { Page } from '../parts/Page.tsx';
import { Failed, Loading } from '../parts/Waiting.tsx';
import { useIsAdministrator } from '../session.ts';
import { KeyForm } from './KeyForm.tsx';
import { KeyTable } from './KeyTable.tsx';
import { MadeKeyBox } from './MadeKeyBox.tsx';
import './api-keys.css';

/** What is being done above the list. */
type Doing =
  | { readonly is: 'nothing' }
  | { readonly is: 'making' }
  | { readonly is: 'handing-over'; readonly made: MadeApiKey };

const nothing: Doing = { is: 'nothing' };

function Keys() {
  const text = useDeskText();
  const [doing, setDoing] = useState<Doing>(nothing);
  const query = useQuery({ queryKey: ['/api-keys'], queryFn: () => ask<ApiKeys>('/api-keys') });
  const close = () => setDoing(nothing);
  return (
    <Page
      title={text('apiKeys.title')}
      actions={
        <button
          type="button"
          className="desk-button desk-button-primary no-print"
          onClick={() => setDoing({ is: 'making' })}
        >
          {text('apiKeys.add')}
        </button>
      }
    >
      <p className="mute api-keys-help">{text('apiKeys.help')}</p>
      {doing.is === 'making' && (
        <KeyForm onMade={(made) => setDoing({ is: 'handing-over', made })} onClose={close} />
      )}
      {doing.is === 'handing-over' && <MadeKeyBox made={doing.made} onClose={close} />}
      {query.isPending && <Loading />}
      {query.isError && <Failed fault={query.error} retry={() => void query.refetch()} />}
      {query.isSuccess && query.data.rows.length === 0 && doing.is === 'nothing' && (
        <Empty title={text('apiKeys.emptyTitle')} help={text('apiKeys.emptyHelp')} />
      )}
      {query.isSuccess && query.data.rows.length > 0 && <KeyTable {...query.data} />}
      <dl className="terms">
        <div>
          <dt>{text('apiKeys.address')}</dt>
          <dd className="code">
            {location.origin}
            {erpApi}
          </dd>
        </div>
      </dl>
    </Page>
  );
}

export default function DeskApiKeys() {
  const text = useDeskText();
  if (useIsAdministrator()) return <Keys />;
  return (
    <Page title={text('apiKeys.title')}>
      <p className="mute">{text('common.administrators')}</p>
    </Page>
  );
}
