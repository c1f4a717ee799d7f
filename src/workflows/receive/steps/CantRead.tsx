// A label can't be read: what is printed on it is typed instead.
import { useReceiveText } from '../../../i18n/receive-text.ts';
import { TypedLabel } from '../../TypedLabel.tsx';
import { StepFrame, type StepProps } from './StepFrame.tsx';

export function CantRead({ state, chrome }: StepProps<'cant-read'>) {
  const text = useReceiveText();
  return (
    <TypedLabel
      question={text(`cantRead.${state.label}`)}
      letters
      onTyped={(typed) => chrome.onInput({ is: 'typed', text: typed })}
      frame={(parts) => <StepFrame state={state} chrome={chrome} {...parts} />}
    />
  );
}
