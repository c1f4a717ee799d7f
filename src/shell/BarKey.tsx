// A key in the bar: as large as every key, though the bar is lower, so it reaches into the free edge of the screen below.
import { Button } from '../ui/Button.tsx';
import { Icon, type IconName } from '../ui/Icon.tsx';
import './bar-key.css';

interface BarKeyProps {
  readonly icon: IconName;
  readonly label: string;
  readonly onPress: () => void;
}

export function BarKey({ icon, label, onPress }: BarKeyProps) {
  return (
    <div className={`bar-key bar-key-${icon}`}>
      <Button onPress={onPress} label={label}>
        <Icon name={icon} size={28} />
      </Button>
    </div>
  );
}
