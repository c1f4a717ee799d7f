// A job's keys: three at hand, the others one press away, each with what it does.
import type { ReactNode } from 'react';
import { useText } from '../i18n/use-text.ts';
import { Button } from '../ui/Button.tsx';
import { Frame } from '../ui/Frame.tsx';
import type { Input } from './workflow.ts';
import '../ui/choices.css';

/** `explained` null: its name says it all. */
export interface JobKey {
  readonly name: string;
  readonly explained: string | null;
  readonly input: Input;
}

interface KeyProps {
  readonly jobKey: JobKey;
  readonly onInput: (input: Input) => void;
}

export function KeyButton({ jobKey, onInput }: KeyProps) {
  return <Button onPress={() => onInput(jobKey.input)}>{jobKey.name}</Button>;
}

interface MoreKeysProps {
  readonly bar: ReactNode;
  readonly keys: readonly JobKey[];
  readonly onInput: (input: Input) => void;
  readonly onClose: () => void;
}

export function MoreKeys({ bar, keys, onInput, onClose }: MoreKeysProps) {
  const text = useText();
  const press = (input: Input) => {
    onClose();
    onInput(input);
  };
  return (
    <Frame bar={bar} actions={<Button onPress={onClose}>{text('job.back')}</Button>}>
      <h1 className="title">{text('job.more.title')}</h1>
      <div className="choices">
        {keys.map(({ name, explained, input }) => (
          <Button key={name} onPress={() => press(input)}>
            <span>
              {name}
              {explained === null ? null : <small>{explained}</small>}
            </span>
          </Button>
        ))}
      </div>
    </Frame>
  );
}
