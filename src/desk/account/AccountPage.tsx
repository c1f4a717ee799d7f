// One's own account: who one is here, and a new password.
import { useContext } from 'react';
import { useDeskText } from '../desk-text.ts';
import { Page } from '../parts/Page.tsx';
import { DeskUserContext } from '../session.ts';
import { PasswordForm } from './PasswordForm.tsx';

export function AccountPage() {
  const text = useDeskText();
  const user = useContext(DeskUserContext);
  if (user === null) return null;
  return (
    <Page title={text('account.title')}>
      <dl className="terms">
        <div>
          <dt>{text('users.name')}</dt>
          <dd>{user.name}</dd>
        </div>
        <div>
          <dt>{text('users.role')}</dt>
          <dd>{text(`frame.role.${user.role}`)}</dd>
        </div>
      </dl>
      <PasswordForm name={user.name} />
    </Page>
  );
}
