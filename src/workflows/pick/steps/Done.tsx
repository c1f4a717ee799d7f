// The list is done: what came of it, and on to the next one.
import { useText } from '../../../i18n/use-text.ts';
import { Button } from '../../../ui/Button.tsx';
import { Notice } from '../../../ui/Notice.tsx';
import { StepFrame, type StepProps } from './StepFrame.tsx';
import './drop.css';

export function Done({ state, chrome }: StepProps<'done'>) {
  const text = useText();
  const { list, stops } = chrome.work;
  const short = stops.filter((stop) => stop.state.is === 'short').length;
  const totes = list.totes.length;
  return (
    <StepFrame
      state={state}
      chrome={chrome}
      lead={
        <Notice title={text('pick.done.title')} icon="tick" tone="ok">
          <p className="mute">{text('pick.done.totes', { count: totes, station: list.station })}</p>
          <div className="done-figures">
            <p className="card">
              <b>{stops.length - short}</b>
              {text('pick.done.picked', { count: stops.length - short })}
            </p>
            <p className="card">
              <b className={short > 0 ? 'warn-hue' : ''}>{short}</b>
              {text('pick.done.short', { count: short })}
            </p>
          </div>
        </Notice>
      }
      primary={
        <Button kind="primary" onPress={chrome.onLeave}>
          {text('pick.done.next')}
        </Button>
      }
    />
  );
}
