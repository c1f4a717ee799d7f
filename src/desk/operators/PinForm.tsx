// Sets an operator's PIN. It is sent and forgotten: nothing shows it again.
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useId } from 'react';
import type { OperatorRow } from '../../domain/desk/operators.ts';
import { tell } from '../ask.ts';
import { useDeskText } from '../desk-text.ts';
import { Box } from '../parts/Box.tsx';
import { FormActs } from '../parts/FormActs.tsx';
import { Problem } from '../parts/Waiting.tsx';

interface PinFormProps {
  readonly operator: OperatorRow;
  readonly length: number;
  readonly onClose: () => void;
}

export function PinForm({ operator, length, onClose }: PinFormProps) {
  const text = useDeskText();
  const id = useId();
  const client = useQueryClient();
  const set = useMutation({
    mutationFn: (pin: string) => tell(`/operators/${encodeURIComponent(operator.operatorId)}/pin`, { pin }),
    onSettled: () => client.invalidateQueries(),
  });
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = event.currentTarget;
    set.mutate(String(new FormData(form).get('pin')), { onSuccess: () => form.reset() });
  };
  return (
    <Box title={text('operators.pinFor', { name: operator.name })}>
      <form className="form" onSubmit={submit}>
        <label className="field" htmlFor={id}>
          {text('operators.pin')}
          <input
            id={id}
            name="pin"
            type="password"
            inputMode="numeric"
            autoComplete="off"
            maxLength={length}
            aria-describedby={`${id}help`}
            aria-invalid={set.isError}
          />
        </label>
        <p className="mute" id={`${id}help`}>
          {text('operators.pinHelp', { count: length })}
        </p>
        {set.isError && <Problem fault={set.error} />}
        {set.isSuccess && (
          <p className="good" role="status">
            {text('operators.pinDone', { name: operator.name })}
          </p>
        )}
        <FormActs
          act={text('operators.setPin')}
          busy={set.isPending}
          onClose={onClose}
          close={text('common.close')}
        />
      </form>
    </Box>
  );
}
