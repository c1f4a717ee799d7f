// The profile is in use: each kind of code on the sheet gets its tick when it arrives as it is printed.
import type { ReactNode } from 'react';
import { useScannerText } from '../../i18n/scanner-text.ts';
import { AcceptBand, AttentionBand } from '../../ui/Bands.tsx';
import { Frame } from '../../ui/Frame.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { Arrived } from './Arrived.tsx';
import { type ProveAnswer, type SetUpState, specimenIds } from './set-up.ts';

interface ProvingProps {
  readonly state: Extract<SetUpState, { at: 'proving' }>;
  readonly bar: ReactNode;
  readonly done: ReactNode;
}

function Answer({ answer }: { readonly answer: ProveAnswer }) {
  const text = useScannerText();
  switch (answer.is) {
    case 'none':
      return null;
    case 'fine':
      return <AcceptBand>{text('prove.fine', { name: text(`specimen.${answer.specimen}`) })}</AcceptBand>;
    case 'strange':
      return (
        <>
          <AttentionBand>{text('prove.strange')}</AttentionBand>
          <Arrived arrivals={answer.arrivals} />
        </>
      );
  }
}

export function Proving({ state, bar, done }: ProvingProps) {
  const text = useScannerText();
  const read = new Set(state.read);
  return (
    <Frame bar={bar} actions={done}>
      <div role="status" className="stack">
        <Answer answer={state.answer} />
      </div>
      <h1 className="title">{text('prove.title')}</h1>
      <p>{text('prove.ask')}</p>
      <p className="strong">{text('prove.count', { read: read.size, total: specimenIds.length })}</p>
      <ul className="proofs">
        {specimenIds.map((id) => (
          <li key={id} className={read.has(id) ? 'proof proof-read' : 'proof'}>
            <span className="proof-sign">{read.has(id) ? <Icon name="tick" size={18} /> : null}</span>
            <span>{text(`specimen.${id}`)}</span>
            <span className="unseen">{text(read.has(id) ? 'prove.read' : 'prove.notYet')}</span>
          </li>
        ))}
      </ul>
    </Frame>
  );
}
