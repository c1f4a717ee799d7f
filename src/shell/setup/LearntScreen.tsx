// What the scanner turned out to be: what to change on it, what is put right here, and the profile to keep.
import type { ReactNode } from 'react';
import { useScannerText } from '../../i18n/scanner-text.ts';
import type { Learnt } from '../../scan/learn/learn-profile.ts';
import { AttentionBand } from '../../ui/Bands.tsx';
import { Button } from '../../ui/Button.tsx';
import { Frame } from '../../ui/Frame.tsx';
import { FactList } from './FactList.tsx';
import { foundFacts } from './facts.ts';

interface LearntScreenProps {
  readonly learnt: Learnt;
  readonly bar: ReactNode;
  readonly onAgain: () => void;
  readonly onGuides: () => void;
  readonly onUse: () => void;
}

export function LearntScreen({ learnt, bar, onAgain, onGuides, onUse }: LearntScreenProps) {
  const text = useScannerText();
  const facts = foundFacts(learnt);
  const nothing = learnt.findings.recognised.length === 0;
  const of = (tone: 'change' | 'learnt' | 'fine') => facts.filter((one) => one.tone === tone);
  return (
    <Frame
      bar={bar}
      layout="primary"
      actions={
        <>
          <Button onPress={onAgain}>{text('learnt.again')}</Button>
          <Button kind="primary" disabled={nothing} onPress={onUse}>
            {text('learnt.use')}
          </Button>
        </>
      }
    >
      <h1 className="title">{text('learnt.title')}</h1>
      {nothing ? (
        <AttentionBand>{text('learnt.nothing')}</AttentionBand>
      ) : (
        <>
          <FactList tone="change" facts={of('change')} />
          <FactList tone="learnt" facts={of('learnt')} />
          <FactList tone="fine" facts={of('fine')} />
        </>
      )}
      {of('change').length === 0 ? null : <Button onPress={onGuides}>{text('setUp.guides')}</Button>}
    </Frame>
  );
}
