// Work changes hands: a job somebody left on this device, a cart taken over, a list taken away.
import { useJobsText } from '../i18n/jobs-text.ts';
import { useText } from '../i18n/use-text.ts';
import { AttentionBand } from '../ui/Bands.tsx';
import { Button } from '../ui/Button.tsx';
import { Frame } from '../ui/Frame.tsx';
import { Notice } from '../ui/Notice.tsx';
import { ProgressBar } from '../ui/ProgressBar.tsx';
import { useLasting } from '../ui/use-lasting.ts';
import { waitBeforeProgress } from './model.ts';
import type { Shown } from './shown.ts';
import './form.css';
import './handover.css';

export function JobLeft({ place, bar, actions }: Shown<'job-left'>) {
  const text = useText();
  const { list, by } = place;
  return (
    <Frame
      bar={bar}
      layout="primary"
      actions={
        <>
          <Button onPress={actions.parkJob}>{text('shell.jobLeft.park')}</Button>
          <Button kind="primary" onPress={actions.takeOverJob}>
            {text('shell.jobLeft.take')}
          </Button>
        </>
      }
    >
      <Notice title={text('shell.jobLeft.title', { name: by })} icon="park">
        <p className="strong">
          {text('shell.home.list', { number: list.number })} ·{' '}
          {text('shell.home.left', { count: list.stops - list.closedStops })}
        </p>
        <ProgressBar
          label={text('shell.home.list', { number: list.number })}
          done={list.closedStops}
          total={list.stops}
        />
        <p className="mute">{text('shell.jobLeft.ask')}</p>
      </Notice>
    </Frame>
  );
}

export function TakeOver({ place, bar, actions }: Shown<'take-over'>) {
  const text = useText();
  const { step } = place;
  const slow = useLasting(step.is === 'asking', waitBeforeProgress);
  const back = <Button onPress={actions.back}>{text('shell.back')}</Button>;
  const take = (
    <Button kind="primary" onPress={actions.confirmTakeOver}>
      {text('shell.takeOver.take')}
    </Button>
  );
  return (
    <Frame
      bar={bar}
      layout={step.is === 'confirm' ? 'primary' : 'wide'}
      actions={
        <>
          {back}
          {step.is === 'confirm' ? take : null}
        </>
      }
    >
      <Notice title={text('shell.takeOver.title')} icon="scan">
        <p className="title code">{place.tote}</p>
        {step.is === 'confirm' ? <p className="mute">{text('shell.takeOver.ask')}</p> : null}
        {step.is === 'refused' ? (
          <AttentionBand>{text(`shell.takeOver.refused.${step.why}`)}</AttentionBand>
        ) : null}
        {slow ? (
          <div className="wait">
            <ProgressBar label={text('shell.takeOver.asking')} done={0} total={null} />
            <p>{text('shell.takeOver.asking')}</p>
          </div>
        ) : null}
      </Notice>
    </Frame>
  );
}

/** A pick list is taken away; any other work is nobody's, and gone once it is finished. */
function useGoneWords({ workflow, name }: Shown<'job-gone'>['place']) {
  const text = useText();
  const jobs = useJobsText();
  if (workflow === 'pick') {
    const title =
      name === null ? text('shell.listGone.titleOfYours') : text('shell.listGone.title', { number: name });
    return { title, ask: text('shell.listGone.ask') };
  }
  return { title: name === null ? jobs('gone.yours') : jobs('gone.title', { name }), ask: jobs('gone.ask') };
}

export function JobGone({ place, bar, actions }: Shown<'job-gone'>) {
  const text = useText();
  const { title, ask } = useGoneWords(place);
  const { inHand } = place;
  return (
    <Frame
      bar={bar}
      actions={
        <Button kind="primary" onPress={actions.leave}>
          {text('shell.listGone.ok')}
        </Button>
      }
    >
      <Notice title={title} icon="bang" tone="warn">
        <p>{ask}</p>
        {inHand.length === 0 ? null : (
          <>
            <p className="strong">{text('shell.listGone.totes')}</p>
            <ul className="gone-totes">
              {inHand.map((tote) => (
                <li key={tote} className="card code">
                  {tote}
                </li>
              ))}
            </ul>
          </>
        )}
      </Notice>
    </Frame>
  );
}
