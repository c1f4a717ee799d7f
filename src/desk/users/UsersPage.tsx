// Desk users: who may sign in here and with which rights. The administrator's page.
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { DeskUsers, MadePassword } from '../../domain/desk/desk-users.ts';
import { ask } from '../ask.ts';
import { useDeskText } from '../desk-text.ts';
import { Page } from '../parts/Page.tsx';
import { Failed, Loading } from '../parts/Waiting.tsx';
import { useIsAdministrator } from '../session.ts';
import { MadePasswordBox } from './MadePasswordBox.tsx';
import { UserForm } from './UserForm.tsx';
import { UserTable } from './UserTable.tsx';

/** What is being done above the list. */
type Doing =
  | { readonly is: 'nothing' }
  | { readonly is: 'adding' }
  | { readonly is: 'handing-over'; readonly made: MadePassword };

const nothing: Doing = { is: 'nothing' };

function Users() {
  const text = useDeskText();
  const [doing, setDoing] = useState<Doing>(nothing);
  const query = useQuery({ queryKey: ['/users'], queryFn: () => ask<DeskUsers>('/users') });
  const handOver = (made: MadePassword) => setDoing({ is: 'handing-over', made });
  const close = () => setDoing(nothing);
  return (
    <Page
      title={text('users.title')}
      actions={
        <button
          type="button"
          className="desk-button desk-button-primary no-print"
          onClick={() => setDoing({ is: 'adding' })}
        >
          {text('users.add')}
        </button>
      }
    >
      {doing.is === 'adding' && <UserForm onMade={handOver} onClose={close} />}
      {doing.is === 'handing-over' && <MadePasswordBox made={doing.made} onClose={close} />}
      {query.isPending && <Loading />}
      {query.isError && <Failed fault={query.error} retry={() => void query.refetch()} />}
      {query.isSuccess && <UserTable users={query.data.rows} onMade={handOver} />}
    </Page>
  );
}

export function UsersPage() {
  const text = useDeskText();
  if (useIsAdministrator()) return <Users />;
  return (
    <Page title={text('users.title')}>
      <p className="mute">{text('common.administrators')}</p>
    </Page>
  );
}
