// A step of the count in its frame, with the keys that the step shows.
import type { ReactNode } from 'react';
import { type CountTexts, useCountText } from '../../../i18n/count-text.ts';
import type { JobKey } from '../../JobKeys.tsx';
import type { JobChrome } from '../../JobScreen.tsx';
import { JobStep } from '../../JobStep.tsx';
import { actionsIn, type CountAction, inputOf } from '../actions.ts';
import type { CountState, CountStateAt, CountWork } from '../state.ts';

/** What the Screen hands to each of its steps. */
export interface Chrome extends JobChrome {
  readonly work: CountWork;
}

export interface StepProps<At extends CountState['at']> {
  readonly state: CountStateAt<At>;
  readonly chrome: Chrome;
}

interface StepFrameProps {
  readonly state: CountState;
  readonly chrome: Chrome;
  readonly lead: ReactNode;
  readonly detail?: ReactNode;
  /** The one thing to press here, where a scan can't answer. */
  readonly primary?: ReactNode;
}

export const countKey = (action: CountAction, text: CountTexts): JobKey => ({
  name: text(`actions.${action}`),
  explained: action === 'back' ? null : text(`explained.${action}`),
  input: inputOf(action),
});

export function StepFrame({ state, chrome, ...parts }: StepFrameProps) {
  const text = useCountText();
  const { shown, more } = actionsIn(state, chrome.work);
  const keys = shown.map((action) => countKey(action, text));
  return <JobStep step={state.at} chrome={chrome} keys={keys} hasMore={more.length > 0} {...parts} />;
}
