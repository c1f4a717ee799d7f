// A unit is taken as it is: its new place is wanted.
import { useCarryText } from '../../../i18n/carry-text.ts';
import { LocationCode } from '../../../ui/LocationCode.tsx';
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
          <LocationCode code={step.unit} />
          <p className="mute">{text('unit.all')}</p>
        </>
      }
    />
  );
}
