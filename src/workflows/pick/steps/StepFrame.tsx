// What every step of a pick has around it: the bar, the last answer, the trail and its keys.
import type { ReactNode } from 'react';
import { useText } from '../../../i18n/use-text.ts';
import { Button } from '../../../ui/Button.tsx';
import { Frame, Stage } from '../../../ui/Frame.tsx';
import { Icon } from '../../../ui/Icon.tsx';
import type { Input } from '../../workflow.ts';
import { actionsIn, inputOf, type PickAction } from '../actions.ts';
import type { PickState, PickStateAt, PickWork } from '../state.ts';

/** What the Screen hands to each of its steps. */
export interface Chrome {
  readonly bar: ReactNode;
  readonly answer: ReactNode;
  readonly trail: ReactNode;
  readonly work: PickWork;
  readonly onInput: (input: Input) => void;
  readonly onMore: () => void;
  /** The list is parked or done: home. */
  readonly onLeave: () => void;
}

export interface StepProps<At extends PickState['at']> {
  readonly state: PickStateAt<At>;
  readonly chrome: Chrome;
}

interface StepFrameProps {
  readonly state: PickState;
  readonly chrome: Chrome;
  readonly lead: ReactNode;
  readonly detail?: ReactNode;
  /** The one thing to press here, where a scan can't answer. */
  readonly primary?: ReactNode;
}

export function ActionButton({ action, chrome }: { readonly action: PickAction; readonly chrome: Chrome }) {
  const text = useText();
  return <Button onPress={() => chrome.onInput(inputOf(action))}>{text(`pick.actions.${action}`)}</Button>;
}

export function StepFrame({ state, chrome, lead, detail, primary }: StepFrameProps) {
  const text = useText();
  const { shown, more } = actionsIn(state, chrome.work);
  const keys = (
    <>
      {shown.map((action) => (
        <ActionButton key={action} action={action} chrome={chrome} />
      ))}
      {more.length === 0 ? null : (
        <Button onPress={chrome.onMore} label={text('pick.actions.more')}>
          <Icon name="more" size={28} />
        </Button>
      )}
      {primary}
    </>
  );
  const layout = more.length > 0 ? 'more' : primary !== undefined && shown.length > 0 ? 'primary' : 'wide';
  return (
    <Frame bar={chrome.bar} actions={keys} layout={layout}>
      {chrome.answer}
      <Stage step={state.at} lead={lead} detail={detail} />
      {primary === undefined || shown.length > 1 || state.at === 'done' ? chrome.trail : null}
    </Frame>
  );
}
