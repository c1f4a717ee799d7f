import { expect, it } from 'vitest';
import { askForStorage, type BrowserStorage, lookAtStorage } from './storage-room.ts';

const browser = (granted: boolean, estimate: StorageEstimate): BrowserStorage & { asked: number } => ({
  asked: 0,
  persisted: async () => false,
  async persist() {
    this.asked += 1;
    return granted;
  },
  estimate: async () => estimate,
});

it('D9 asks for persistent storage, and says what the browser answered', async () => {
  const roomy = { quota: 1_000_000_000, usage: 1_000 };
  expect(await askForStorage(browser(true, roomy))).toEqual({
    kept: 'persisted',
    free: 999_999_000,
    short: false,
  });
  expect(await askForStorage(browser(false, roomy))).toMatchObject({ kept: 'refused' });
});

it('D9 less than 200 MB left is short; not knowing is not', async () => {
  expect(await lookAtStorage(browser(true, { quota: 300_000_000, usage: 100_000_001 }))).toMatchObject({
    free: 199_999_999,
    short: true,
  });
  expect(await lookAtStorage(browser(true, { quota: 300_000_000, usage: 100_000_000 }))).toMatchObject({
    short: false,
  });
  expect(await lookAtStorage(browser(true, {}))).toMatchObject({ free: null, short: false });
});

it('looking does not ask', async () => {
  const storage = browser(true, {});
  await lookAtStorage(storage);
  expect(storage.asked).toBe(0);
});
