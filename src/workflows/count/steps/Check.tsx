// Is that all? What was counted, line by line, and one press.
import { useCountText } from '../../../i18n/count-text.ts';
import { Button } from '../../../ui/Button.tsx';
import { displayName } from '../../../ui/display-name.ts';
import { GoodsMarks } from './GoodsMarks.tsx';
import { StepFrame, type StepProps } from './StepFrame.tsx';
import './count.css';
import '../../../ui/choices.css';

export function Check({ state, chrome }: StepProps<'check'>) {
  const text = useCountText();
  const { lines } = state.over.tally;
  return (
    <StepFrame
      state={state}
      chrome={chrome}
      lead={
        <>
          <h1 className="title">{text('check.title')}</h1>
          <p className="code mute">{chrome.work.count.location}</p>
        </>
      }
      detail={
        <ul className="count-lines" aria-label={text('check.list')}>
          {lines.map(({ goods, item, pieces }) => (
            <li key={JSON.stringify(goods)} className="count-line">
              <b>{pieces}</b>
              <span>
                {displayName(item.name)} <span className="code mute">{goods.sku}</span>
                <GoodsMarks goods={goods} />
              </span>
            </li>
          ))}
        </ul>
      }
      primary={
        <Button kind="primary" onPress={() => chrome.onInput({ is: 'choice', choice: 'confirm' })}>
          {text('check.confirm')}
        </Button>
      }
    />
  );
}

export function Whose({ state, chrome }: StepProps<'whose'>) {
  const text = useCountText();
  return (
    <StepFrame
      state={state}
      chrome={chrome}
      lead={<h1 className="title">{text('whose.title')}</h1>}
      detail={
        <div className="choices">
          {state.options.map(({ goods, item }) => (
            <Button key={goods.owner} onPress={() => chrome.onInput({ is: 'choice', choice: goods.owner })}>
              <span>
                {goods.owner}
                <small>{displayName(item.name)}</small>
              </span>
            </Button>
          ))}
        </div>
      }
    />
  );
}
