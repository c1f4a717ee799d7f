// Labels to print: fresh licence plates, locations, items, and single units again.
// Called so that its chunk stays out of a handheld’s storage, as the desk’s others do.
import { useMutation, useQuery } from '@tanstack/react-query';
import { type FormEvent, useId, useState } from 'react';
import type { LabelChoice } from '../../domain/desk/labels.ts';
import { ask } from '../ask.ts';
import { useDeskText } from '../desk-text.ts';
import { Box } from '../parts/Box.tsx';
import { Choice } from '../parts/Choice.tsx';
import { Page } from '../parts/Page.tsx';
import { Problem } from '../parts/Waiting.tsx';
import { printLabels } from './print-labels.ts';

type Kind = LabelChoice['of'];

const kinds: readonly Kind[] = ['fresh', 'locations', 'item', 'units'];

/** What was typed, as the server takes it; an empty code is the server's to refuse. */
function choiceOf(kind: Kind, code: string, count: number): LabelChoice {
  switch (kind) {
    case 'fresh':
      return { of: kind, count };
    case 'locations':
      return { of: kind, prefix: code };
    case 'item':
      return { of: kind, code, copies: count };
    case 'units':
      return { of: kind, codes: code.split(/[\s,;]+/).filter((each) => each !== '') };
  }
}

const hasCount = (kind: Kind) => kind === 'fresh' || kind === 'item';

function Outcome({ print }: { readonly print: ReturnType<typeof usePrint> }) {
  const text = useDeskText();
  if (print.isError) return <Problem fault={print.error} />;
  if (!print.isSuccess) return null;
  return (
    <p className="good" role="status">
      {print.data === null
        ? text('labels.saved')
        : text('labels.sent', { count: print.data.printed, first: print.data.first })}
    </p>
  );
}

const usePrint = () =>
  useMutation({
    mutationFn: ({ choice, printer }: { readonly choice: LabelChoice; readonly printer: string | null }) =>
      printLabels(choice, printer),
  });

export default function DeskLabels() {
  const text = useDeskText();
  const id = useId();
  const [kind, setKind] = useState<Kind>('fresh');
  const [printer, setPrinter] = useState('');
  const printers = useQuery({
    queryKey: ['/printers'],
    queryFn: () => ask<{ readonly printers: readonly { readonly name: string }[] }>('/printers'),
  });
  const print = usePrint();
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const choice = choiceOf(kind, String(form.get('code') ?? '').trim(), Number(form.get('count') ?? 1));
    print.mutate({ choice, printer: printer === '' ? null : printer });
  };
  const names = printers.data?.printers ?? [];
  return (
    <Page title={text('labels.title')}>
      <p className="mute">{text('labels.help')}</p>
      <Box title={text('labels.what')}>
        <form className="form" onSubmit={submit}>
          <Choice
            label={text('labels.kind')}
            value={kind}
            onChange={(next) => {
              setKind(next);
              print.reset();
            }}
            options={kinds.map((value) => ({ value, label: text(`labels.kinds.${value}`) }))}
          />
          <p className="mute">{text(`labels.explained.${kind}`)}</p>
          {kind !== 'fresh' && (
            <label className="field" htmlFor={`${id}-code`}>
              {text(`labels.code.${kind}`)}
              <input id={`${id}-code`} key={kind} name="code" maxLength={2000} autoComplete="off" required />
            </label>
          )}
          {hasCount(kind) && (
            <label className="field" htmlFor={`${id}-count`}>
              {text('labels.count')}
              <input
                id={`${id}-count`}
                name="count"
                type="number"
                min={1}
                max={500}
                defaultValue={kind === 'fresh' ? 10 : 1}
                required
              />
            </label>
          )}
          <label className="field" htmlFor={`${id}-printer`}>
            {text('labels.printer')}
            <select
              id={`${id}-printer`}
              value={printer}
              onChange={(event) => setPrinter(event.currentTarget.value)}
            >
              <option value="">{text('labels.pdf')}</option>
              {names.map(({ name }) => (
                <option key={name}>{name}</option>
              ))}
            </select>
            {names.length === 0 && <span className="mute">{text('labels.noPrinters')}</span>}
          </label>
          <Outcome print={print} />
          <div className="form-acts">
            <button type="submit" className="desk-button desk-button-primary" disabled={print.isPending}>
              {text(printer === '' ? 'labels.save' : 'labels.print')}
            </button>
          </div>
        </form>
      </Box>
    </Page>
  );
}
