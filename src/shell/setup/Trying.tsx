// One test code is asked for; above it what became of the one before.
import type { ReactNode } from 'react';
import { useScannerText } from '../../i18n/scanner-text.ts';
import { AcceptBand, AttentionBand } from '../../ui/Bands.tsx';
import { Button } from '../../ui/Button.tsx';
import { Frame } from '../../ui/Frame.tsx';
import { ProgressBar } from '../../ui/ProgressBar.tsx';
import { Arrived } from './Arrived.tsx';
import { numberOf, probeIds, type SetUpState, type TryAnswer } from './set-up.ts';

interface TryingProps {
  readonly state: Extract<SetUpState, { at: 'trying' }>;
  readonly bar: ReactNode;
  readonly back: ReactNode;
  readonly onSkip: () => void;
}

function Answer({ answer, asked }: { readonly answer: TryAnswer; readonly asked: number }) {
  const text = useScannerText();
  switch (answer.is) {
    case 'none':
      return null;
    case 'came':
      return <AcceptBand>{text('try.came', { n: numberOf(answer.probe) })}</AcceptBand>;
    case 'unknown':
      return <AttentionBand>{text('try.unknown', { n: asked })}</AttentionBand>;
  }
}

export function Trying({ state, bar, back, onSkip }: TryingProps) {
  const text = useScannerText();
  const { asked, answer, done } = state;
  const n = numberOf(asked);
  return (
    <Frame
      bar={bar}
      actions={
        <>
          {back}
          <Button onPress={onSkip}>{text('try.skip')}</Button>
        </>
      }
    >
      <div role="status" className="try-answer">
        <Answer answer={answer} asked={n} />
      </div>
      <h1 className="title try-title">{text('try.title', { n })}</h1>
      <p className="try-what">
        <span className="try-number" aria-hidden="true">
          {n}
        </span>
        {text(`try.what.${asked}`)}
      </p>
      <p>{text(asked === 'ean' ? 'try.pair' : 'try.once')}</p>
      <div className="try-progress">
        <ProgressBar label={text('try.bar')} done={done} total={probeIds.length} />
        <span className="strong">{text('try.progress', { done, total: probeIds.length })}</span>
      </div>
      {answer.is === 'none' ? null : <Arrived arrivals={answer.arrivals} />}
    </Frame>
  );
}
