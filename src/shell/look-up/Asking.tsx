// Nothing is looked up yet: what may be scanned.
import { useLookUpText } from '../../i18n/look-up-text.ts';
import { Notice } from '../../ui/Notice.tsx';
import { LookUpFrame } from './LookUpFrame.tsx';
import type { LookUpPage } from './look-up-shown.ts';

export function Asking({ shown }: LookUpPage<'ask'>) {
  const text = useLookUpText();
  return (
    <LookUpFrame shown={shown}>
      <Notice title={text('ask.title')} icon="scan">
        <p>{text('ask.what')}</p>
        <p className="mute">{text('ask.offline')}</p>
      </Notice>
    </LookUpFrame>
  );
}
