// The last deed is taken back: where the goods, or the unit, belong again.

import { namedPlace } from '../../../domain/stock/place.ts';
import { useCarryText } from '../../../i18n/carry-text.ts';
import { displayName } from '../../../ui/display-name.ts';
import { Where } from '../../Where.tsx';
import { codeOf, itemOf } from '../work.ts';
import { StepFrame, type StepProps } from './StepFrame.tsx';

export function Undo({ step, chrome }: StepProps<'undo'>) {
  const text = useCarryText();
  const { work, state } = chrome;
  const [last] = state.done;
  const code = codeOf(step.back);
  return (
    <StepFrame
      step={step}
      chrome={chrome}
      lead={
        <>
          <p className="verb warn-hue">{text('undo.title')}</p>
          {last === undefined ? null : (
            <p className="title">
              {last.is === 'unit-moved'
                ? last.unit
                : text('undo.outOf', {
                    count: last.quantity,
                    item: displayName(itemOf(work, last.goods)?.name ?? last.goods.sku),
                    location: last.to,
                  })}
            </p>
          )}
          <Where code={code} location={work.locations.get(code)}>
            <h1 className="strong">
              {text(namedPlace(step.back).is === 'unit' ? 'undo.askUnit' : 'undo.askPlace')}
            </h1>
          </Where>
        </>
      }
    />
  );
}
