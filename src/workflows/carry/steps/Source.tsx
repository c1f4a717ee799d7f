// On the way to the goods: where they are, and what is brought to which face.
import { useCarryText } from '../../../i18n/carry-text.ts';
import { Where } from '../../Where.tsx';
import { isTask } from '../state.ts';
import { codeOf, fromOf, itemOf, leftOf } from '../work.ts';
import { InHand } from './Goods.tsx';
import { StepFrame, type StepProps } from './StepFrame.tsx';

export function Source({ step, chrome }: StepProps<'source'>) {
  const text = useCarryText();
  const { work } = chrome;
  const { errand } = work;
  if (!isTask(errand)) return <StepFrame step={step} chrome={chrome} lead={null} />;
  const { task, standsAt } = errand;
  const from = codeOf(fromOf(errand));
  const code = standsAt ?? from;
  const pack = itemOf(work, task.goods)?.barcodes.find(({ level }) => level === task.goods.level)?.quantity;
  const left = leftOf(work) ?? 0;
  return (
    <StepFrame
      step={step}
      chrome={chrome}
      lead={
        <Where code={code} location={work.locations.get(code)}>
          <h1 className="verb">{text('source.title')}</h1>
        </Where>
      }
      detail={
        <>
          {code === from ? null : (
            <p className="strong">
              {text('source.unit')} <span className="code">{from}</span>
            </p>
          )}
          <InHand held={{ goods: task.goods, quantity: left }} work={work}>
            {task.goods.level === 'each' || pack === undefined || left % pack !== 0 ? null : (
              <p>{text('source.packs', { count: left / pack })}</p>
            )}
          </InHand>
          <p className="mute carry-hint">
            {text(`source.${errand.is}`)} <span className="code">{task.location}</span>
          </p>
        </>
      }
    />
  );
}
