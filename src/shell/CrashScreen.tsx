// A screen that failed to draw must not take the work with it: what was saved is safe, and the app starts again.
import { Component, type ReactNode } from 'react';
import { useText } from '../i18n/use-text.ts';
import { Button } from '../ui/Button.tsx';
import { Frame } from '../ui/Frame.tsx';
import { Notice } from '../ui/Notice.tsx';

interface CrashScreenProps {
  readonly children: ReactNode;
  readonly onRestart: () => void;
}

function Crashed({ onRestart }: Pick<CrashScreenProps, 'onRestart'>) {
  const text = useText();
  return (
    <Frame
      bar={null}
      actions={
        <Button kind="primary" onPress={onRestart}>
          {text('shell.broken.crash.again')}
        </Button>
      }
    >
      <Notice title={text('shell.broken.crash.title')} icon="bang" tone="warn">
        <p>{text('shell.broken.crash.ask')}</p>
      </Notice>
    </Frame>
  );
}

export class CrashScreen extends Component<CrashScreenProps, { readonly crashed: boolean }> {
  override state = { crashed: false };

  static getDerivedStateFromError() {
    return { crashed: true };
  }

  override render() {
    return this.state.crashed ? <Crashed onRestart={this.props.onRestart} /> : this.props.children;
  }
}
