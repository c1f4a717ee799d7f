// Taking photos, at moments that happen: none yet, some here and some sent, one that was not kept, one under way.
import type { TakePhotoProps } from '../../src/ui/photos/TakePhoto.tsx';

/** A dented box, in the colour of its number. */
const drawing = (n: number) =>
  new Blob(
    [
      `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 30"><rect width="40" height="30" fill="#777"/>` +
        `<path d="M8 8h14l3 4 3-4h4v16H8z" fill="hsl(${n * 70} 45% 55%)"/></svg>`,
    ],
    { type: 'image/svg+xml' },
  );

const pictureOf = async (hash: string) => drawing(Number(hash));
const nothing = () => {};

const screen = (change: Partial<TakePhotoProps> = {}): TakePhotoProps => ({
  taking: { is: 'ready' },
  photos: [
    { hash: '1', at: 'server' },
    { hash: '2', at: 'device' },
    { hash: '3', at: 'device' },
  ],
  pictureOf,
  onTake: nothing,
  onRemove: nothing,
  ...change,
});

export const photoScreens: Readonly<Record<string, TakePhotoProps>> = {
  'photos-none': screen({ photos: [] }),
  'photos-taken': screen(),
  'photos-said': screen({ onRemove: null }),
  'photos-busy': screen({ taking: { is: 'busy' } }),
  'photos-full': screen({ taking: { is: 'not-kept', why: 'quota' } }),
};
