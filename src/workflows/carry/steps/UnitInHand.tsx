// A unit is taken as it is: its new place is wanted.
import { useCarryText } from '../../../i18n/carry-text.ts';
import { StepFrame, type StepProps } from './StepFrame.tsx';

export function UnitInHand({ step, chrome }: StepProps<'unit'>) {
  const text = useCarryText();
  return (
    <StepFrame
      step={step}
      chrome={chrome}
      lead={
        <>
          <h1 className="title">{text('unit.title')}</h1>
          <p className="put-tote code">{step.unit}</p>
          <p className="mute">{text('unit.all')}</p>
        </>
      }
    />
  );
}
