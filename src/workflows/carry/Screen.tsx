// The screen of the three jobs that carry goods by hand.
import { useCarryText } from '../../i18n/carry-text.ts';
import { JobScreen, type JobScreenProps } from '../JobScreen.tsx';
import { actionsIn } from './actions.ts';
import type { CarryState, CarryStep, CarryWork } from './state.ts';
import { Amount } from './steps/Amount.tsx';
import { Bin } from './steps/Bin.tsx';
import { CantRead } from './steps/CantRead.tsx';
import { Done } from './steps/Done.tsx';
import { GoodsHere } from './steps/GoodsHere.tsx';
import { Remaining } from './steps/Remaining.tsx';
import { Source } from './steps/Source.tsx';
import { type Chrome, carryKey } from './steps/StepFrame.tsx';
import { Undo } from './steps/Undo.tsx';
import { UnitInHand } from './steps/UnitInHand.tsx';
import { Which } from './steps/Which.tsx';

function Step({ step, chrome }: { readonly step: CarryStep; readonly chrome: Chrome }) {
  switch (step.at) {
    case 'source':
      return <Source step={step} chrome={chrome} />;
    case 'goods':
      return <GoodsHere step={step} chrome={chrome} />;
    case 'which':
      return <Which step={step} chrome={chrome} />;
    case 'amount':
      return <Amount step={step} chrome={chrome} />;
    case 'bin':
      return <Bin step={step} chrome={chrome} />;
    case 'unit':
      return <UnitInHand step={step} chrome={chrome} />;
    case 'remaining':
      return <Remaining step={step} chrome={chrome} />;
    case 'undo':
      return <Undo step={step} chrome={chrome} />;
    case 'cant-read':
      return <CantRead step={step} chrome={chrome} />;
    case 'done':
      return <Done step={step} chrome={chrome} />;
  }
}

export function Screen(props: JobScreenProps<CarryState, CarryWork>) {
  const { state, work } = props;
  const text = useCarryText();
  const more = actionsIn(state, work).more.map((action) => carryKey(action, text));
  return (
    <JobScreen
      shown={props}
      say={text.words}
      more={more}
      step={(chrome) => <Step step={state.step} chrome={{ ...chrome, state, work }} />}
    />
  );
}
