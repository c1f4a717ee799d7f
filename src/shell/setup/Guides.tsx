// How a scanner is set up, by maker: what any scanner should do, and the settings' own names, step by step.
import type { ReactNode } from 'react';
import { type ScannerTextKey, useScannerText } from '../../i18n/scanner-text.ts';
import { Button } from '../../ui/Button.tsx';
import { Frame } from '../../ui/Frame.tsx';
import { type Maker, makers } from './set-up.ts';

const wants = ['enter', 'plain', 'separators', 'keyboard', 'fast'] as const;

const steps: Readonly<Record<Maker, readonly ScannerTextKey[]>> = {
  zebra: [
    'guides.zebra.step1',
    'guides.zebra.step2',
    'guides.zebra.step3',
    'guides.zebra.step4',
    'guides.zebra.step5',
    'guides.zebra.step6',
    'guides.zebra.step7',
  ],
  honeywell: [
    'guides.honeywell.step1',
    'guides.honeywell.step2',
    'guides.honeywell.step3',
    'guides.honeywell.step4',
    'guides.honeywell.step5',
    'guides.honeywell.step6',
  ],
  datalogic: [
    'guides.datalogic.step1',
    'guides.datalogic.step2',
    'guides.datalogic.step3',
    'guides.datalogic.step4',
    'guides.datalogic.step5',
  ],
  cipherlab: [
    'guides.cipherlab.step1',
    'guides.cipherlab.step2',
    'guides.cipherlab.step3',
    'guides.cipherlab.step4',
    'guides.cipherlab.step5',
  ],
  other: [
    'guides.other.step1',
    'guides.other.step2',
    'guides.other.step3',
    'guides.other.step4',
    'guides.other.step5',
    'guides.other.step6',
  ],
};

interface GuidesProps {
  readonly bar: ReactNode;
  readonly back: ReactNode;
}

export function Guides({ bar, back, onGuide }: GuidesProps & { readonly onGuide: (maker: Maker) => void }) {
  const text = useScannerText();
  return (
    <Frame bar={bar} actions={back}>
      <h1 className="title">{text('guides.title')}</h1>
      <p className="strong">{text('guides.ask')}</p>
      <ul className="guide-makers">
        {makers.map((maker) => (
          <li key={maker}>
            <Button onPress={() => onGuide(maker)}>{text(`guides.${maker}.name`)}</Button>
          </li>
        ))}
      </ul>
      <section className="card" aria-labelledby="guide-wanted">
        <p id="guide-wanted">{text('guides.wanted')}</p>
        <ul className="guide-wants">
          {wants.map((want) => (
            <li key={want}>{text(`guides.want.${want}`)}</li>
          ))}
        </ul>
      </section>
    </Frame>
  );
}

interface GuideProps extends GuidesProps {
  readonly maker: Maker;
  readonly onBegin: () => void;
}

export function Guide({ bar, back, maker, onBegin }: GuideProps) {
  const text = useScannerText();
  return (
    <Frame
      bar={bar}
      layout="primary"
      actions={
        <>
          {back}
          <Button kind="primary" onPress={onBegin}>
            {text('guides.start')}
          </Button>
        </>
      }
    >
      <h1 className="title">{text(`guides.${maker}.name`)}</h1>
      <ol className="guide-steps">
        {steps[maker].map((step) => (
          <li key={step} className="card">
            {text(step)}
          </li>
        ))}
      </ol>
      <p className="mute">{text('guides.after')}</p>
    </Frame>
  );
}
