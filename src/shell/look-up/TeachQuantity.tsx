// Teaching, last question: how many pieces are in the pack?
import { useState } from 'react';
import { useLookUpText } from '../../i18n/look-up-text.ts';
import { useText } from '../../i18n/use-text.ts';
import { Button } from '../../ui/Button.tsx';
import { displayName } from '../../ui/display-name.ts';
import { Stage } from '../../ui/Frame.tsx';
import { noSum, totalOf } from '../../ui/pack-sum.ts';
import { QuantityEntry, QuantityKeys } from '../../ui/QuantityPad.tsx';
import { LookUpFrame } from './LookUpFrame.tsx';
import type { LookUpPage } from './look-up-shown.ts';

export function TeachQuantity({ shown, state }: LookUpPage<'teach-quantity'>) {
  const text = useLookUpText();
  const keys = useText();
  const [sum, setSum] = useState(noSum);
  const total = totalOf(sum);
  const send = () => {
    if (total !== null) shown.actions.lookUp.input({ is: 'quantity', quantity: total });
  };
  return (
    <LookUpFrame
      shown={shown}
      deep
      primary={
        <Button kind="primary" disabled={total === null} onPress={send}>
          {total === null ? keys('pick.pad.empty') : keys('pick.pad.confirm', { total })}
        </Button>
      }
    >
      <Stage
        lead={
          <>
            <h1 className="title">{text(`teach.quantity.${state.level}`)}</h1>
            <p className="item-name">{displayName(state.item.name)}</p>
            <QuantityEntry
              sum={sum}
              onChange={setSum}
              onEnter={send}
              label={keys('pick.pad.entry')}
              termText={({ count, pack }) => keys(`pick.pad.${pack.level}`, { count })}
            />
          </>
        }
        detail={
          <QuantityKeys
            sum={sum}
            onChange={setSum}
            packs={[]}
            eraseLabel={keys('pick.pad.erase')}
            packName={({ level }) => keys(`pick.pad.${level}Key`)}
            packPieces={({ pieces }) => keys('pick.pad.times', { pieces })}
          />
        }
      />
    </LookUpFrame>
  );
}
