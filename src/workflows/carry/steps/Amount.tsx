// How many go to the bin: all of it by one press, or so many.
import { useCarryText } from '../../../i18n/carry-text.ts';
import { displayName } from '../../../ui/display-name.ts';
import { QuantityAsk } from '../../QuantityAsk.tsx';
import { itemOf, mostOf } from '../work.ts';
import { StepFrame, type StepProps } from './StepFrame.tsx';
import './goods.css';

export function Amount({ step, chrome }: StepProps<'amount'>) {
  const text = useCarryText();
  const { goods } = step.held;
  const item = itemOf(chrome.work, goods);
  const { onInput } = chrome;
  return (
    <QuantityAsk
      item={item}
      onQuantity={(quantity) => onInput({ is: 'quantity', quantity })}
      all={{
        name: text('amount.all', { count: mostOf(chrome.work, goods) }),
        onPress: () => onInput({ is: 'choice', choice: 'all' }),
      }}
      frame={(parts) => <StepFrame step={step} chrome={chrome} {...parts} />}
    >
      <h1 className="title">{text('amount.title')}</h1>
      <p className="mute carry-name">{displayName(item?.name ?? goods.sku)}</p>
    </QuantityAsk>
  );
}
