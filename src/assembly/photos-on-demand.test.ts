import { expect, it } from 'vitest';
import { newSyncStatus } from '../sync/sync-status.ts';
import type { PhotoDesk } from './photo-desk.ts';
import { photosOnDemand } from './photos-on-demand.ts';

const turns = () => new Promise((resolve) => setImmediate(resolve));

function device() {
  const did: string[] = [];
  const status = newSyncStatus();
  const desk = { wake: () => did.push('wake'), close: async () => did.push('close') } as unknown as PhotoDesk;
  let fails = false;
  const photos = photosOnDemand(async () => {
    did.push('open');
    if (fails) throw new Error('no chunk');
    return desk;
  }, status);
  const go = async (is: 'online' | 'offline') => {
    status.setState({ connection: is === 'online' ? { is } : { is, since: 0 } });
    await turns();
  };
  const fail = (now: boolean) => {
    fails = now;
  };
  return { did, photos, desk, go, fail };
}

it('D11 photos of an earlier day are looked for once the server is there, and not before', async () => {
  const { did, go } = device();
  await go('offline');
  expect(did).toEqual([]);
  await go('online');
  await go('online');
  expect(did).toEqual(['open']);
});

it('D8 wakes when the server is there again', async () => {
  const { did, photos, go } = device();
  photos.wake();
  await go('online');
  await go('offline');
  await go('online');
  photos.wake();
  await turns();
  expect(did).toEqual(['open', 'wake', 'wake']);
});

it('is opened once for all who ask, and anew where that failed', async () => {
  const { did, photos, desk, fail } = device();
  fail(true);
  await expect(photos.desk()).rejects.toThrow('no chunk');
  fail(false);
  expect(await Promise.all([photos.desk(), photos.desk()])).toEqual([desk, desk]);
  expect(did).toEqual(['open', 'open']);
});

it('is closed with the floor, also while it is being opened, and stays closed', async () => {
  const { did, photos, go } = device();
  void photos.desk();
  photos.stop();
  await turns();
  await go('online');
  expect(did).toEqual(['open', 'close']);
});
