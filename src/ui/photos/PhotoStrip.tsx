// The photos that were taken, each with where it is, and a key that takes it back as long as nothing has been said of it.
import { useEffect, useState } from 'react';
import { usePhotoText } from '../../i18n/photo-text.ts';
import { Icon } from '../Icon.tsx';
import './photos.css';

/** `at`: `device`: it is here only; `server`: it has been sent. */
export interface TakenPhoto {
  readonly hash: string;
  readonly at: 'device' | 'server';
}

export interface StripProps {
  readonly photos: readonly TakenPhoto[];
  /** Null where the photo is here no more. The same function from one drawing to the next. */
  readonly pictureOf: (hash: string) => Promise<Blob | null>;
  /** Null once an event names them: they stay. */
  readonly onRemove: ((hash: string) => void) | null;
}

/** An address for the picture, for as long as it is shown. */
function usePicture(hash: string, pictureOf: StripProps['pictureOf']): string | null {
  const [address, setAddress] = useState<string | null>(null);
  useEffect(() => {
    let made: string | null = null;
    let over = false;
    void pictureOf(hash).then((picture) => {
      if (over || picture === null) return;
      made = URL.createObjectURL(picture);
      setAddress(made);
    });
    return () => {
      over = true;
      if (made !== null) URL.revokeObjectURL(made);
    };
  }, [hash, pictureOf]);
  return address;
}

function Thumbnail({
  photo: { hash, at },
  n,
  pictureOf,
  onRemove,
}: Pick<StripProps, 'pictureOf' | 'onRemove'> & { readonly photo: TakenPhoto; readonly n: number }) {
  const text = usePhotoText();
  const address = usePicture(hash, pictureOf);
  return (
    <li className="photo">
      <div className="photo-picture">
        {address === null ? null : <img src={address} alt={text('photo', { n })} />}
      </div>
      <p className={`photo-at photo-at-${at}`}>
        <Icon name={at === 'server' ? 'tick' : 'device'} size={20} />
        {text(`at.${at}`)}
      </p>
      {onRemove === null ? null : (
        <button
          type="button"
          className="photo-remove"
          aria-label={text('remove', { n })}
          onClick={() => onRemove(hash)}
        >
          <Icon name="cross" />
        </button>
      )}
    </li>
  );
}

export function PhotoStrip({ photos, ...shared }: StripProps) {
  if (photos.length === 0) return null;
  return (
    <ul className="photo-strip">
      {photos.map((photo, index) => (
        <Thumbnail key={photo.hash} photo={photo} n={index + 1} {...shared} />
      ))}
    </ul>
  );
}
