// The photos of one thing: taken, kept, shown with where each is. The job hears of a photo once it is on the disk.
import { use, useCallback, useEffect, useState } from 'react';
import type { TakenPhoto } from './PhotoStrip.tsx';
import { type Photos, PhotosContext } from './photos-context.ts';
import { TakePhoto, type Taking } from './TakePhoto.tsx';

interface PhotosTakenProps {
  readonly hashes: readonly string[];
  readonly onKept: (hash: string) => void;
  readonly onRemoved: (hash: string) => void;
}

/** Null until the photos are open. */
function usePhotos(): Photos | 'closed' | null {
  const open = use(PhotosContext);
  const [photos, setPhotos] = useState<Photos | 'closed' | null>(null);
  useEffect(() => {
    let over = false;
    open().then(
      (opened) => {
        if (!over) setPhotos(opened);
      },
      () => setPhotos('closed'),
    );
    return () => {
      over = true;
    };
  }, [open]);
  return photos;
}

/** Which of them the server has. */
function useSent(photos: Photos | 'closed' | null): ReadonlySet<string> {
  const [sent, setSent] = useState<ReadonlySet<string>>(new Set());
  useEffect(() => {
    if (photos === null || photos === 'closed') return;
    const read = async () => {
      const kept = await photos.all();
      setSent(new Set(kept.filter(({ storedAt }) => storedAt !== null).map(({ hash }) => hash)));
    };
    void read();
    return photos.subscribe(() => void read());
  }, [photos]);
  return sent;
}

const isOpen = (photos: Photos | 'closed' | null): photos is Photos => photos !== null && photos !== 'closed';

export function PhotosTaken({ hashes, onKept, onRemoved }: PhotosTakenProps) {
  const photos = usePhotos();
  const sent = useSent(photos);
  const [taking, setTaking] = useState<Taking>({ is: 'ready' });
  const pictureOf = useCallback(
    async (hash: string) => (isOpen(photos) ? photos.picture(hash) : null),
    [photos],
  );
  const take = async (file: File) => {
    if (!isOpen(photos)) return setTaking({ is: 'not-kept', why: 'closed' });
    setTaking({ is: 'busy' });
    const took = await photos.take(file);
    setTaking(took.is === 'kept' ? { is: 'ready' } : took);
    if (took.is === 'kept') onKept(took.hash);
  };
  const remove = (hash: string) => {
    onRemoved(hash);
    if (isOpen(photos)) void photos.takeBack(hash);
  };
  const shown = hashes.map((hash): TakenPhoto => ({ hash, at: sent.has(hash) ? 'server' : 'device' }));
  return (
    <TakePhoto
      taking={photos === 'closed' ? { is: 'not-kept', why: 'closed' } : taking}
      photos={shown}
      pictureOf={pictureOf}
      onTake={(file) => void take(file)}
      onRemove={remove}
    />
  );
}
