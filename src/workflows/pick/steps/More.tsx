// What is needed now and then, each key with what it does.
import { useText } from '../../../i18n/use-text.ts';
import { Button } from '../../../ui/Button.tsx';
import { Frame } from '../../../ui/Frame.tsx';
import { inputOf, type PickAction } from '../actions.ts';
import type { Chrome } from './StepFrame.tsx';
import './choices.css';

interface MoreProps {
  readonly actions: readonly PickAction[];
  readonly chrome: Chrome;
  readonly onClose: () => void;
}

export function More({ actions, chrome, onClose }: MoreProps) {
  const text = useText();
  const press = (action: PickAction) => {
    onClose();
    chrome.onInput(inputOf(action));
  };
  return (
    <Frame bar={chrome.bar} actions={<Button onPress={onClose}>{text('pick.actions.back')}</Button>}>
      <h1 className="title">{text('pick.more.title')}</h1>
      <div className="choices">
        {actions.map((action) => (
          <Button key={action} onPress={() => press(action)}>
            <span>
              {text(`pick.actions.${action}`)}
              {action === 'back' ? null : <small>{text(`pick.explained.${action}`)}</small>}
            </span>
          </Button>
        ))}
      </div>
    </Frame>
  );
}
