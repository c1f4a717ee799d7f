// Adds a desk user: a name and a role. The server makes the first password.
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useId, useState } from 'react';
import type { DeskRole } from '../../domain/access/wire.ts';
import type { MadePassword } from '../../domain/desk/desk-users.ts';
import { tell } from '../ask.ts';
import { useDeskText } from '../desk-text.ts';
import { Box } from '../parts/Box.tsx';
import { Choice } from '../parts/Choice.tsx';
import { FormActs } from '../parts/FormActs.tsx';
import { Problem } from '../parts/Waiting.tsx';

interface UserFormProps {
  readonly onMade: (made: MadePassword) => void;
  readonly onClose: () => void;
}

export function UserForm({ onMade, onClose }: UserFormProps) {
  const text = useDeskText();
  const id = useId();
  const client = useQueryClient();
  const [role, setRole] = useState<DeskRole>('supervisor');
  const [nameMissing, setNameMissing] = useState(false);
  const add = useMutation({
    mutationFn: (name: string) => tell<MadePassword>('/users', { name, role }),
    onSuccess: onMade,
    onSettled: () => client.invalidateQueries({ queryKey: ['/users'] }),
  });
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const name = String(new FormData(event.currentTarget).get('name')).trim();
    setNameMissing(name === '');
    if (name !== '') add.mutate(name);
  };
  return (
    <Box title={text('users.add')}>
      <form className="form" onSubmit={submit} noValidate>
        <label className="field" htmlFor={id}>
          {text('users.name')}
          <input id={id} name="name" maxLength={80} autoComplete="off" aria-invalid={nameMissing} />
          <span className="mute">{text('users.nameHelp')}</span>
        </label>
        <Choice
          label={text('users.role')}
          showLabel
          value={role}
          onChange={setRole}
          options={[
            { value: 'supervisor', label: text('frame.role.supervisor') },
            { value: 'administrator', label: text('frame.role.administrator') },
          ]}
        />
        <p className="mute">{text(`users.rights.${role}`)}</p>
        {nameMissing && (
          <p className="problem" role="alert">
            {text('users.nameMissing')}
          </p>
        )}
        {add.isError && <Problem fault={add.error} />}
        <FormActs act={text('users.make')} busy={add.isPending} onClose={onClose} />
      </form>
    </Box>
  );
}
