// Where setting up begins: what it does, how this device reads its scanner now, and the way back to the usual.
import type { ReactNode } from 'react';
import { useScannerText } from '../../i18n/scanner-text.ts';
import { usualProfile } from '../../scan/wedge-profile.ts';
import type { WedgeProfile } from '../../scan/wedge-profile-schema.ts';
import { Button } from '../../ui/Button.tsx';
import { Frame } from '../../ui/Frame.tsx';
import { profileFacts } from './facts.ts';

interface StartProps {
  readonly bar: ReactNode;
  readonly back: ReactNode;
  readonly profile: WedgeProfile;
  readonly onBegin: () => void;
  readonly onGuides: () => void;
  readonly onReset: () => void;
}

export function Start({ bar, back, profile, onBegin, onGuides, onReset }: StartProps) {
  const text = useScannerText();
  const usual = profile === usualProfile;
  return (
    <Frame
      bar={bar}
      layout="primary"
      actions={
        <>
          {back}
          <Button kind="primary" onPress={onBegin}>
            {text('setUp.begin')}
          </Button>
        </>
      }
    >
      <h1 className="title">{text('setUp.title')}</h1>
      <p>{text('setUp.ask')}</p>
      <p className="mute">{text('setUp.sheet')}</p>
      {usual ? (
        <p className="strong">{text('setUp.usual')}</p>
      ) : (
        <section className="card stack" aria-labelledby="own-profile">
          <h2 id="own-profile" className="strong">
            {text('setUp.own')}
          </h2>
          <ul className="rows">
            {profileFacts(profile).map(({ key, values }) => (
              <li key={key}>{text(key, values(text))}</li>
            ))}
          </ul>
          <Button onPress={onReset}>{text('setUp.reset')}</Button>
        </section>
      )}
      <Button onPress={onGuides}>{text('setUp.guides')}</Button>
    </Frame>
  );
}
