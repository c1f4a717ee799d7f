// The source gives less than the task asks for: how many are left in it.

import { useCarryText } from '../../../i18n/carry-text.ts';
import { QuantityAsk } from '../../QuantityAsk.tsx';
import { isTask } from '../state.ts';
import { itemOf, sourceCode } from '../work.ts';
import { StepFrame, type StepProps } from './StepFrame.tsx';

export function Remaining({ step, chrome }: StepProps<'remaining'>) {
  const text = useCarryText();
  const { work, onInput } = chrome;
  const { errand } = work;
  return (
    <QuantityAsk
      item={isTask(errand) ? itemOf(work, errand.task.goods) : null}
      onQuantity={(quantity) => onInput({ is: 'quantity', quantity })}
      frame={(parts) => <StepFrame step={step} chrome={chrome} {...parts} />}
    >
      <h1 className="title">{text('remaining.title')}</h1>
      <p className="code mute">{sourceCode(work)}</p>
    </QuantityAsk>
  );
}
