// How many lie here: the number instead of a scan for each, with the packs that the item comes in.
import { useCountText } from '../../../i18n/count-text.ts';
import { displayName } from '../../../ui/display-name.ts';
import { QuantityAsk } from '../../QuantityAsk.tsx';
import { StepFrame, type StepProps } from './StepFrame.tsx';

export function HowMany({ state, chrome }: StepProps<'quantity'>) {
  const text = useCountText();
  const [top] = state.over.tally.lines;
  return (
    <QuantityAsk
      item={top?.item ?? null}
      onQuantity={(quantity) => chrome.onInput({ is: 'quantity', quantity })}
      frame={(parts) => <StepFrame state={state} chrome={chrome} {...parts} />}
    >
      <h1 className="title">{text('quantity.title')}</h1>
      <p className="mute">{top === undefined ? null : displayName(top.item.name)}</p>
    </QuantityAsk>
  );
}
