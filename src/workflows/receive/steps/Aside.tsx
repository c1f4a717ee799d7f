// A pallet that isn't simply next: one that the notice doesn't name, or one that somebody has counted.

import type { Pallet } from '../../../domain/inbound/model.ts';
import { useReceiveText } from '../../../i18n/receive-text.ts';
import { Button } from '../../../ui/Button.tsx';
import { holderOf, mayTake } from '../work.ts';
import { GoodsRows } from './GoodsRows.tsx';
import { useContents } from './PalletStep.tsx';
import { StepFrame, type StepProps } from './StepFrame.tsx';
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

function Counted({ state, chrome, pallet }: StepProps<'taken'> & { readonly pallet: Pallet }) {
  const text = useReceiveText();
  const { work } = chrome;
  const who = holderOf(work, pallet);
  const rows = useContents(work, pallet);
  const may = mayTake(work, pallet);
  const title = may === 'again' ? 'taken.own' : pallet.state.is === 'open' ? 'taken.open' : 'taken.closed';
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
        </>
      }
      primary={
        may === 'no' ? undefined : (
          <Button kind="primary" onPress={() => chrome.onInput({ is: 'choice', choice: 'take' })}>
            {text(may === 'again' ? 'taken.goOn' : 'taken.takeOver')}
          </Button>
        )
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
