// The bin gives less: why, and how many are left in it.
import { shortReasons } from '../../../domain/picking/model.ts';
import { useText } from '../../../i18n/use-text.ts';
import { Button } from '../../../ui/Button.tsx';
import { stopAt } from '../work.ts';
import { AskQuantity } from './AskQuantity.tsx';
import { StepFrame, type StepProps } from './StepFrame.tsx';
import '../../../ui/choices.css';

export function ShortReason({ state, chrome }: StepProps<'short-reason'>) {
  const text = useText();
  return (
    <StepFrame
      state={state}
      chrome={chrome}
      lead={<h1 className="title">{text('pick.shortReason.title')}</h1>}
      detail={
        <div className="choices">
          {shortReasons.map((reason) => (
            <Button key={reason} onPress={() => chrome.onInput({ is: 'choice', choice: reason })}>
              {text(`pick.shortReason.${reason}`)}
            </Button>
          ))}
        </div>
      }
    />
  );
}

export function ShortRemaining({ state, chrome }: StepProps<'short-remaining'>) {
  const text = useText();
  const stop = stopAt(chrome.work, state.stop);
  return (
    <AskQuantity state={state} chrome={chrome} stop={stop}>
      <h1 className="title">{text('pick.shortRemaining.title')}</h1>
      <p className="code mute">{stop?.location}</p>
    </AskQuantity>
  );
}
