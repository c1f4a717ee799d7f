// How many lie here: the number instead of a scan for each, with the packs that the item comes in.
import { useState } from 'react';
import { useCountText } from '../../../i18n/count-text.ts';
import { useText } from '../../../i18n/use-text.ts';
import { Button } from '../../../ui/Button.tsx';
import { displayName } from '../../../ui/display-name.ts';
import { noSum, type Pack, totalOf } from '../../../ui/pack-sum.ts';
import { QuantityEntry, QuantityKeys } from '../../../ui/QuantityPad.tsx';
import type { CountedGoods } from '../state.ts';
import { StepFrame, type StepProps } from './StepFrame.tsx';

/** The larger first; two barcodes for one pack are one pack. */
function packsOf({ item }: CountedGoods): readonly Pack[] {
  const packs = new Map<number, Pack>();
  for (const { level, quantity } of item.barcodes) {
    if (level !== 'each' && quantity > 1) packs.set(quantity, { level, pieces: quantity });
  }
  return [...packs.values()].toSorted((a, b) => b.pieces - a.pieces).slice(0, 3);
}

export function HowMany({ state, chrome }: StepProps<'quantity'>) {
  const text = useCountText();
  const pad = useText();
  const [sum, setSum] = useState(noSum);
  const total = totalOf(sum);
  const [top] = state.over.tally.lines;
  const send = () => {
    if (total !== null) chrome.onInput({ is: 'quantity', quantity: total });
  };
  return (
    <StepFrame
      state={state}
      chrome={chrome}
      lead={
        <>
          <h1 className="title">{text('quantity.title')}</h1>
          <p className="mute">{top === undefined ? null : displayName(top.item.name)}</p>
          <QuantityEntry
            sum={sum}
            onChange={setSum}
            onEnter={send}
            label={pad('pick.pad.entry')}
            termText={({ count, pack }) => pad(`pick.pad.${pack.level}`, { count })}
          />
        </>
      }
      detail={
        <QuantityKeys
          sum={sum}
          onChange={setSum}
          packs={top === undefined ? [] : packsOf(top)}
          eraseLabel={pad('pick.pad.erase')}
          packName={({ level }) => pad(`pick.pad.${level}Key`)}
          packPieces={({ pieces }) => pad('pick.pad.times', { pieces })}
        />
      }
      primary={
        <Button kind="primary" disabled={total === null} onPress={send}>
          {total === null ? pad('pick.pad.empty') : pad('pick.pad.confirm', { total })}
        </Button>
      }
    />
  );
}
