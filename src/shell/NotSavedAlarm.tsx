// The scan was NOT saved (SYNC.md D3): nothing else is on the screen until a person has seen it.
import type { ReactNode } from 'react';
import { useText } from '../i18n/use-text.ts';
import { Button } from '../ui/Button.tsx';
import { Filled } from '../ui/Frame.tsx';
import { Icon } from '../ui/Icon.tsx';
import { sized } from '../ui/sized.ts';
import type { Model } from './model.ts';
import './not-saved-alarm.css';

interface NotSavedAlarmProps {
  readonly why: NonNullable<Model['alarm']>;
  readonly bar: ReactNode;
  readonly onSeen: () => void;
}

export function NotSavedAlarm({ why, bar, onSeen }: NotSavedAlarmProps) {
  const text = useText();
  const title = text('shell.alarm.title');
  const longest = Math.max(...title.split(' ').map((word) => word.length));
  return (
    <Filled bar={bar}>
      <div className="alarm" role="alert">
        <Icon name="disk" size={72} />
        <h1 style={sized(longest)}>{title}</h1>
        <p className="alarm-ask">{text('shell.alarm.ask')}</p>
        <p>{text(`shell.alarm.${why}`)}</p>
        <Button kind="inverse" onPress={onSeen}>
          {text('shell.alarm.seen')}
        </Button>
      </div>
    </Filled>
  );
}
