// The way there and the question whether it is empty: the location is the largest thing.
import { useCountText } from '../../../i18n/count-text.ts';
import { Button } from '../../../ui/Button.tsx';
import { displayName } from '../../../ui/display-name.ts';
import { LocationCode } from '../../../ui/LocationCode.tsx';
import { Notice } from '../../../ui/Notice.tsx';
import { StepFrame, type StepProps } from './StepFrame.tsx';

export function Go({ state, chrome }: StepProps<'go'>) {
  const text = useCountText();
  const { count, item } = chrome.work;
  return (
    <StepFrame
      state={state}
      chrome={chrome}
      lead={
        <div className="plate">
          <h1 className="verb">{text('go.title')}</h1>
          <LocationCode code={count.location} />
        </div>
      }
      detail={
        <>
          {item === null ? null : (
            <div className="card">
              <p className="mute">{text('go.only')}</p>
              <p className="item-name">{displayName(item.name)}</p>
              <p className="code mute">{item.sku}</p>
            </div>
          )}
          {count.sightings.length === 0 ? null : <p className="mute">{text('go.again')}</p>}
        </>
      }
    />
  );
}

export function Zero({ state, chrome }: StepProps<'zero'>) {
  const text = useCountText();
  return (
    <StepFrame
      state={state}
      chrome={chrome}
      lead={
        <div className="plate">
          <h1 className="verb">{text('zero.title')}</h1>
          <LocationCode code={chrome.work.count.location} />
        </div>
      }
      detail={
        <div className="card">
          <p>{text('zero.yes')}</p>
          <p>{text('zero.no')}</p>
        </div>
      }
      primary={
        <Button kind="primary" onPress={() => chrome.onInput({ is: 'choice', choice: 'count' })}>
          {text('zero.count')}
        </Button>
      }
    />
  );
}

export function Refused({ state, chrome }: StepProps<'refused'>) {
  const text = useCountText();
  const { counter, operator } = chrome.work;
  return (
    <StepFrame
      state={state}
      chrome={chrome}
      lead={
        <Notice title={text('refused.title')} icon="person" tone="warn">
          <p>{text('refused.ask', { name: counter ?? operator ?? '' })}</p>
        </Notice>
      }
      primary={
        <Button kind="primary" onPress={chrome.onLeave}>
          {text('refused.home')}
        </Button>
      }
    />
  );
}

export function Done({ state, chrome }: StepProps<'done'>) {
  const text = useCountText();
  return (
    <StepFrame
      state={state}
      chrome={chrome}
      lead={
        <Notice title={text('done.title')} icon="tick" tone="ok">
          <p className="code">{chrome.work.count.location}</p>
          <p>{text('done.pieces', { count: state.pieces })}</p>
        </Notice>
      }
      primary={
        <Button kind="primary" onPress={chrome.onLeave}>
          {text('done.home')}
        </Button>
      }
    />
  );
}
