// The way into the desk: name and password.
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useId } from 'react';
import { tell } from '../ask.ts';
import { useDeskText } from '../desk-text.ts';
import { Problem } from '../parts/Waiting.tsx';
import { type DeskUser, sessionKey } from '../session.ts';

export function SignIn() {
  const text = useDeskText();
  const client = useQueryClient();
  const ids = useId();
  const signIn = useMutation({
    mutationFn: (given: { readonly name: string; readonly password: string }) =>
      tell<DeskUser>('/session', given),
    onSuccess: () => client.invalidateQueries({ queryKey: sessionKey }),
  });
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    signIn.mutate({ name: String(form.get('name')), password: String(form.get('password')) });
  };
  return (
    <main className="sign-in">
      <form className="sign-in-form" onSubmit={submit}>
        <p className="sign-in-brand">Tallyhand</p>
        <h1>{text('signIn.title')}</h1>
        <label className="field" htmlFor={`${ids}name`}>
          {text('signIn.name')}
          <input id={`${ids}name`} name="name" autoComplete="username" required maxLength={80} />
        </label>
        <label className="field" htmlFor={`${ids}password`}>
          {text('signIn.password')}
          <input
            id={`${ids}password`}
            name="password"
            type="password"
            autoComplete="current-password"
            required
            maxLength={200}
          />
        </label>
        {signIn.isError && <Problem fault={signIn.error} />}
        <button type="submit" className="desk-button desk-button-primary" disabled={signIn.isPending}>
          {signIn.isPending ? text('signIn.busy') : text('signIn.submit')}
        </button>
        <p className="mute">{text('signIn.help')}</p>
      </form>
    </main>
  );
}
