// A step of the pick in its frame, with the keys that the step shows.
import type { ReactNode } from 'react';
import { type Texts, useText } from '../../../i18n/use-text.ts';
import type { JobKey } from '../../JobKeys.tsx';
import type { JobChrome } from '../../JobScreen.tsx';
import { JobStep } from '../../JobStep.tsx';
import { actionsIn, inputOf, type PickAction } from '../actions.ts';
import type { PickState, PickStateAt, PickWork } from '../state.ts';

/** What the Screen hands to each of its steps. */
export interface Chrome extends JobChrome {
  readonly work: PickWork;
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

export const pickKey = (action: PickAction, text: Texts): JobKey => ({
  name: text(`pick.actions.${action}`),
  explained: action === 'back' ? null : text(`pick.explained.${action}`),
  input: inputOf(action),
});

export function StepFrame({ state, chrome, ...parts }: StepFrameProps) {
  const text = useText();
  const { shown, more } = actionsIn(state, chrome.work);
  const keys = shown.map((action) => pickKey(action, text));
  return <JobStep step={state.at} chrome={chrome} keys={keys} hasMore={more.length > 0} {...parts} />;
}
