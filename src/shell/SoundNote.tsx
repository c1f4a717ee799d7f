// The browser keeps sound back until somebody touched the screen: better said than missed.
import { useText } from '../i18n/use-text.ts';
import { AttentionBand } from '../ui/Bands.tsx';
import type { Status } from './model.ts';

export function SoundNote({ status }: { readonly status: Status }) {
  const text = useText();
  return status.sound === 'ok' ? null : <AttentionBand>{text('shell.sound.blocked')}</AttentionBand>;
}
