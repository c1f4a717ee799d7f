// A step of receiving in its frame, with the keys that the step shows.
import type { ReactNode } from 'react';
import { type ReceiveTexts, useReceiveText } from '../../../i18n/receive-text.ts';
import type { JobKey } from '../../JobKeys.tsx';
import type { JobChrome } from '../../JobScreen.tsx';
import { JobStep } from '../../JobStep.tsx';
import { actionsIn, inputOf, type ReceiveAction } from '../actions.ts';
import type { ReceiveState, ReceiveStateAt, ReceiveWork } from '../state.ts';

/** What the Screen hands to each of its steps. */
export interface Chrome extends JobChrome {
  readonly work: ReceiveWork;
}

export interface StepProps<At extends ReceiveState['at']> {
  readonly state: ReceiveStateAt<At>;
  readonly chrome: Chrome;
}

interface StepFrameProps {
  readonly state: ReceiveState;
  readonly chrome: Chrome;
  readonly lead: ReactNode;
  readonly detail?: ReactNode;
  /** The one thing to press here, where a scan can't answer. */
  readonly primary?: ReactNode;
}

export const receiveKey = (action: ReceiveAction, text: ReceiveTexts): JobKey => ({
  name: text(`keys.${action}`),
  explained: action === 'back' ? null : text(`explained.${action}`),
  input: inputOf(action),
});

export function StepFrame({ state, chrome, ...parts }: StepFrameProps) {
  const text = useReceiveText();
  const { shown, more } = actionsIn(state, chrome.work);
  const keys = shown.map((action) => receiveKey(action, text));
  return <JobStep step={state.at} chrome={chrome} keys={keys} hasMore={more.length > 0} {...parts} />;
}
