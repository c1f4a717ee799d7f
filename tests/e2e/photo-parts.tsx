// What the photos' own page is given of ours: the camera's key over the device's real photos, as a job would have it.
import { useEffect, useState } from 'react';
import { createRoot } from 'react-dom/client';
import { openPhotoDesk, type PhotoDesk } from '../../src/assembly/photo-desk.ts';
import { startI18n } from '../../src/i18n/start-i18n.ts';
import { TextProvider } from '../../src/i18n/TextProvider.tsx';
import { openIdentity } from '../../src/identity/open-identity.ts';
import { openDexieOutbox } from '../../src/storage/dexie-outbox.ts';
import type { TakenPhoto } from '../../src/ui/photos/PhotoStrip.tsx';
import { TakePhoto, type Taking } from '../../src/ui/photos/TakePhoto.tsx';

function Photos({ desk }: { readonly desk: PhotoDesk }) {
  const [taking, setTaking] = useState<Taking>({ is: 'ready' });
  const [photos, setPhotos] = useState<readonly TakenPhoto[]>([]);
  useEffect(() => {
    const read = async () => {
      const kept = await desk.all();
      setPhotos(kept.map(({ hash, storedAt }) => ({ hash, at: storedAt === null ? 'device' : 'server' })));
    };
    void read();
    return desk.subscribe(() => void read());
  }, [desk]);
  const take = async (file: File) => {
    setTaking({ is: 'busy' });
    const took = await desk.take(file);
    setTaking(took.is === 'kept' ? { is: 'ready' } : took);
  };
  return (
    <main>
      <TakePhoto
        taking={taking}
        photos={photos}
        pictureOf={desk.picture}
        onTake={(file) => void take(file)}
        onRemove={(hash) => void desk.takeBack(hash)}
      />
    </main>
  );
}

export async function showPhotos(root: HTMLElement): Promise<PhotoDesk> {
  const identity = await openIdentity();
  const state = identity.state();
  if (state.is !== 'enrolled') throw new Error('the device is not enrolled');
  const { warehouse } = state;
  const outbox = await openDexieOutbox({ warehouse, newId: () => crypto.randomUUID() });
  const desk = await openPhotoDesk({
    warehouse,
    outbox,
    token: () => identity.accessToken(),
    forgetToken: () => identity.forgetToken(),
  });
  createRoot(root).render(
    <TextProvider i18n={startI18n()}>
      <Photos desk={desk} />
    </TextProvider>,
  );
  return desk;
}
