// Many pieces by a number: the item is scanned once, then they are typed.
import { useReceiveText } from '../../../i18n/receive-text.ts';
import { displayName } from '../../../ui/display-name.ts';
import { itemOf, nameOf } from '../work.ts';
import { AskQuantity } from './AskQuantity.tsx';
import { StepFrame, type StepProps } from './StepFrame.tsx';

export function Loose({ state, chrome }: StepProps<'loose'>) {
  const text = useReceiveText();
  const { goods } = state;
  if (goods === null) {
    return (
      <StepFrame
        state={state}
        chrome={chrome}
        lead={
          <>
            <h1 className="title">{text('loose.item')}</h1>
            <p className="mute">{text('loose.what')}</p>
          </>
        }
      />
    );
  }
  return (
    <AskQuantity state={state} chrome={chrome} item={itemOf(chrome.work, goods)}>
      <h1 className="title">{text('loose.count')}</h1>
      <p className="mute ask-item">{displayName(nameOf(chrome.work, goods))}</p>
    </AskQuantity>
  );
}
