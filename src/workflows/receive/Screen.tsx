// The receiving job's screen.
import { expiryText } from '../../i18n/clock-text.ts';
import { type ReceiveTexts, useReceiveText } from '../../i18n/receive-text.ts';
import { JobScreen, type JobScreenProps } from '../JobScreen.tsx';
import type { Words } from '../workflow.ts';
import { actionsIn } from './actions.ts';
import type { ReceiveState, ReceiveWork } from './state.ts';
import { Strange, Taken } from './steps/Aside.tsx';
import { Ask } from './steps/Ask.tsx';
import { Between, DockStep } from './steps/Between.tsx';
import { CantRead } from './steps/CantRead.tsx';
import { DamageCount, DamagePhotos, DamageWhat, DamageWhy } from './steps/Damage.tsx';
import { Done, Finish, Paused, Short } from './steps/Ending.tsx';
import { Loose } from './steps/Loose.tsx';
import { Measure } from './steps/Measure.tsx';
import { PalletStep } from './steps/PalletStep.tsx';
import { type Chrome, receiveKey } from './steps/StepFrame.tsx';
import './receive.css';

function Step({ state, chrome }: { readonly state: ReceiveState; readonly chrome: Chrome }) {
  switch (state.at) {
    case 'dock':
      return <DockStep state={state} chrome={chrome} />;
    case 'between':
      return <Between state={state} chrome={chrome} />;
    case 'pallet':
      return <PalletStep state={state} chrome={chrome} />;
    case 'strange':
      return <Strange state={state} chrome={chrome} />;
    case 'taken':
      return <Taken state={state} chrome={chrome} />;
    case 'ask':
      return <Ask key={state.what} state={state} chrome={chrome} />;
    case 'loose':
      return <Loose state={state} chrome={chrome} />;
    case 'short':
      return <Short state={state} chrome={chrome} />;
    case 'damage-what':
      return <DamageWhat state={state} chrome={chrome} />;
    case 'damage-why':
      return <DamageWhy state={state} chrome={chrome} />;
    case 'damage-count':
      return <DamageCount state={state} chrome={chrome} />;
    case 'damage-photos':
      return <DamagePhotos state={state} chrome={chrome} />;
    case 'measure':
      return <Measure key={state.got.length} state={state} chrome={chrome} />;
    case 'cant-read':
      return <CantRead state={state} chrome={chrome} />;
    case 'finish':
      return <Finish state={state} chrome={chrome} />;
    case 'paused':
      return <Paused state={state} chrome={chrome} />;
    case 'done':
      return <Done state={state} chrome={chrome} />;
  }
}

/** A machine names a day as it is stored; a person reads its month in letters. */
function spoken(text: ReceiveTexts) {
  return (words: Words | string): string => {
    if (typeof words === 'string') return text.words(words);
    const { expiry } = words.values ?? {};
    if (typeof expiry !== 'string') return text.words(words);
    return text.words({ ...words, values: { ...words.values, expiry: expiryText(expiry, text.language) } });
  };
}

export function Screen(props: JobScreenProps<ReceiveState, ReceiveWork>) {
  const { state, work } = props;
  const text = useReceiveText();
  const more = actionsIn(state, work).more.map((action) => receiveKey(action, text));
  return (
    <JobScreen
      shown={props}
      say={spoken(text)}
      more={more}
      step={(chrome) => <Step state={state} chrome={{ ...chrome, work }} />}
    />
  );
}
