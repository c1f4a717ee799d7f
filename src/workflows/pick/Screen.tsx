// The pick job's screen.
import { useText } from '../../i18n/use-text.ts';
import { JobScreen, type JobScreenProps } from '../JobScreen.tsx';
import { actionsIn } from './actions.ts';
import type { PickState, PickWork } from './state.ts';
import { CantRead } from './steps/CantRead.tsx';
import { Cart, ToteFull } from './steps/Cart.tsx';
import { Done } from './steps/Done.tsx';
import { Drop } from './steps/Drop.tsx';
import { OtherQuantity } from './steps/OtherQuantity.tsx';
import { Paused, Pausing } from './steps/Parking.tsx';
import { Put } from './steps/Put.tsx';
import { ShortReason, ShortRemaining } from './steps/Short.tsx';
import { type Chrome, pickKey } from './steps/StepFrame.tsx';
import { Take } from './steps/Take.tsx';
import { UndoPut } from './steps/UndoPut.tsx';
import { Walk } from './steps/Walk.tsx';

function Step({ state, chrome }: { readonly state: PickState; readonly chrome: Chrome }) {
  switch (state.at) {
    case 'cart':
      return <Cart state={state} chrome={chrome} />;
    case 'walk':
      return <Walk state={state} chrome={chrome} />;
    case 'take':
      return <Take state={state} chrome={chrome} />;
    case 'put':
      return <Put state={state} chrome={chrome} />;
    case 'tote-full':
      return <ToteFull state={state} chrome={chrome} />;
    case 'short-reason':
      return <ShortReason state={state} chrome={chrome} />;
    case 'short-remaining':
      return <ShortRemaining state={state} chrome={chrome} />;
    case 'quantity':
      return <OtherQuantity state={state} chrome={chrome} />;
    case 'undo-put':
      return <UndoPut state={state} chrome={chrome} />;
    case 'cant-read':
      return <CantRead state={state} chrome={chrome} />;
    case 'pausing':
      return <Pausing state={state} chrome={chrome} />;
    case 'paused':
      return <Paused state={state} chrome={chrome} />;
    case 'drop':
      return <Drop state={state} chrome={chrome} />;
    case 'done':
      return <Done state={state} chrome={chrome} />;
  }
}

export function Screen(props: JobScreenProps<PickState, PickWork>) {
  const { state, work } = props;
  const text = useText();
  const more = actionsIn(state, work).more.map((action) => pickKey(action, text));
  return (
    <JobScreen
      shown={props}
      say={text.words}
      more={more}
      step={(chrome) => <Step state={state} chrome={{ ...chrome, work }} />}
    />
  );
}
