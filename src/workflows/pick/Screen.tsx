// The pick job's screen: one question at a time, and the three answers.
import { type ReactNode, useState } from 'react';
import { useText } from '../../i18n/use-text.ts';
import { type Announcement, Announcer } from '../../ui/Announcer.tsx';
import { AcceptBand, AttentionBand } from '../../ui/Bands.tsx';
import { displayName } from '../../ui/display-name.ts';
import { Filled } from '../../ui/Frame.tsx';
import { Rejected } from '../../ui/Rejected.tsx';
import { useTurn } from '../../ui/use-turn.ts';
import type { Feedback, Input, Named } from '../workflow.ts';
import { actionsIn } from './actions.ts';
import type { PickState, PickWork } from './state.ts';
import { CantRead } from './steps/CantRead.tsx';
import { Cart, ToteFull } from './steps/Cart.tsx';
import { Done } from './steps/Done.tsx';
import { Drop } from './steps/Drop.tsx';
import { More } from './steps/More.tsx';
import { OtherQuantity } from './steps/OtherQuantity.tsx';
import { Paused, Pausing } from './steps/Parking.tsx';
import { Put } from './steps/Put.tsx';
import { ShortReason, ShortRemaining } from './steps/Short.tsx';
import type { Chrome } from './steps/StepFrame.tsx';
import { Take } from './steps/Take.tsx';
import { UndoPut } from './steps/UndoPut.tsx';
import { Walk } from './steps/Walk.tsx';

interface ScreenProps {
  readonly state: PickState;
  readonly work: PickWork;
  /** The answer to the last input. A new object, even with the same words, is a new answer. */
  readonly feedback: Feedback;
  readonly onInput: (input: Input) => void;
  readonly onAcknowledge: () => void;
  readonly onLeave: () => void;
  readonly bar: ReactNode;
  readonly trail: ReactNode;
}

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

function useAnnouncement(feedback: Feedback): Announcement | null {
  const text = useText();
  switch (feedback.is) {
    case 'none':
      return null;
    case 'reject':
      return { text: `${text.words(feedback.title)}. ${text.words(feedback.next)}`, urgent: true };
    default:
      return { text: text.words(feedback.words), urgent: feedback.is === 'attention' };
  }
}

export function Screen(props: ScreenProps) {
  const { state, work, feedback, onInput, onAcknowledge, onLeave, bar, trail } = props;
  const text = useText();
  const turn = useTurn(feedback);
  const announcement = useAnnouncement(feedback);
  const [moreAt, setMoreAt] = useState<PickState | null>(null);
  const thing = ({ name, code }: Named) => ({
    name: name === null ? null : text.words(typeof name === 'string' ? displayName(name) : name),
    code,
  });

  const chrome: Chrome = {
    bar,
    trail,
    work,
    onInput,
    onLeave,
    onMore: () => setMoreAt(state),
    answer:
      feedback.is === 'accept' ? (
        <AcceptBand key={turn}>{text.words(feedback.words)}</AcceptBand>
      ) : feedback.is === 'attention' ? (
        <AttentionBand key={turn}>{text.words(feedback.words)}</AttentionBand>
      ) : null,
  };

  return (
    <>
      <Announcer announcement={announcement} />
      {feedback.is === 'reject' ? (
        <Filled bar={bar}>
          <Rejected
            title={text.words(feedback.title)}
            scanned={{ label: text('pick.reject.scanned'), ...thing(feedback.scanned) }}
            wanted={
              feedback.wanted === null
                ? null
                : { label: text('pick.reject.wanted'), ...thing(feedback.wanted) }
            }
            next={text.words(feedback.next)}
            acknowledge={text('pick.reject.acknowledge')}
            onAcknowledge={onAcknowledge}
          />
        </Filled>
      ) : moreAt === state ? (
        <More actions={actionsIn(state, work).more} chrome={chrome} onClose={() => setMoreAt(null)} />
      ) : (
        <Step state={state} chrome={chrome} />
      )}
    </>
  );
}
