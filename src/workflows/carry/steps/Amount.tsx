// How many go to the bin: all of it by one press, or so many.
import { useCarryText } from '../../../i18n/carry-text.ts';
import { displayName } from '../../../ui/display-name.ts';
import { itemOf, mostOf } from '../work.ts';
import './goods.css';
import { AskQuantity } from './AskQuantity.tsx';
import type { StepProps } from './StepFrame.tsx';

export function Amount({ step, chrome }: StepProps<'amount'>) {
  const text = useCarryText();
  const { goods } = step.held;
  const name = itemOf(chrome.work, goods)?.name ?? goods.sku;
  return (
    <AskQuantity
      step={step}
      chrome={chrome}
      goods={goods}
      all={{
        name: text('amount.all', { count: mostOf(chrome.work, goods) }),
        onPress: () => chrome.onInput({ is: 'choice', choice: 'all' }),
      }}
    >
      <h1 className="title">{text('amount.title')}</h1>
      <p className="mute carry-name">{displayName(name)}</p>
    </AskQuantity>
  );
}
