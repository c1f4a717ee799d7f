// Operators: the roster, and what each needs to sign in on a device: a badge and a PIN.
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { OperatorRow, Operators } from '../../domain/desk/operators.ts';
import { ask } from '../ask.ts';
import { useDeskText } from '../desk-text.ts';
import { Empty } from '../parts/Empty.tsx';
import { Page } from '../parts/Page.tsx';
import { Failed, Loading } from '../parts/Waiting.tsx';
import { useIsAdministrator } from '../session.ts';
import { Badges } from './Badges.tsx';
import { OperatorForm } from './OperatorForm.tsx';
import { OperatorTable } from './OperatorTable.tsx';
import { PinForm } from './PinForm.tsx';
import './operators.css';

/** What is being done above the list. */
type Doing =
  | { readonly is: 'nothing' }
  | { readonly is: 'adding' }
  | { readonly is: 'changing' | 'setting-pin'; readonly operator: OperatorRow };

const nothing: Doing = { is: 'nothing' };

export function OperatorsPage() {
  const text = useDeskText();
  const administrator = useIsAdministrator();
  const [doing, setDoing] = useState<Doing>(nothing);
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set());
  const query = useQuery({ queryKey: ['/operators'], queryFn: () => ask<Operators>('/operators') });
  const rows = query.data?.rows ?? [];
  const close = () => setDoing(nothing);
  return (
    <Page
      title={text('operators.title')}
      actions={
        administrator && (
          <button
            type="button"
            className="desk-button desk-button-primary no-print"
            onClick={() => setDoing({ is: 'adding' })}
          >
            {text('operators.add')}
          </button>
        )
      }
    >
      {!administrator && <p className="mute">{text('common.administrators')}</p>}
      {doing.is === 'adding' && <OperatorForm operator={null} onClose={close} />}
      {doing.is === 'changing' && (
        <OperatorForm key={doing.operator.operatorId} operator={doing.operator} onClose={close} />
      )}
      {doing.is === 'setting-pin' && (
        <PinForm
          key={doing.operator.operatorId}
          operator={doing.operator}
          length={query.data?.pinLength ?? 0}
          onClose={close}
        />
      )}
      {query.isPending && <Loading />}
      {query.isError && <Failed fault={query.error} retry={() => void query.refetch()} />}
      {query.isSuccess && rows.length === 0 && (
        <Empty title={text('operators.emptyTitle')} help={text('operators.emptyHelp')} />
      )}
      {rows.length > 0 && (
        <>
          {administrator && <Badges selected={[...selected]} onDone={() => setSelected(new Set())} />}
          <OperatorTable
            operators={rows}
            selected={selected}
            onSelect={setSelected}
            onChange={(operator) => setDoing({ is: 'changing', operator })}
            onSetPin={(operator) => setDoing({ is: 'setting-pin', operator })}
          />
        </>
      )}
    </Page>
  );
}
