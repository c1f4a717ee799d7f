// Setting up a scanner as one value shows it: nothing is decided here.
import type { ReactNode } from 'react';
import { useScannerText } from '../../i18n/scanner-text.ts';
import { useText } from '../../i18n/use-text.ts';
import type { WedgeProfile } from '../../scan/wedge-profile-schema.ts';
import { Button } from '../../ui/Button.tsx';
import { Guide, Guides } from './Guides.tsx';
import { LearntScreen } from './LearntScreen.tsx';
import { Proving } from './Proving.tsx';
import { Start } from './Start.tsx';
import type { SetUpInput, SetUpState } from './set-up.ts';
import { Trying } from './Trying.tsx';
import '../form.css';
import './set-up.css';

interface SetUpScreenProps {
  readonly bar: ReactNode;
  /** The one in use. */
  readonly profile: WedgeProfile;
  readonly state: SetUpState;
  readonly onAct: (input: SetUpInput) => void;
  /** Null: back to the usual one. */
  readonly onStore: (profile: WedgeProfile | null) => void;
  readonly onDone: () => void;
}

export function SetUpScreen({ bar, profile, state, onAct, onStore, onDone }: SetUpScreenProps) {
  const text = useScannerText();
  const shell = useText();
  const back = <Button onPress={() => onAct({ is: 'back' })}>{shell('shell.back')}</Button>;
  switch (state.at) {
    case 'start':
      return (
        <Start
          bar={bar}
          back={back}
          profile={profile}
          onBegin={() => onAct({ is: 'begin' })}
          onGuides={() => onAct({ is: 'guides' })}
          onReset={() => onStore(null)}
        />
      );
    case 'trying':
      return <Trying bar={bar} back={back} state={state} onSkip={() => onAct({ is: 'skip' })} />;
    case 'learnt':
      return (
        <LearntScreen
          bar={bar}
          learnt={state.learnt}
          onAgain={() => onAct({ is: 'again' })}
          onGuides={() => onAct({ is: 'guides' })}
          onUse={() => {
            onStore(state.learnt.profile);
            onAct({ is: 'stored' });
          }}
        />
      );
    case 'proving': {
      const done = (
        <Button kind="primary" onPress={onDone}>
          {text('prove.done')}
        </Button>
      );
      return <Proving bar={bar} state={state} done={done} />;
    }
    case 'guides':
      return <Guides bar={bar} back={back} onGuide={(maker) => onAct({ is: 'guide', maker })} />;
    case 'guide':
      return <Guide bar={bar} back={back} maker={state.maker} onBegin={() => onAct({ is: 'begin' })} />;
  }
}
