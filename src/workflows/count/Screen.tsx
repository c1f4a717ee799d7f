// The counting job's screen.
import { useCountText } from '../../i18n/count-text.ts';
import { JobScreen, type JobScreenProps } from '../JobScreen.tsx';
import { actionsIn } from './actions.ts';
import type { CountState, CountWork } from './state.ts';
import { Bin } from './steps/Bin.tsx';
import { CantRead } from './steps/CantRead.tsx';
import { Check, Whose } from './steps/Check.tsx';
import { HowMany } from './steps/HowMany.tsx';
import { Done, Go, Refused, Zero } from './steps/Place.tsx';
import { type Chrome, countKey } from './steps/StepFrame.tsx';

function Step({ state, chrome }: { readonly state: CountState; readonly chrome: Chrome }) {
  switch (state.at) {
    case 'go':
      return <Go state={state} chrome={chrome} />;
    case 'refused':
      return <Refused state={state} chrome={chrome} />;
    case 'zero':
      return <Zero state={state} chrome={chrome} />;
    case 'bin':
      return <Bin state={state} chrome={chrome} />;
    case 'quantity':
      return <HowMany state={state} chrome={chrome} />;
    case 'whose':
      return <Whose state={state} chrome={chrome} />;
    case 'check':
      return <Check state={state} chrome={chrome} />;
    case 'cant-read':
      return <CantRead state={state} chrome={chrome} />;
    case 'done':
      return <Done state={state} chrome={chrome} />;
  }
}

export function Screen(props: JobScreenProps<CountState, CountWork>) {
  const { state, work } = props;
  const text = useCountText();
  const more = actionsIn(state, work).more.map((action) => countKey(action, text));
  return (
    <JobScreen
      shown={props}
      say={text.words}
      more={more}
      step={(chrome) => <Step state={state} chrome={{ ...chrome, work }} />}
    />
  );
}
