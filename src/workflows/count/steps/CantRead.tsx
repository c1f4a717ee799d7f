// A label can't be read: its check digits, or the last four of the SKU, are typed instead.
import { useCountText } from '../../../i18n/count-text.ts';
import { TypedLabel } from '../../TypedLabel.tsx';
import { StepFrame, type StepProps } from './StepFrame.tsx';

export function CantRead({ state, chrome }: StepProps<'cant-read'>) {
  const text = useCountText();
  return (
    <TypedLabel
      question={text(`cantRead.${state.label}`)}
      letters={state.label === 'item'}
      onTyped={(typed) => chrome.onInput({ is: 'typed', text: typed })}
      frame={(parts) => <StepFrame state={state} chrome={chrome} {...parts} />}
    >
      {state.label === 'location' ? <p className="code mute">{chrome.work.count.location}</p> : null}
    </TypedLabel>
  );
}
