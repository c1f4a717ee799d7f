// The source gives less than the task asks for: how many are left in it.
import { useCarryText } from '../../../i18n/carry-text.ts';
import { sourceCode } from '../work.ts';
import { AskQuantity } from './AskQuantity.tsx';
import { StepFrame, type StepProps } from './StepFrame.tsx';

export function Remaining({ step, chrome }: StepProps<'remaining'>) {
  const text = useCarryText();
  const { errand } = chrome.work;
  if (errand.is !== 'replenish') return <StepFrame step={step} chrome={chrome} lead={null} />;
  return (
    <AskQuantity step={step} chrome={chrome} goods={errand.task.goods}>
      <h1 className="title">{text('remaining.title')}</h1>
      <p className="code mute">{sourceCode(chrome.work)}</p>
    </AskQuantity>
  );
}
