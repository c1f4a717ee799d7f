// Nobody is signed in: the badge is asked for, and what keeps it from working is said.
import { useText } from '../i18n/use-text.ts';
import { Problem } from '../ui/Bands.tsx';
import { Button } from '../ui/Button.tsx';
import { Frame } from '../ui/Frame.tsx';
import { Notice } from '../ui/Notice.tsx';
import { ProgressBar } from '../ui/ProgressBar.tsx';
import { useLasting } from '../ui/use-lasting.ts';
import { waitBeforeProgress } from './model.ts';
import { SoundNote } from './SoundNote.tsx';
import type { Shown } from './shown.ts';
import './form.css';

export function SignIn({ place, bar, status, actions }: Shown<'signed-out'>) {
  const text = useText();
  const slow = useLasting(place.progress.is === 'busy', waitBeforeProgress);
  return (
    <Frame
      bar={bar}
      actions={<Button onPress={() => actions.open('scanner')}>{text('shell.setUpScanner')}</Button>}
    >
      <SoundNote status={status} />
      <Notice title={text('shell.signIn.title')} icon="scan">
        {place.problem === null ? null : <Problem>{text(`shell.signIn.problem.${place.problem}`)}</Problem>}
        {slow ? (
          <div className="wait">
            <ProgressBar label={text('shell.signIn.checking')} done={0} total={null} />
            <p>{text('shell.signIn.checking')}</p>
          </div>
        ) : (
          <p className="mute">
            {place.operators === 0
              ? text('shell.signIn.nobody')
              : text('shell.signIn.known', { count: place.operators })}
            {status.reach === 'offline' && place.operators > 0 ? ` ${text('shell.signIn.offline')}` : null}
          </p>
        )}
      </Notice>
    </Frame>
  );
}
