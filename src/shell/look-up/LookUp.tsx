// Look-up: scan anything and see what it is, where it is and how much; teach a code that nobody knew.
import { useLookUpText } from '../../i18n/look-up-text.ts';
import { Announcer } from '../../ui/Announcer.tsx';
import { Asking } from './Asking.tsx';
import { Found } from './Found.tsx';
import type { LookUpShown } from './look-up-shown.ts';
import { Taught } from './Taught.tsx';
import { TeachItem } from './TeachItem.tsx';
import { TeachPack } from './TeachPack.tsx';
import { TeachQuantity } from './TeachQuantity.tsx';
import { Typing } from './Typing.tsx';
import './look-up.css';

function At(shown: LookUpShown) {
  const { state } = shown.place;
  switch (state.at) {
    case 'ask':
      return <Asking shown={shown} state={state} />;
    case 'typing':
      return <Typing shown={shown} state={state} />;
    case 'shown':
      return <Found shown={shown} state={state} />;
    case 'teach-item':
      return <TeachItem shown={shown} state={state} />;
    case 'teach-pack':
      return <TeachPack shown={shown} state={state} />;
    case 'teach-quantity':
      return <TeachQuantity shown={shown} state={state} />;
    case 'taught':
      return <Taught shown={shown} state={state} />;
  }
}

export function LookUp(shown: LookUpShown) {
  const { words } = useLookUpText();
  const { feedback } = shown.place;
  const said = feedback.is === 'accept' || feedback.is === 'attention' ? words(feedback.words) : null;
  return (
    <>
      <Announcer announcement={said === null ? null : { text: said, urgent: feedback.is === 'attention' }} />
      <At {...shown} />
    </>
  );
}
