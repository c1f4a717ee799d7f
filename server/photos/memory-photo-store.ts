// The photo store in memory: each method runs to its end without a pause, which is what makes it atomic.
import type { PhotoBytes } from '../../src/domain/photos/photo.ts';
import type { PhotoStanding } from '../../src/domain/photos/upload.ts';
import type { PhotoStore } from './photo-store.ts';

interface Begun {
  readonly bytes: PhotoBytes;
  readonly stored: boolean;
  readonly touchedAt: number;
}

const nothing: Begun = { bytes: new Uint8Array(), stored: false, touchedAt: 0 };

const standingOf = ({ bytes, stored }: Begun): PhotoStanding =>
  stored ? { is: 'stored' } : { is: 'part', have: bytes.length };

export function memoryPhotoStore(): PhotoStore {
  const photos = new Map<string, Begun>();
  const key = (warehouse: string, hash: string) => `${warehouse} ${hash}`;
  const at = (warehouse: string, hash: string) => photos.get(key(warehouse, hash));

  return {
    async standings(warehouse, hashes) {
      return new Map(
        hashes.flatMap((hash) => {
          const begun = at(warehouse, hash);
          return begun === undefined ? [] : [[hash, standingOf(begun)] as const];
        }),
      );
    },
    async add({ warehouse, hash, from, bytes, at: touchedAt }) {
      const before = at(warehouse, hash) ?? nothing;
      if (before.stored || before.bytes.length !== from) return standingOf(before);
      const together = new Uint8Array(Buffer.concat([before.bytes, bytes]));
      const after = { bytes: together, stored: false, touchedAt };
      photos.set(key(warehouse, hash), after);
      return standingOf(after);
    },
    async bytes(warehouse, hash) {
      return at(warehouse, hash)?.bytes ?? null;
    },
    async finish(warehouse, hash) {
      const begun = at(warehouse, hash);
      if (begun !== undefined) photos.set(key(warehouse, hash), { ...begun, stored: true });
    },
    async discard(warehouse, hash) {
      if (at(warehouse, hash)?.stored === false) photos.delete(key(warehouse, hash));
    },
    async photo(warehouse, hash) {
      const begun = at(warehouse, hash);
      return begun?.stored === true ? begun.bytes : null;
    },
    async forgetUnfinished(before) {
      const over = [...photos].filter(([, { stored, touchedAt }]) => !stored && touchedAt < before);
      for (const [name] of over) photos.delete(name);
      return over.length;
    },
  };
}
