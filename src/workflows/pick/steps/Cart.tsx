// Totes go on the cart: the slot that wants one is lit. A full tote's slot asks the same way.
import { useText } from '../../../i18n/use-text.ts';
import { ProgressBar } from '../../../ui/ProgressBar.tsx';
import { Quantity } from '../../../ui/Quantity.tsx';
import { Slots, type SlotView } from '../../../ui/Slots.tsx';
import { openSlots } from '../cart-view.ts';
import type { PickWork } from '../state.ts';
import { slotsOf, toteInSlot } from '../work.ts';
import { StepFrame, type StepProps } from './StepFrame.tsx';

/** What a person reads off a tote from a distance: the digits of `T-0142`. */
const numberOf = (tote: string) => /\d+$/.exec(tote)?.[0] ?? tote;

/** Which tote stands in which slot; the lit one waits. */
function useToteSlots(work: PickWork, lit: number): readonly SlotView[] {
  const text = useText();
  return slotsOf(work.list).map((slot) => {
    const tote = toteInSlot(work, slot);
    const label = tote === null ? text('pick.cart.empty') : numberOf(tote.tote);
    const is = slot === lit ? 'lit' : tote === null ? 'idle' : 'done';
    return {
      slot,
      label,
      short: tote === null ? '–' : label,
      is,
      value: String(slot),
      spoken: `${text('pick.slot', { slot })}: ${tote?.tote ?? label}`,
    };
  });
}

export function Cart({ state, chrome }: StepProps<'cart'>) {
  const text = useText();
  const { work } = chrome;
  const slots = useToteSlots(work, state.slot);
  const done = openSlots(work).length;
  const progress = text('pick.cart.progress', { done, slots: slots.length });
  return (
    <StepFrame
      state={state}
      chrome={chrome}
      lead={
        <>
          <p className="verb put-hue">{text('pick.cart.title')}</p>
          <div className="figure">
            <Quantity value={state.slot} hue="put-hue" />
            <h1 className="title item-line">{text('pick.cart.ask', { slot: state.slot })}</h1>
          </div>
        </>
      }
      detail={
        <>
          <Slots slots={slots} label={text('pick.cart.label')} />
          <div className="put-progress">
            <ProgressBar label={progress} done={done} total={slots.length} />
            <p className="mute">{progress}</p>
          </div>
        </>
      }
    />
  );
}

export function ToteFull({ state, chrome }: StepProps<'tote-full'>) {
  const text = useText();
  const full = toteInSlot(chrome.work, state.slot);
  const slots = useToteSlots(chrome.work, state.slot);
  return (
    <StepFrame
      state={state}
      chrome={chrome}
      lead={
        <>
          <p className="verb put-hue">{text('pick.toteFull.title')}</p>
          <div className="figure">
            <Quantity value={state.slot} hue="put-hue" />
            <h1 className="title item-line">{text('pick.toteFull.ask', { slot: state.slot })}</h1>
          </div>
          {full === null ? null : <p className="mute">{text('pick.toteFull.stays', { tote: full.tote })}</p>}
        </>
      }
      detail={<Slots slots={slots} label={text('pick.cart.label')} />}
    />
  );
}
