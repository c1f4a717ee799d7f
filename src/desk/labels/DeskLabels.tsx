// Labels to print: fresh licence plates, locations, items, and plates again. Called so that its chunk stays out of a
// handheld's storage, as the desk's others do.
import { useQuery } from '@tanstack/react-query';
import { type FormEvent, useId, useState } from 'react';
import { type Printers, papers } from '../../domain/desk/labels.ts';
import { ask } from '../ask.ts';
import { useDeskText } from '../desk-text.ts';
import { Box } from '../parts/Box.tsx';
import { Choice } from '../parts/Choice.tsx';
import { Page } from '../parts/Page.tsx';
import { LabelFields } from './LabelFields.tsx';
import { LabelOutcome } from './LabelOutcome.tsx';
import { LabelPreview } from './LabelPreview.tsx';
import { emptyDraft, type LabelDraft, labelKinds, wantedOf, withLabel } from './label-draft.ts';
import { Reprints } from './Reprints.tsx';
import { type LabelTarget, useLabelJob } from './use-label-job.ts';
import './labels.css';

/** Beside the printers' names in one list, where a printer may be called anything. */
const pdfValue = (paper: string) => `pdf ${paper}`;
const printerValue = (name: string) => `printer ${name}`;

function targetOf(value: string): LabelTarget {
  const paper = papers.find((each) => pdfValue(each) === value);
  return paper === undefined
    ? { is: 'printer', name: value.slice(printerValue('').length) }
    : { is: 'pdf', paper };
}

export default function DeskLabels() {
  const text = useDeskText();
  const id = useId();
  const [draft, setDraft] = useState<LabelDraft>(emptyDraft);
  const [chosen, setChosen] = useState<string | null>(null);
  const { job, start, forget } = useLabelJob();
  const printers = useQuery({
    queryKey: ['/labels/printers'],
    queryFn: () => ask<Printers>('/labels/printers'),
  });
  const names = (printers.data?.printers ?? []).map(({ name }) => name);
  const usual = names[0] === undefined ? pdfValue('label') : printerValue(names[0]);
  const value = chosen ?? usual;
  const target = targetOf(value);
  const wanted = wantedOf(draft);
  const busy = job.is === 'busy';
  const change = (next: LabelDraft) => {
    setDraft(next);
    forget();
  };
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    if (wanted !== null && !busy) void start(wanted, target);
  };
  return (
    <Page title={text('labels.title')}>
      <Reprints onPrint={(thing) => change(withLabel(draft, thing))} />
      <div className="label-page">
        <Box title={text('labels.what')}>
          <form className="form" onSubmit={submit}>
            <Choice
              label={text('labels.kind')}
              value={draft.kind}
              onChange={(kind) => change({ ...draft, kind })}
              options={labelKinds.map((kind) => ({ value: kind, label: text(`labels.kinds.${kind}`) }))}
            />
            <LabelFields draft={draft} onChange={change} />
            <label className="field" htmlFor={`${id}target`}>
              {text('labels.where')}
              <select id={`${id}target`} value={value} onChange={(event) => setChosen(event.target.value)}>
                {names.map((name) => (
                  <option key={name} value={printerValue(name)}>
                    {name}
                  </option>
                ))}
                {papers.map((paper) => (
                  <option key={paper} value={pdfValue(paper)}>
                    {text(`labels.papers.${paper}`)}
                  </option>
                ))}
              </select>
              {printers.isSuccess && names.length === 0 && (
                <span className="mute">{text('labels.noPrinters')}</span>
              )}
            </label>
            <div className="form-acts">
              <button
                type="submit"
                className="desk-button desk-button-primary"
                disabled={wanted === null || busy}
              >
                {text(target.is === 'pdf' ? 'labels.save' : busy ? 'labels.printing' : 'labels.print')}
              </button>
            </div>
            <LabelOutcome
              job={job}
              onAgain={(plates) => change({ ...draft, kind: 'units', units: { codes: plates.join('\n') } })}
            />
          </form>
        </Box>
        <LabelPreview kind={draft.kind} wanted={wanted} target={target} />
      </div>
    </Page>
  );
}
