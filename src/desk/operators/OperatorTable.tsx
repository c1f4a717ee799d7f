// The roster as rows. What somebody still lacks to sign in stands out.
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Link } from 'wouter';
import type { OperatorRow } from '../../domain/desk/operators.ts';
import { tell } from '../ask.ts';
import { useDeskText } from '../desk-text.ts';
import { Confirm } from '../parts/Confirm.tsx';
import { eventsAbout } from '../parts/EventsLink.tsx';
import { Status } from '../parts/Status.tsx';
import { Problem } from '../parts/Waiting.tsx';
import { useIsAdministrator } from '../session.ts';

interface OperatorTableProps {
  readonly operators: readonly OperatorRow[];
  readonly selected: ReadonlySet<string>;
  readonly onSelect: (selected: ReadonlySet<string>) => void;
  readonly onChange: (operator: OperatorRow) => void;
  readonly onSetPin: (operator: OperatorRow) => void;
}

function Held({ held, active }: { readonly held: boolean; readonly active: boolean }) {
  const text = useDeskText();
  if (!active) return text('common.none');
  return held ? text('operators.there') : <Status tone="warn">{text('operators.missing')}</Status>;
}

function Acts({
  operator,
  onChange,
  onSetPin,
}: Pick<OperatorTableProps, 'onChange' | 'onSetPin'> & { readonly operator: OperatorRow }) {
  const text = useDeskText();
  const client = useQueryClient();
  const { operatorId, name, active } = operator;
  const revoke = useMutation({
    mutationFn: () => tell(`/operators/${encodeURIComponent(operatorId)}/revoke`),
    onSettled: () => client.invalidateQueries(),
  });
  const named = (label: string) => `${label}: ${name}`;
  return (
    <div className="row-acts">
      {active && (
        <button
          type="button"
          className="desk-button desk-button-quiet"
          aria-label={named(text('operators.setPin'))}
          onClick={() => onSetPin(operator)}
        >
          {text('operators.setPin')}
        </button>
      )}
      <button
        type="button"
        className="desk-button desk-button-quiet"
        aria-label={named(active ? text('operators.edit') : text('operators.bringBack'))}
        onClick={() => onChange(operator)}
      >
        {active ? text('operators.edit') : text('operators.bringBack')}
      </button>
      {active && (
        <Confirm
          label={text('operators.revoke')}
          question={text('operators.revokeSure', { name })}
          act={text('operators.revoke')}
          about={name}
          busy={revoke.isPending}
          onAct={() => revoke.mutate()}
        />
      )}
      {revoke.isError && <Problem fault={revoke.error} />}
    </div>
  );
}

export function OperatorTable({ operators, selected, onSelect, onChange, onSetPin }: OperatorTableProps) {
  const text = useDeskText();
  const administrator = useIsAdministrator();
  const active = operators.filter((operator) => operator.active).map(({ operatorId }) => operatorId);
  const toggle = (id: string, on: boolean) =>
    onSelect(new Set(on ? [...selected, id] : [...selected].filter((other) => other !== id)));
  return (
    <table className="rows rows-page no-print">
      <thead>
        <tr>
          {administrator && (
            <td className="tick">
              <input
                type="checkbox"
                aria-label={text('operators.selectAll')}
                checked={active.length > 0 && active.every((id) => selected.has(id))}
                onChange={({ target }) => onSelect(new Set(target.checked ? active : []))}
              />
            </td>
          )}
          <th scope="col">{text('operators.operator')}</th>
          <th scope="col">{text('operators.roles')}</th>
          <th scope="col">{text('operators.badge')}</th>
          <th scope="col">{text('operators.pin')}</th>
          {administrator && <td />}
        </tr>
      </thead>
      <tbody>
        {operators.map((operator) => (
          <tr key={operator.operatorId} className={operator.active ? '' : 'row-past'}>
            {administrator && (
              <td className="tick">
                <input
                  type="checkbox"
                  aria-label={text('operators.select', { name: operator.name })}
                  disabled={!operator.active}
                  checked={selected.has(operator.operatorId)}
                  onChange={({ target }) => toggle(operator.operatorId, target.checked)}
                />
              </td>
            )}
            <td className="wordy">
              <Link className="strong" href={eventsAbout(`operator ${operator.operatorId}`)}>
                {operator.name}
              </Link>{' '}
              {!operator.active && <Status>{text('operators.revoked')}</Status>}
            </td>
            <td>{operator.roles.map((role) => text(`operators.role.${role}`)).join(', ')}</td>
            <td>
              <Held held={operator.hasBadge} active={operator.active} />
            </td>
            <td>
              <Held held={operator.hasPin} active={operator.active} />
            </td>
            {administrator && (
              <td className="acts">
                <Acts operator={operator} onChange={onChange} onSetPin={onSetPin} />
              </td>
            )}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
