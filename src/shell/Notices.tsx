// The places where there is one thing to know, and one thing to do about it.
import { grouped } from '../i18n/clock-text.ts';
import { useText } from '../i18n/use-text.ts';
import { Problem } from '../ui/Bands.tsx';
import { Button } from '../ui/Button.tsx';
import { Frame } from '../ui/Frame.tsx';
import { Mark } from '../ui/Mark.tsx';
import { Notice } from '../ui/Notice.tsx';
import { ProgressBar } from '../ui/ProgressBar.tsx';
import { useLasting } from '../ui/use-lasting.ts';
import { waitBeforeProgress } from './model.ts';
import type { Shown } from './shown.ts';
import './form.css';

export function Opening({ bar }: Shown<'opening'>) {
  const text = useText();
  const slow = useLasting(true, waitBeforeProgress);
  return (
    <Frame bar={bar}>
      {slow ? (
        <Notice title={text('shell.opening.title')} mark={<Mark size={96} />}>
          <p className="mute">{text('shell.opening.ask')}</p>
          <ProgressBar label={text('shell.opening.title')} done={0} total={null} />
        </Notice>
      ) : (
        <h1 className="unseen">{text('shell.opening.title')}</h1>
      )}
    </Frame>
  );
}

export function Broken({ place, bar, actions }: Shown<'broken'>) {
  const text = useText();
  return (
    <Frame
      bar={bar}
      actions={
        <Button kind="primary" onPress={actions.retry}>
          {text('shell.retry')}
        </Button>
      }
    >
      <Notice title={text(`shell.broken.${place.why}.title`)} icon="bang" tone="warn">
        <p>{text(`shell.broken.${place.why}.ask`)}</p>
      </Notice>
    </Frame>
  );
}

export function OpenElsewhere({ bar, actions }: Shown<'open-elsewhere'>) {
  const text = useText();
  return (
    <Frame
      bar={bar}
      actions={
        <Button kind="primary" onPress={actions.takeOverTab}>
          {text('shell.elsewhere.take')}
        </Button>
      }
    >
      <Notice title={text('shell.elsewhere.title')} icon="device">
        <p>{text('shell.elsewhere.ask')}</p>
      </Notice>
    </Frame>
  );
}

export function FirstSync({ place, bar, actions }: Shown<'first-sync'>) {
  const text = useText();
  const { done, total, problem } = place;
  const number = (value: number) => grouped(value, text.language);
  return (
    <Frame
      bar={bar}
      {...(problem === null
        ? {}
        : {
            actions: (
              <Button kind="primary" onPress={actions.retry}>
                {text('shell.retry')}
              </Button>
            ),
          })}
    >
      <Notice title={text('shell.firstSync.title')}>
        <ProgressBar label={text('shell.firstSync.bar')} done={done} total={total} />
        <p className="strong">
          {total === null
            ? text('shell.firstSync.counting')
            : text('shell.firstSync.progress', { done: number(done), total: number(total) })}
        </p>
        {problem === null ? (
          <p className="mute">{text('shell.firstSync.ask')}</p>
        ) : (
          <Problem>{text(`shell.firstSync.problem.${problem}`)}</Problem>
        )}
      </Notice>
    </Frame>
  );
}

export function Revoked({ place, bar }: Shown<'revoked'>) {
  const text = useText();
  return (
    <Frame bar={bar}>
      <Notice title={text('shell.revoked.title')} icon="bang" tone="warn">
        <p>{text('shell.revoked.ask')}</p>
        <p className="mute">
          {place.waiting === 0
            ? text('shell.revoked.sent')
            : text('shell.revoked.waiting', { count: place.waiting })}
        </p>
      </Notice>
    </Frame>
  );
}
