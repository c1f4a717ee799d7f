// Opens the look-up, from the bar of every screen of somebody who is signed in.
import { useText } from '../../i18n/use-text.ts';
import { Button } from '../../ui/Button.tsx';
import { Icon } from '../../ui/Icon.tsx';
import './look-up-button.css';

export function LookUpButton({ onPress }: { readonly onPress: () => void }) {
  return (
    <div className="look-up-button">
      <Button onPress={onPress} label={useText()('shell.lookUp')}>
        <Icon name="search" size={28} />
      </Button>
    </div>
  );
}
