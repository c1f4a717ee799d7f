// A new version is offered, never forced, and only where nothing is half done (SYNC.md D10).
import { useText } from '../i18n/use-text.ts';
import { Button } from '../ui/Button.tsx';
import { ProgressBar } from '../ui/ProgressBar.tsx';
import './update-prompt.css';

interface UpdatePromptProps {
  readonly state: 'offered' | 'installing';
  readonly onUpdate: () => void;
  readonly onLater: () => void;
}

export function UpdatePrompt({ state, onUpdate, onLater }: UpdatePromptProps) {
  const text = useText();
  return (
    <aside className="update" aria-labelledby="update-title">
      <h2 id="update-title">
        {text(state === 'offered' ? 'shell.update.title' : 'shell.update.installing')}
      </h2>
      {state === 'offered' ? (
        <>
          <p className="mute">{text('shell.update.ask')}</p>
          <div className="update-keys">
            <Button onPress={onLater}>{text('shell.update.later')}</Button>
            <Button kind="primary" onPress={onUpdate}>
              {text('shell.update.now')}
            </Button>
          </div>
        </>
      ) : (
        <ProgressBar label={text('shell.update.installing')} done={0} total={null} />
      )}
    </aside>
  );
}
