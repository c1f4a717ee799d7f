// A pallet that isn't simply next: one that the notice doesn't name, or one that somebody has counted.

import type { Pallet } from '../../../domain/inbound/model.ts';
import { useReceiveText } from '../../../i18n/receive-text.ts';
import { Button } from '../../../ui/Button.tsx';
import { holderOf } from '../work.ts';
import { GoodsRows } from './GoodsRows.tsx';
import { useContents } from './PalletStep.tsx';
import { type Chrome, StepFrame, type StepProps } from './StepFrame.tsx';
import { UnitCode } from './UnitCode.tsx';

export function Strange({ state, chrome }: StepProps<'strange'>) {
  const text = useReceiveText();
  return (
    <StepFrame
      state={state}
      chrome={chrome}
      lead={
        <>
          <h1 className="title">{text('strange.title')}</h1>
          <UnitCode code={state.unit} />
          <p className="card advice">{text('strange.ask')}</p>
        </>
      }
    />
  );
}

/** What may be done with it: taken over while it is open, one's own counted on; else nothing. */
function TakeKey({ pallet, chrome }: { readonly pallet: Pallet; readonly chrome: Chrome }) {
  const text = useReceiveText();
  const { state } = pallet;
  if (state.is === 'expected') return null;
  const isOwn = state.device === chrome.work.device;
  if (state.is === 'closed' && !isOwn) return null;
  return (
    <Button kind="primary" onPress={() => chrome.onInput({ is: 'choice', choice: 'take' })}>
      {text(isOwn ? 'taken.goOn' : 'taken.takeOver')}
    </Button>
  );
}

function Counted({ state, chrome, pallet }: StepProps<'taken'> & { readonly pallet: Pallet }) {
  const text = useReceiveText();
  const { work } = chrome;
  const who = holderOf(work, pallet);
  const rows = useContents(work, pallet);
  const isOwn = pallet.state.is === 'closed' && pallet.state.device === work.device;
  const title = isOwn ? 'taken.own' : pallet.state.is === 'open' ? 'taken.open' : 'taken.closed';
  return (
    <StepFrame
      state={state}
      chrome={chrome}
      lead={
        <>
          <h1 className="title">{text(title, { who })}</h1>
          <UnitCode code={state.unit} />
        </>
      }
      detail={
        <>
          {rows.length === 0 ? null : <GoodsRows rows={rows} />}
          <p className="mute">{text('taken.next')}</p>
          <TakeKey pallet={pallet} chrome={chrome} />
        </>
      }
    />
  );
}

export function Taken({ state, chrome }: StepProps<'taken'>) {
  const pallet = chrome.work.pallets.get(state.unit);
  return pallet === undefined ? (
    <StepFrame state={state} chrome={chrome} lead={null} />
  ) : (
    <Counted state={state} chrome={chrome} pallet={pallet} />
  );
}
