// What of a device needs a look, in a few words.
import type { DeviceConcern } from '../../domain/desk/device-concern.ts';
import { useDeskText } from '../desk-text.ts';
import { spanText } from '../parts/ages.ts';
import { Status } from '../parts/Status.tsx';

export function Concern({ concern }: { readonly concern: DeviceConcern }) {
  const text = useDeskText();
  switch (concern.is) {
    case 'none':
      return <Status tone="ok">{text('concern.none')}</Status>;
    case 'revoked':
      return <Status>{text('concern.revoked')}</Status>;
    case 'never-heard':
      return <Status>{text('concern.never-heard')}</Status>;
    case 'quarantined':
      return <Status tone="bad">{text('concern.quarantined', { count: concern.events })}</Status>;
    case 'silent':
      return <Status tone="warn">{text('concern.silent', { age: spanText(text, concern.for) })}</Status>;
    case 'clock':
      return <Status tone="warn">{text('concern.clock', { age: spanText(text, concern.skew) })}</Status>;
  }
}
