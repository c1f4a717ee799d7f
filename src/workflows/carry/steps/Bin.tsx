// Goods in hand: the bin that is proposed for them, or a question where none is.

import { numberOf } from '../../../domain/orders/model.ts';
import { useCarryText } from '../../../i18n/carry-text.ts';
import { Where } from '../../Where.tsx';
import { opensCases, type Proposal, proposedBin } from '../work.ts';
import { InHand } from './Goods.tsx';
import { StepFrame, type StepProps } from './StepFrame.tsx';

/** An order that waits is said aloud; why a bin is the right one is only a hint. */
function Because({ proposed }: { readonly proposed: Proposal }) {
  const text = useCarryText();
  switch (proposed.because) {
    case 'task':
      return null;
    case 'owed':
      return <p className="strong">{text('bin.owed', { order: numberOf(proposed.owed.orderId) })}</p>;
    default:
      return <p className="mute carry-hint">{text(`bin.${proposed.because}`)}</p>;
  }
}

export function Bin({ step, chrome }: StepProps<'bin'>) {
  const text = useCarryText();
  const { work } = chrome;
  const { held } = step;
  const proposed = proposedBin(work, held);
  const bin = proposed === null ? undefined : work.locations.get(proposed.location);
  const opens = bin !== undefined && opensCases(bin, held.goods);
  return (
    <StepFrame
      step={step}
      chrome={chrome}
      lead={
        proposed === null ? (
          <h1 className="title">{text('bin.ask')}</h1>
        ) : (
          <Where code={proposed.location} location={bin}>
            <h1 className="verb">{text('bin.title')}</h1>
          </Where>
        )
      }
      detail={
        <>
          <InHand held={held} work={work}>
            {opens ? <p className="strong">{text('bin.open')}</p> : null}
          </InHand>
          {proposed === null ? null : <Because proposed={proposed} />}
        </>
      }
    />
  );
}
