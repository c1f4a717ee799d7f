// Desk users as rows: who, with which rights, and what an administrator may do about it.
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useContext } from 'react';
import { Link } from 'wouter';
import type { DeskRole } from '../../domain/access/wire.ts';
import type { DeskUserRow, MadePassword } from '../../domain/desk/desk-users.ts';
import { tell } from '../ask.ts';
import { useDeskText } from '../desk-text.ts';
import { Confirm } from '../parts/Confirm.tsx';
import { Status } from '../parts/Status.tsx';
import { Problem } from '../parts/Waiting.tsx';
import { DeskUserContext } from '../session.ts';
import './users.css';

const otherRole = { supervisor: 'administrator', administrator: 'supervisor' } as const;

interface ActsProps {
  readonly user: DeskUserRow;
  readonly own: boolean;
  readonly onMade: (made: MadePassword) => void;
}

function Acts({ user, own, onMade }: ActsProps) {
  const text = useDeskText();
  const client = useQueryClient();
  const { userId, name, role, active } = user;
  const path = `/users/${encodeURIComponent(userId)}`;
  const onSettled = () => client.invalidateQueries();
  const change = useMutation({
    mutationFn: (to: { readonly role: DeskRole; readonly active: boolean }) => tell(path, to, 'PUT'),
    onSettled,
  });
  const reset = useMutation({
    mutationFn: () => tell<MadePassword>(`${path}/password`),
    onSuccess: onMade,
    onSettled,
  });
  const next = otherRole[role];
  const busy = change.isPending || reset.isPending;
  return (
    <div className="row-acts">
      {active && own && (
        <Link className="desk-button desk-button-quiet" href="/account">
          {text('users.changeOwn')}
        </Link>
      )}
      {active && !own && (
        <Confirm
          label={text('users.reset')}
          question={text('users.resetSure', { name })}
          act={text('users.reset')}
          about={name}
          busy={busy}
          onAct={() => reset.mutate()}
        />
      )}
      {active && (
        <Confirm
          label={text(`users.make-${next}`)}
          question={text(`users.sure-${next}`, { name })}
          act={text(`users.make-${next}`)}
          about={name}
          busy={busy}
          onAct={() => change.mutate({ role: next, active })}
        />
      )}
      {active ? (
        <Confirm
          label={text('users.disable')}
          question={text(own ? 'users.disableOwnSure' : 'users.disableSure', { name })}
          act={text('users.disable')}
          about={name}
          busy={busy}
          onAct={() => change.mutate({ role, active: false })}
        />
      ) : (
        <button
          type="button"
          className="desk-button desk-button-quiet"
          aria-label={`${text('users.enable')}: ${name}`}
          disabled={busy}
          onClick={() => change.mutate({ role, active: true })}
        >
          {text('users.enable')}
        </button>
      )}
      {change.isError && <Problem fault={change.error} />}
      {reset.isError && <Problem fault={reset.error} />}
    </div>
  );
}

export function UserTable(props: {
  readonly users: readonly DeskUserRow[];
  readonly onMade: (made: MadePassword) => void;
}) {
  const text = useDeskText();
  const me = useContext(DeskUserContext)?.userId;
  return (
    <table className="rows rows-page users">
      <thead>
        <tr>
          <th scope="col">{text('users.name')}</th>
          <th scope="col">{text('users.role')}</th>
          <td />
        </tr>
      </thead>
      <tbody>
        {props.users.map((user) => (
          <tr key={user.userId} className={user.active ? '' : 'row-past'}>
            <td className="wordy">
              <strong>{user.name}</strong>{' '}
              {user.userId === me && <span className="mute">{text('users.you')}</span>}
              {!user.active && <Status>{text('users.disabled')}</Status>}
            </td>
            <td>
              {text(`frame.role.${user.role}`)}
              <div className="mute">{text(`users.rights.${user.role}`)}</div>
            </td>
            <td className="acts">
              <Acts user={user} own={user.userId === me} onMade={props.onMade} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
