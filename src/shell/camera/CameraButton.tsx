// Opens the camera, from the bar of every screen that takes a scan.
import { useText } from '../../i18n/use-text.ts';
import { BarKey } from '../BarKey.tsx';

export function CameraButton({ onPress }: { readonly onPress: () => void }) {
  return <BarKey icon="camera" label={useText()('shell.camera.open')} onPress={onPress} />;
}
