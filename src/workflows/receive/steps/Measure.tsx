// The first piece of an item is measured, one number after the other; it may be left out.
import { useReceiveText } from '../../../i18n/receive-text.ts';
import { displayName } from '../../../ui/display-name.ts';
import { measures } from '../state.ts';
import { nameOf } from '../work.ts';
import { AskQuantity } from './AskQuantity.tsx';
import type { StepProps } from './StepFrame.tsx';

export function Measure({ state, chrome }: StepProps<'measure'>) {
  const text = useReceiveText();
  const what = measures[state.got.length] ?? 'weight';
  return (
    <AskQuantity state={state} chrome={chrome} item={null}>
      <p className="mute ask-spare">{text('measure.title')}</p>
      <h1 className="title">{text(`measure.${what}`)}</h1>
      <p className="mute ask-item">{displayName(nameOf(chrome.work, state.item))}</p>
    </AskQuantity>
  );
}
