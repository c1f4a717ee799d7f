// Makes an API key: the name of the program, and what it may use.
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useId, useState } from 'react';
import { apiScopes } from '../../domain/access/api-key.ts';
import type { MadeApiKey } from '../../domain/desk/api-keys.ts';
import { tell } from '../ask.ts';
import { useDeskText } from '../desk-text.ts';
import { Box } from '../parts/Box.tsx';
import { FormActs } from '../parts/FormActs.tsx';
import { Problem } from '../parts/Waiting.tsx';

interface KeyFormProps {
  readonly onMade: (made: MadeApiKey) => void;
  readonly onClose: () => void;
}

export function KeyForm({ onMade, onClose }: KeyFormProps) {
  const text = useDeskText();
  const id = useId();
  const client = useQueryClient();
  const [missing, setMissing] = useState<'name' | 'scopes' | null>(null);
  const make = useMutation({
    mutationFn: (given: { readonly name: string; readonly scopes: readonly string[] }) =>
      tell<MadeApiKey>('/api-keys', given),
    onSuccess: onMade,
    onSettled: () => client.invalidateQueries({ queryKey: ['/api-keys'] }),
  });
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const given = { name: String(form.get('name')).trim(), scopes: form.getAll('scope').map(String) };
    const lacking = given.name === '' ? 'name' : given.scopes.length === 0 ? 'scopes' : null;
    setMissing(lacking);
    if (lacking === null) make.mutate(given);
  };
  return (
    <Box title={text('apiKeys.add')}>
      <form className="form" onSubmit={submit} noValidate>
        <label className="field" htmlFor={id}>
          {text('apiKeys.name')}
          <input
            id={id}
            name="name"
            maxLength={80}
            autoComplete="off"
            spellCheck={false}
            aria-invalid={missing === 'name'}
          />
          <span className="mute">{text('apiKeys.nameHelp')}</span>
        </label>
        <fieldset className="ticks scopes">
          <legend>{text('apiKeys.scopes')}</legend>
          {apiScopes.map((scope) => (
            <label key={scope} className="scope">
              <input type="checkbox" name="scope" value={scope} />
              <span>
                {text(`apiKeys.scope.${scope}`)}
                <span className="scope-help mute">{text(`apiKeys.scopeHelp.${scope}`)}</span>
              </span>
            </label>
          ))}
        </fieldset>
        {missing !== null && (
          <p className="problem" role="alert">
            {text(`apiKeys.${missing}Missing`)}
          </p>
        )}
        {make.isError && <Problem fault={make.error} />}
        <FormActs act={text('apiKeys.make')} busy={make.isPending} onClose={onClose} />
      </form>
    </Box>
  );
}
