// At the bin: how many of what. The number is the largest thing on the screen.
import type { Item } from '../../../domain/catalogue/definitions.ts';
import { type Texts, useText } from '../../../i18n/use-text.ts';
import { ItemTile } from '../../../ui/ItemTile.tsx';
import { ProgressBar } from '../../../ui/ProgressBar.tsx';
import { Quantity } from '../../../ui/Quantity.tsx';
import { GoodsMarks, ItemName, nameOf } from '../../ItemLine.tsx';
import { itemOf, loneTote, slotsOf, stopAt, wantedPieces } from '../work.ts';
import { CartSlots } from './CartSlots.tsx';
import { StepFrame, type StepProps } from './StepFrame.tsx';

function howTo(item: Item | null, wanted: number, lone: boolean, text: Texts): string {
  const policy = item?.policy ?? { kind: 'each' };
  switch (policy.kind) {
    case 'each':
      return text('pick.take.each');
    case 'sample':
      return text('pick.take.sample', { count: Math.min(policy.pieces, wanted) });
    case 'once':
      return lone ? text('pick.take.onceLone', { count: wanted }) : text('pick.take.once');
  }
}

export function Take({ state, chrome }: StepProps<'take'>) {
  const text = useText();
  const { work } = chrome;
  const stop = stopAt(work, state.stop);
  if (stop === null) return <StepFrame state={state} chrome={chrome} lead={null} />;
  const item = itemOf(work, stop);
  const wanted = wantedPieces(work, stop, state.instead);
  const asked = wantedPieces(work, stop, null);
  const counted = state.taken?.counted ?? 0;
  const countedText = text('pick.take.counted', { counted, wanted });
  return (
    <StepFrame
      state={state}
      chrome={chrome}
      lead={
        <>
          <h1 className="verb">
            {text('pick.take.title')}
            {wanted === asked ? null : (
              <span className="mute"> · {text('pick.take.instead', { count: asked })}</span>
            )}
          </h1>
          <div className="figure">
            <Quantity value={wanted} />
            <ItemName item={item} goods={stop.goods} />
          </div>
        </>
      }
      detail={
        <>
          <div className="card take-card">
            <ItemTile sku={stop.goods.sku} name={nameOf(item, stop.goods)} picture={item?.picture ?? null} />
            <div>
              <p>{howTo(item, wanted, loneTote(work) !== null, text)}</p>
              <GoodsMarks goods={stop.goods} />
            </div>
          </div>
          {counted === 0 ? null : (
            <div className="take-counted">
              <ProgressBar label={countedText} done={counted} total={wanted} />
              <p>{countedText}</p>
            </div>
          )}
          {slotsOf(work.list).length === 1 ? null : <CartSlots work={work} stop={stop} lit={null} />}
        </>
      }
    />
  );
}
