// Another quantity than the one shown is taken, or goes into this tote.
import { useText } from '../../../i18n/use-text.ts';
import { mostOf } from '../wanted.ts';
import { stopAt, toteInSlot } from '../work.ts';
import { AskQuantity } from './AskQuantity.tsx';
import type { StepProps } from './StepFrame.tsx';

export function OtherQuantity({ state, chrome }: StepProps<'quantity'>) {
  const text = useText();
  const { work } = chrome;
  const { over } = state;
  const tote = over.at === 'put' ? (toteInSlot(work, over.slot)?.tote ?? '') : '';
  return (
    <AskQuantity state={state} chrome={chrome} stop={stopAt(work, over.stop)}>
      <h1 className="title">
        {over.at === 'put' ? text('pick.quantity.put', { tote }) : text('pick.quantity.take')}
      </h1>
      <p className="mute">{text('pick.quantity.most', { count: mostOf(over, work) })}</p>
    </AskQuantity>
  );
}
