// Opens the camera, from the bar of every screen that takes a scan.
import { useText } from '../../i18n/use-text.ts';
import { Button } from '../../ui/Button.tsx';
import { Icon } from '../../ui/Icon.tsx';
import './camera-button.css';

export function CameraButton({ onPress }: { readonly onPress: () => void }) {
  return (
    <div className="camera-button">
      <Button onPress={onPress} label={useText()('shell.camera.open')}>
        <Icon name="camera" size={28} />
      </Button>
    </div>
  );
}
