// Opens the look-up, from the bar of every screen of somebody who is signed in.
import { useText } from '../../i18n/use-text.ts';
import { BarKey } from '../BarKey.tsx';

export function LookUpButton({ onPress }: { readonly onPress: () => void }) {
  return <BarKey icon="search" label={useText()('shell.lookUp')} onPress={onPress} />;
}
