// Adds an operator, changes one, or brings a revoked one back.
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useId, useState } from 'react';
import type { OperatorRow } from '../../domain/desk/operators.ts';
import type { Role } from '../../domain/people/model.ts';
import { tell } from '../ask.ts';
import { useDeskText } from '../desk-text.ts';
import { Box } from '../parts/Box.tsx';
import { FormActs } from '../parts/FormActs.tsx';
import { Problem } from '../parts/Waiting.tsx';

const roles: readonly Role[] = ['picker', 'receiver', 'packer', 'supervisor'];

interface OperatorFormProps {
  readonly operator: OperatorRow | null;
  readonly onClose: () => void;
}

export function OperatorForm({ operator, onClose }: OperatorFormProps) {
  const text = useDeskText();
  const id = useId();
  const client = useQueryClient();
  const [missing, setMissing] = useState<'name' | 'role' | null>(null);
  const save = useMutation({
    mutationFn: (given: { readonly name: string; readonly roles: readonly string[] }) =>
      operator === null
        ? tell('/operators', given)
        : tell(`/operators/${encodeURIComponent(operator.operatorId)}`, given, 'PUT'),
    onSuccess: onClose,
    onSettled: () => client.invalidateQueries(),
  });
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const given = { name: String(form.get('name')).trim(), roles: form.getAll('role').map(String) };
    const lacking = given.name === '' ? 'name' : given.roles.length === 0 ? 'role' : null;
    setMissing(lacking);
    if (lacking === null) save.mutate(given);
  };
  return (
    <Box title={operator === null ? text('operators.add') : operator.name}>
      <form className="form" onSubmit={submit} noValidate>
        <label className="field" htmlFor={id}>
          {text('operators.name')}
          <input
            id={id}
            name="name"
            maxLength={80}
            autoComplete="off"
            defaultValue={operator?.name ?? ''}
            aria-invalid={missing === 'name'}
          />
        </label>
        <fieldset className="ticks">
          <legend>{text('operators.roles')}</legend>
          {roles.map((role) => (
            <label key={role} className="ticks-option">
              <input
                type="checkbox"
                name="role"
                value={role}
                defaultChecked={operator === null ? role === 'picker' : operator.roles.includes(role)}
              />
              {text(`operators.role.${role}`)}
            </label>
          ))}
        </fieldset>
        {missing !== null && (
          <p className="problem" role="alert">
            {missing === 'name' ? text('operators.nameMissing') : text('operators.roleMissing')}
          </p>
        )}
        {save.isError && <Problem fault={save.error} />}
        <FormActs act={text('common.save')} busy={save.isPending} onClose={onClose} />
      </form>
    </Box>
  );
}
