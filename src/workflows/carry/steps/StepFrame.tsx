// A step of carrying in its frame, with the keys that the step shows.
import type { ReactNode } from 'react';
import { type CarryTexts, useCarryText } from '../../../i18n/carry-text.ts';
import type { JobKey } from '../../JobKeys.tsx';
import type { JobChrome } from '../../JobScreen.tsx';
import { JobStep } from '../../JobStep.tsx';
import { actionsIn, type CarryAction, inputOf } from '../actions.ts';
import type { CarryState, CarryStep, CarryStepAt, CarryWork } from '../state.ts';

/** What the Screen hands to each of its steps. */
export interface Chrome extends JobChrome {
  readonly state: CarryState;
  readonly work: CarryWork;
}

export interface StepProps<At extends CarryStep['at']> {
  readonly step: CarryStepAt<At>;
  readonly chrome: Chrome;
}

interface StepFrameProps {
  readonly step: CarryStep;
  readonly chrome: Chrome;
  readonly lead: ReactNode;
  readonly detail?: ReactNode;
  readonly primary?: ReactNode;
}

export const carryKey = (action: CarryAction, text: CarryTexts): JobKey => ({
  name: text(`actions.${action}`),
  explained: action === 'back' ? null : text(`explained.${action}`),
  input: inputOf(action),
});

export function StepFrame({ step, chrome, ...parts }: StepFrameProps) {
  const text = useCarryText();
  const { shown, more } = actionsIn(chrome.state, chrome.work);
  const keys = shown.map((action) => carryKey(action, text));
  return <JobStep step={step.at} chrome={chrome} keys={keys} hasMore={more.length > 0} {...parts} />;
}
