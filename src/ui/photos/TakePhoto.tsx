// Takes photos for a job: the camera behind a large key, and what was taken as a strip. The job knows what became of
// each; here it is only shown.
import { useRef } from 'react';
import type { NotKept } from '../../domain/photos/taken.ts';
import { usePhotoText } from '../../i18n/photo-text.ts';
import { Problem } from '../Bands.tsx';
import { Button } from '../Button.tsx';
import { Icon } from '../Icon.tsx';
import { PhotoStrip, type StripProps } from './PhotoStrip.tsx';
import './photos.css';

/** `not-kept`: the last one, until another is taken. */
export type Taking =
  | { readonly is: 'ready' }
  | { readonly is: 'busy' }
  | { readonly is: 'not-kept'; readonly why: NotKept };

export interface TakePhotoProps extends StripProps {
  readonly taking: Taking;
  readonly onTake: (file: File) => void;
}

export function TakePhoto({ taking, onTake, ...strip }: TakePhotoProps) {
  const text = usePhotoText();
  const camera = useRef<HTMLInputElement>(null);
  const busy = taking.is === 'busy';
  return (
    <section className="photos" aria-label={text('taken')}>
      <PhotoStrip {...strip} />
      <div role="alert">
        {taking.is === 'not-kept' ? <Problem>{text(`not-kept.${taking.why}`)}</Problem> : null}
      </div>
      <input
        ref={camera}
        type="file"
        accept="image/*"
        capture="environment"
        hidden
        onChange={({ currentTarget }) => {
          const [file] = currentTarget.files ?? [];
          // The same file again is to be heard of too.
          currentTarget.value = '';
          if (file !== undefined) onTake(file);
        }}
      />
      <Button disabled={busy} onPress={() => camera.current?.click()}>
        <Icon name="camera" />
        {text(busy ? 'busy' : strip.photos.length === 0 ? 'take' : 'another')}
      </Button>
    </section>
  );
}
