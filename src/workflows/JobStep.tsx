// What every step of a job has around it: the bar, the last answer, the trail and its keys.
import type { ReactNode } from 'react';
import { useText } from '../i18n/use-text.ts';
import { Button } from '../ui/Button.tsx';
import { Frame, Stage } from '../ui/Frame.tsx';
import { Icon } from '../ui/Icon.tsx';
import { type JobKey, KeyButton } from './JobKeys.tsx';
import type { JobChrome } from './JobScreen.tsx';

interface JobStepProps {
  /** Names the step for whoever works the screen without eyes. */
  readonly step: string;
  readonly chrome: JobChrome;
  /** The question. */
  readonly lead: ReactNode;
  /** What helps to answer it. */
  readonly detail?: ReactNode;
  /** The one thing to press here, where a scan can't answer. */
  readonly primary?: ReactNode;
  readonly keys: readonly JobKey[];
  /** Whether there are keys one press away. */
  readonly hasMore: boolean;
}

export function JobStep({ step, chrome, lead, detail, primary, keys, hasMore }: JobStepProps) {
  const text = useText();
  const actions = (
    <>
      {keys.map((key) => (
        <KeyButton key={key.name} jobKey={key} onInput={chrome.onInput} />
      ))}
      {hasMore ? (
        <Button onPress={chrome.onMore} label={text('job.more.key')}>
          <Icon name="more" size={28} />
        </Button>
      ) : null}
      {primary}
    </>
  );
  const layout = hasMore ? 'more' : primary !== undefined && keys.length > 0 ? 'primary' : 'wide';
  return (
    <Frame bar={chrome.bar} actions={actions} layout={layout}>
      {chrome.answer}
      <Stage step={step} lead={lead} detail={detail} />
      {primary === undefined || keys.length > 1 || step === 'done' ? chrome.trail : null}
    </Frame>
  );
}
