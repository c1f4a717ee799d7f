// The label doesn't say which lot, pack or status it is: it is chosen by touch.
import { useCarryText } from '../../../i18n/carry-text.ts';
import { Button } from '../../../ui/Button.tsx';
import { displayName } from '../../../ui/display-name.ts';
import { GoodsMarks } from '../../ItemLine.tsx';
import { itemOf, lyingOf } from '../work.ts';
import { StepFrame, type StepProps } from './StepFrame.tsx';
import '../../../ui/choices.css';

export function Which({ step, chrome }: StepProps<'which'>) {
  const text = useCarryText();
  const { work } = chrome;
  const [first] = step.among;
  const name = first === undefined ? '' : (itemOf(work, first)?.name ?? first.sku);
  return (
    <StepFrame
      step={step}
      chrome={chrome}
      lead={
        <>
          <h1 className="title">{text('which.title')}</h1>
          <p className="mute">{displayName(name)}</p>
        </>
      }
      detail={
        <div className="choices">
          {step.among.map((goods, index) => (
            <Button
              key={JSON.stringify(goods)}
              onPress={() => chrome.onInput({ is: 'choice', choice: String(index) })}
            >
              <span>
                {text('which.count', { count: lyingOf(work, goods)?.quantity ?? 0 })} ·{' '}
                {text(`which.${goods.level}`)}
                {goods.status === 'available' ? null : ` · ${text(`which.${goods.status}`)}`}
                <GoodsMarks goods={goods} />
              </span>
            </Button>
          ))}
        </div>
      }
    />
  );
}
