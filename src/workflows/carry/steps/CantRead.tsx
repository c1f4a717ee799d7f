// A label can't be read: what is printed on it is typed instead.
import { useCarryText } from '../../../i18n/carry-text.ts';
import { TypedLabel } from '../../TypedLabel.tsx';
import { wantedIn } from '../wanted.ts';
import { StepFrame, type StepProps } from './StepFrame.tsx';

export function CantRead({ step, chrome }: StepProps<'cant-read'>) {
  const text = useCarryText();
  const wanted = wantedIn(step.over, chrome.work);
  const asked = step.label === 'location' && wanted === null ? 'place' : step.label;
  return (
    <TypedLabel
      question={text(`cantRead.${asked}`)}
      letters
      onTyped={(typed) => chrome.onInput({ is: 'typed', text: typed })}
      frame={(parts) => <StepFrame step={step} chrome={chrome} {...parts} />}
    >
      {asked === 'location' ? <p className="code mute">{wanted?.code}</p> : null}
    </TypedLabel>
  );
}
