// Nothing is left to carry: what came of it, and home.

import { useCarryText } from '../../../i18n/carry-text.ts';
import { Button } from '../../../ui/Button.tsx';
import { Notice } from '../../../ui/Notice.tsx';
import { isTask } from '../state.ts';
import { sourceCode } from '../work.ts';
import { StepFrame, type StepProps } from './StepFrame.tsx';

export function Done({ step, chrome }: StepProps<'done'>) {
  const text = useCarryText();
  const { errand } = chrome.work;
  const isShort = isTask(errand) && errand.task.state === 'short';
  const code = isTask(errand) && !isShort ? errand.task.location : sourceCode(chrome.work);
  return (
    <StepFrame
      step={step}
      chrome={chrome}
      lead={
        <Notice
          title={text(isShort ? 'done.short' : `done.${errand.is}`)}
          icon={isShort ? 'bang' : 'tick'}
          tone={isShort ? 'warn' : 'ok'}
        >
          <p className="code mute">{code}</p>
          {isShort ? <p className="mute">{text('done.counted')}</p> : null}
        </Notice>
      }
      primary={
        <Button kind="primary" onPress={chrome.onLeave}>
          {text('done.home')}
        </Button>
      }
    />
  );
}
