// At the goods: which of them goes first, or where the whole pallet goes as it is.

import { useCarryText } from '../../../i18n/carry-text.ts';
import { Where } from '../../Where.tsx';
import { isTask } from '../state.ts';
import { leftOf, proposedForUnit, sourceCode, unitsThere } from '../work.ts';
import { GoodsList, InHand } from './Goods.tsx';
import { StepFrame, type StepProps } from './StepFrame.tsx';

export function GoodsHere({ step, chrome }: StepProps<'goods'>) {
  const text = useCarryText();
  const { work } = chrome;
  const { errand, lying } = work;
  const whole = proposedForUnit(work);
  const units = unitsThere(work);
  if (whole !== null) {
    return (
      <StepFrame
        step={step}
        chrome={chrome}
        lead={
          <Where code={whole.location} location={work.locations.get(whole.location)}>
            <h1 className="verb">{text('goods.whole')}</h1>
          </Where>
        }
        detail={
          <>
            <p className="code strong">{sourceCode(work)}</p>
            <GoodsList lying={lying} />
            <p className="mute carry-hint">{text('goods.orItem')}</p>
          </>
        }
      />
    );
  }
  return (
    <StepFrame
      step={step}
      chrome={chrome}
      lead={
        <>
          <h1 className="title">{text(units.length > 0 ? 'goods.titleOrUnit' : 'goods.title')}</h1>
          <p className="mute">
            {text('goods.from')} <span className="code">{sourceCode(work)}</span>
          </p>
        </>
      }
      detail={
        isTask(errand) ? (
          <InHand held={{ goods: errand.task.goods, quantity: leftOf(work) ?? 0 }} work={work} />
        ) : (
          <>
            {units.length === 0 ? null : (
              <p className="mute">
                {text('goods.units')} <span className="code">{units.map(({ code }) => code).join(', ')}</span>
              </p>
            )}
            <GoodsList lying={lying} />
          </>
        )
      }
    />
  );
}
