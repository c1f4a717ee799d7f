// The code was taught, and is on the disk: one press takes it back.
import { useLookUpText } from '../../i18n/look-up-text.ts';
import { Button } from '../../ui/Button.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { ItemHead } from './ItemHead.tsx';
import { LookUpFrame } from './LookUpFrame.tsx';
import type { LookUpPage } from './look-up-shown.ts';

export function Taught({ shown, state }: LookUpPage<'taught'>) {
  const text = useLookUpText();
  const { input } = shown.actions.lookUp;
  return (
    <LookUpFrame
      shown={shown}
      silent
      beside={<Button onPress={() => input({ is: 'undo' })}>{text('keys.undo')}</Button>}
      primary={
        <Button kind="primary" onPress={() => input({ is: 'back' })}>
          {text('keys.done')}
        </Button>
      }
    >
      <Notice title={text('teach.taught')} icon="tick" tone="ok">
        <p className="look-code code">{state.code}</p>
        <p>{text('teach.means', { count: state.pieces })}</p>
        <ItemHead item={state.item} minor />
        <p className="mute">{text('teach.everywhere')}</p>
      </Notice>
    </LookUpFrame>
  );
}
