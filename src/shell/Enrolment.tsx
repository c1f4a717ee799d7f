// Enrolling the device: its one-time code, scanned or typed, and its name.
import { type FormEvent, useState } from 'react';
import { useCodePadWords } from '../i18n/code-pad-words.ts';
import { useText } from '../i18n/use-text.ts';
import { Problem } from '../ui/Bands.tsx';
import { Button } from '../ui/Button.tsx';
import { CodePad } from '../ui/CodePad.tsx';
import { Frame, Stage } from '../ui/Frame.tsx';
import { PadField } from '../ui/Pad.tsx';
import { ProgressBar } from '../ui/ProgressBar.tsx';
import { useLasting } from '../ui/use-lasting.ts';
import type { Actions } from './actions.ts';
import { type Place, waitBeforeProgress } from './model.ts';
import type { Shown } from './shown.ts';
import './form.css';

export function Enrolment({ place, bar, actions }: Shown<'not-enrolled'>) {
  const [typed, setTyped] = useState<string | null>(null);
  const code = place.code ?? typed;
  return code === null ? (
    <EnterCode
      bar={bar}
      problem={place.problem}
      onCode={setTyped}
      onScanner={() => actions.open('scanner')}
    />
  ) : (
    <NameDevice
      bar={bar}
      place={place}
      code={code}
      onEnrol={(name) => actions.enrol(code, name)}
      onOtherCode={() => {
        setTyped(null);
        if (place.code !== null) actions.back();
      }}
    />
  );
}

interface EnterCodeProps extends Pick<Shown<'not-enrolled'>, 'bar'> {
  readonly problem: Extract<Place, { at: 'not-enrolled' }>['problem'];
  readonly onCode: (code: string) => void;
  readonly onScanner: () => void;
}

function EnterCode({ bar, problem, onCode, onScanner }: EnterCodeProps) {
  const text = useText();
  const words = useCodePadWords();
  const [code, setCode] = useState('');
  const change = (value: string) => setCode(value.toUpperCase().slice(0, 24));
  const next = () => code !== '' && onCode(code);
  return (
    <Frame
      bar={bar}
      layout="primary"
      actions={
        <>
          <Button onPress={onScanner}>{text('shell.scanner')}</Button>
          <Button kind="primary" disabled={code === ''} onPress={next}>
            {text('shell.enrol.next')}
          </Button>
        </>
      }
    >
      <Stage
        lead={
          <>
            <h1 className="title">{text('shell.enrol.title')}</h1>
            {problem === null ? (
              <p className="mute">{text('shell.enrol.ask')}</p>
            ) : (
              <Problem>{text(`shell.enrol.problem.${problem}`)}</Problem>
            )}
            <PadField
              label={text('shell.enrol.code')}
              look="code"
              value={code}
              onChange={change}
              onEnter={next}
            />
          </>
        }
        detail={<CodePad value={code} onChange={change} letters words={words} />}
      />
    </Frame>
  );
}

interface NameDeviceProps extends Pick<Shown<'not-enrolled'>, 'bar' | 'place'> {
  readonly code: string;
  readonly onEnrol: (name: string) => void;
  readonly onOtherCode: Actions['back'];
}

function NameDevice({ bar, place, code, onEnrol, onOtherCode }: NameDeviceProps) {
  const text = useText();
  const [name, setName] = useState('');
  const busy = place.progress.is === 'busy';
  const slow = useLasting(busy, waitBeforeProgress);
  const submit = (event?: FormEvent) => {
    event?.preventDefault();
    if (name.trim() !== '' && !busy) onEnrol(name.trim());
  };
  return (
    <Frame
      bar={bar}
      layout="primary"
      actions={
        <>
          <Button onPress={onOtherCode} disabled={busy}>
            {text('shell.enrol.change')}
          </Button>
          <Button kind="primary" disabled={name.trim() === '' || busy} onPress={submit}>
            {text('shell.enrol.confirm')}
          </Button>
        </>
      }
    >
      <h1 className="title">{text('shell.enrol.title')}</h1>
      <p className="mute">
        {text('shell.enrol.codeRead')} <span className="code">{code}</span>
      </p>
      {place.problem === null ? null : <Problem>{text(`shell.enrol.problem.${place.problem}`)}</Problem>}
      <form className="field" onSubmit={submit}>
        <label htmlFor="device-name">{text('shell.enrol.name')}</label>
        <input
          id="device-name"
          type="text"
          autoComplete="off"
          enterKeyHint="done"
          maxLength={40}
          aria-describedby="device-name-hint"
          value={name}
          onChange={(event) => setName(event.target.value)}
        />
        <p id="device-name-hint" className="mute">
          {text('shell.enrol.nameHint')}
        </p>
      </form>
      {slow ? (
        <div className="wait">
          <ProgressBar label={text('shell.enrol.checking')} done={0} total={null} />
          <p>{text('shell.enrol.checking')}</p>
        </div>
      ) : null}
    </Frame>
  );
}
