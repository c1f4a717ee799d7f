// A person can stop: the cart is parked at a scanned place, and taken up again there.
import { useText } from '../../../i18n/use-text.ts';
import { Button } from '../../../ui/Button.tsx';
import { Icon } from '../../../ui/Icon.tsx';
import { Notice } from '../../../ui/Notice.tsx';
import { Where } from '../../Where.tsx';
import { undropped } from '../work.ts';
import { StepFrame, type StepProps } from './StepFrame.tsx';

export function Pausing({ state, chrome }: StepProps<'pausing'>) {
  const text = useText();
  return (
    <StepFrame
      state={state}
      chrome={chrome}
      lead={
        <Notice title={text('pick.pausing.ask')} icon="park">
          <p className="mute">{text('pick.pausing.keeps')}</p>
        </Notice>
      }
    />
  );
}

export function Paused({ state, chrome }: StepProps<'paused'>) {
  const text = useText();
  const { work, onLeave } = chrome;
  const hasTotes = undropped(work).length > 0;
  return (
    <StepFrame
      state={state}
      chrome={chrome}
      lead={
        <>
          <Where code={state.location} location={work.locations.get(state.location)}>
            <p className="verb">{text('pick.paused.title')}</p>
          </Where>
          <h1 className="strong paused-ask">
            <Icon name="scan" size={28} />
            {text(hasTotes ? 'pick.paused.scanTote' : 'pick.paused.scanPlace')}
          </h1>
        </>
      }
      primary={
        <Button kind="primary" onPress={onLeave}>
          {text('pick.paused.home')}
        </Button>
      }
    />
  );
}
