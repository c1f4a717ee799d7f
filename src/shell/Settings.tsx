// Each operator's own choices, and what this device is.
import type { ReactNode } from 'react';
import { languages } from '../i18n/languages.ts';
import { useText } from '../i18n/use-text.ts';
import { Button } from '../ui/Button.tsx';
import { Frame } from '../ui/Frame.tsx';
import type { Preferences } from './model.ts';
import type { Shown } from './shown.ts';
import './form.css';

const themes = ['auto', 'light', 'dark'] as const;
const volumes = [
  { name: 'quiet', volume: 0.3 },
  { name: 'medium', volume: 0.65 },
  { name: 'loud', volume: 1 },
] as const;

interface SettingsProps extends Shown<'settings'> {
  readonly preferences: Preferences;
}

interface ChoiceProps<Value> {
  readonly label: string;
  readonly options: readonly { readonly value: Value; readonly name: ReactNode }[];
  readonly chosen: Value;
  readonly onChoose: (value: Value) => void;
}

function Choice<Value extends string | number | boolean>({
  label,
  options,
  chosen,
  onChoose,
}: ChoiceProps<Value>) {
  return (
    <fieldset className="choice">
      <legend className="field-label">{label}</legend>
      <div className="choice-row">
        {options.map(({ value, name }) => (
          <Button key={String(value)} pressed={value === chosen} onPress={() => onChoose(value)}>
            {name}
          </Button>
        ))}
      </div>
    </fieldset>
  );
}

/** The loudness on offer that is nearest to what is set. */
const nearestVolume = (volume: number) =>
  volumes.reduce((a, b) => (Math.abs(b.volume - volume) < Math.abs(a.volume - volume) ? b : a)).volume;

export function Settings({ place, bar, actions, preferences }: SettingsProps) {
  const text = useText();
  const { about } = place;
  const { prefer } = actions;
  return (
    <Frame bar={bar} actions={<Button onPress={actions.back}>{text('shell.back')}</Button>}>
      <h1 className="title">{text('shell.settings.title')}</h1>
      <Choice
        label={text('shell.settings.theme')}
        options={themes.map((value) => ({ value, name: text(`shell.settings.${value}`) }))}
        chosen={preferences.theme}
        onChoose={(theme) => prefer({ theme })}
      />
      <Choice
        label={text('shell.settings.volume')}
        options={volumes.map(({ name, volume }) => ({ value: volume, name: text(`shell.settings.${name}`) }))}
        chosen={nearestVolume(preferences.volume)}
        onChoose={(volume) => {
          prefer({ volume });
          actions.testSound();
        }}
      />
      <Choice
        label={text('shell.settings.vibration')}
        options={[
          { value: true, name: text('shell.settings.on') },
          { value: false, name: text('shell.settings.off') },
        ]}
        chosen={preferences.vibration}
        onChoose={(vibration) => prefer({ vibration })}
      />
      <Choice
        label={text('shell.settings.language')}
        options={languages.map(({ tag, name }) => ({ value: tag, name: <span lang={tag}>{name}</span> }))}
        chosen={preferences.language}
        onChoose={(language) => prefer({ language })}
      />
      <section className="card" aria-labelledby="about">
        <h2 id="about" className="field-label">
          {text('shell.settings.about')}
        </h2>
        <dl className="facts">
          <dt>{text('shell.settings.device')}</dt>
          <dd>{about.deviceName}</dd>
          <dt>{text('shell.settings.warehouse')}</dt>
          <dd>{about.warehouse}</dd>
          <dt>{text('shell.settings.here')}</dt>
          <dd>{about.eventsHere}</dd>
          <dt>{text('shell.settings.version')}</dt>
          <dd className="code">{about.version}</dd>
        </dl>
      </section>
      <Button onPress={() => actions.open('scanner')}>{text('shell.setUpScanner')}</Button>
      <Button onPress={() => actions.open('quarantine')}>{text('shell.settings.attention')}</Button>
    </Frame>
  );
}
