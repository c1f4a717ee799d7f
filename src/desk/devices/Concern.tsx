// What of a device needs a look, in a few words.
import type { DeviceConcern } from '../../domain/desk/device-concern.ts';
import { type DeskTexts, useDeskText } from '../desk-text.ts';
import { spanText } from '../parts/ages.ts';
import { Status } from '../parts/Status.tsx';

const silentText = (text: DeskTexts, { unsent, ...silence }: Extract<DeviceConcern, { is: 'silent' }>) => {
  const age = spanText(text, silence.for);
  if (unsent === null) return text('concern.silent', { age });
  return unsent === 0
    ? text('concern.silentSent', { age })
    : text('concern.silentUnsent', { age, count: unsent });
};

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
      return <Status tone="warn">{silentText(text, concern)}</Status>;
    case 'unsent':
      return (
        <Status tone="warn">
          {text('concern.unsent', { count: concern.events, age: spanText(text, concern.for) })}
        </Status>
      );
    case 'storage-short':
    case 'storage-refused':
      return <Status tone="warn">{text(`concern.${concern.is}`)}</Status>;
    case 'clock':
      return <Status tone="warn">{text('concern.clock', { age: spanText(text, concern.skew) })}</Status>;
  }
}
