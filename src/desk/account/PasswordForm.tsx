// A new password for oneself: the current one proves who asks. Every other session of this user ends.
import { useMutation } from '@tanstack/react-query';
import { type FormEvent, useId, useState } from 'react';
import { passwordLengths } from '../../domain/access/password.ts';
import { tell } from '../ask.ts';
import { useDeskText } from '../desk-text.ts';
import { Box } from '../parts/Box.tsx';
import { Problem } from '../parts/Waiting.tsx';
import { type PasswordProblem, passwordProblem } from './password-problem.ts';

const fieldOf = { 'current-missing': 'current', short: 'next', same: 'next', differs: 'again' } as const;

export function PasswordForm({ name }: { readonly name: string }) {
  const text = useDeskText();
  const id = useId();
  const [problem, setProblem] = useState<PasswordProblem | null>(null);
  const change = useMutation({
    mutationFn: (given: { readonly current: string; readonly next: string }) => tell('/password', given),
  });
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = event.currentTarget;
    const data = new FormData(form);
    const given = (field: string) => String(data.get(field));
    const entry = { current: given('current'), next: given('next'), again: given('again') };
    const found = passwordProblem(entry);
    setProblem(found);
    change.reset();
    if (found !== null) return;
    change.mutate({ current: entry.current, next: entry.next }, { onSuccess: () => form.reset() });
  };
  const field = (named: 'current' | 'next' | 'again', autoComplete: string) => (
    <label className="field" htmlFor={`${id}${named}`}>
      {text(`account.${named}`)}
      <input
        id={`${id}${named}`}
        name={named}
        type="password"
        autoComplete={autoComplete}
        maxLength={passwordLengths.most}
        aria-invalid={problem !== null && fieldOf[problem] === named}
      />
      {named === 'next' && (
        <span className="mute">{text('account.nextHelp', { count: passwordLengths.least })}</span>
      )}
    </label>
  );
  return (
    <Box title={text('account.password')}>
      <form className="form" onSubmit={submit} noValidate>
        {/* A password manager must know whose password this is. */}
        <input type="text" name="username" autoComplete="username" value={name} readOnly hidden />
        {field('current', 'current-password')}
        {field('next', 'new-password')}
        {field('again', 'new-password')}
        {problem !== null && (
          <p className="problem" role="alert">
            {text(`account.problem.${problem}`, { count: passwordLengths.least })}
          </p>
        )}
        {change.isError && <Problem fault={change.error} />}
        {change.isSuccess && (
          <p className="good" role="status">
            {text('account.done')}
          </p>
        )}
        <button type="submit" className="desk-button desk-button-primary" disabled={change.isPending}>
          {change.isPending ? text('account.busy') : text('account.submit')}
        </button>
      </form>
    </Box>
  );
}
