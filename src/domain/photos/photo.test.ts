import { expect, it } from 'vitest';
import { photoHashOf, photoHashSchema } from './photo.ts';

// FIPS 180-4's own example.
const abc = 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad';

it('D11 a photo is named by the SHA-256 of its bytes', async () => {
  expect(await photoHashOf(Uint8Array.from([0x61, 0x62, 0x63]))).toBe(abc);
  expect(photoHashSchema.safeParse(abc).success).toBe(true);
});

it.each([abc.toUpperCase(), abc.slice(1), `${abc}0`, '../../etc/passwd', ''])('%s names no photo', (name) => {
  expect(photoHashSchema.safeParse(name).success).toBe(false);
});
