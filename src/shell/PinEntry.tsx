// The PIN, with big keys and in gloves. Physical keys work too; nothing is shown but how many digits there are.
import { useState } from 'react';
import { timeOfDay } from '../i18n/clock-text.ts';
import { type Texts, useText } from '../i18n/use-text.ts';
import { Problem } from '../ui/Bands.tsx';
import { Button } from '../ui/Button.tsx';
import { Frame, Stage } from '../ui/Frame.tsx';
import { charKey, eraseKey, Pad, PadField } from '../ui/Pad.tsx';
import { ProgressBar } from '../ui/ProgressBar.tsx';
import { useLasting } from '../ui/use-lasting.ts';
import { useTurn } from '../ui/use-turn.ts';
import { type PinProblem, type Status, waitBeforeProgress } from './model.ts';
import type { Shown } from './shown.ts';
import './pin-entry.css';

function problemText(problem: PinProblem, status: Status, text: Texts): string {
  switch (problem.is) {
    case 'wrong':
      return text('shell.pin.wrong', { count: problem.attemptsLeft });
    case 'locked':
      return problem.until === null
        ? text('shell.pin.locked')
        : text('shell.pin.lockedUntil', { time: timeOfDay(problem.until, status.now, text.language) });
    default:
      return text(`shell.pin.${problem.is}`);
  }
}

/** A new answer to a PIN begins with an empty field. */
export function PinEntry(shown: Shown<'pin-entry'>) {
  return <Entry key={useTurn(shown.place.problem)} {...shown} />;
}

function Entry({ place, bar, status, actions }: Shown<'pin-entry'>) {
  const text = useText();
  const [pin, setPin] = useState('');
  const { pinLength, problem } = place;
  const busy = place.progress.is === 'busy';
  const slow = useLasting(busy, waitBeforeProgress);
  const hopeless = problem !== null && problem.is !== 'wrong';
  const ready = pin.length === pinLength && !busy && !hopeless;
  const enter = () => ready && actions.enterPin(pin);
  const change = (value: string) => {
    if (!busy) setPin(value.replace(/\D/g, '').slice(0, pinLength));
  };
  const dots = Array.from({ length: pinLength }, (_, before) => before + 1);
  const keys = [
    ...[...'123456789'].map((digit) => charKey(digit, () => change(pin + digit))),
    eraseKey(text('shell.pin.erase'), () => change(pin.slice(0, -1))),
    charKey('0', () => change(`${pin}0`)),
    {
      name: text('shell.pin.enter'),
      sign: <span className="pin-enter">{text('shell.pin.enter')}</span>,
      press: enter,
      kind: 'primary' as const,
      disabled: !ready,
    },
  ];
  return (
    <Frame bar={bar} {...(hopeless ? { actions: <OtherBadge onPress={actions.back} /> } : {})}>
      <Stage
        lead={
          <>
            <h1 className="title">{place.operatorName}</h1>
            {problem === null ? (
              <p className="mute">{text('shell.pin.ask')}</p>
            ) : (
              <Problem>{problemText(problem, status, text)}</Problem>
            )}
            {hopeless ? null : (
              <div className="pin-field">
                <PadField
                  label={text('shell.pin.entry')}
                  look="secret"
                  value={pin}
                  onChange={change}
                  onEnter={enter}
                />
                {dots.map((dot) => (
                  <i key={dot} className={dot <= pin.length ? 'pin-dot pin-dot-in' : 'pin-dot'} />
                ))}
              </div>
            )}
            {slow ? <ProgressBar label={text('shell.pin.checking')} done={0} total={null} /> : null}
          </>
        }
        {...(hopeless ? {} : { detail: <Pad columns={3} keys={keys} /> })}
      />
      {hopeless ? null : (
        <div className="pin-other">
          <OtherBadge onPress={actions.back} />
        </div>
      )}
    </Frame>
  );
}

function OtherBadge({ onPress }: { readonly onPress: () => void }) {
  return <Button onPress={onPress}>{useText()('shell.pin.other')}</Button>;
}
