import { pino } from 'pino';
import { expect, it } from 'vitest';
import { fact } from '../src/domain/events/facts.ts';
import { createAccess } from './access/access.ts';
import { openSession, wholeLimit } from './access/desk-sessions.ts';
import { makeDeskUser } from './access/desk-users.ts';
import { digestOf } from './access/digest.ts';
import { memoryAccessStore } from './access/memory-access-store.ts';
import { newServerKey, serverKeysFrom } from './access/server-keys.ts';
import type { Ledger } from './ledger/ledger.ts';
import { memoryPhotoStore } from './photos/memory-photo-store.ts';
import { goods, memoryLedger, place, places, state, stocked } from './planning/ledger.fixture.ts';
import { departuresKept, keepUp } from './upkeep.ts';

const hour = 3_600_000;
const day = 24 * hour;
const warehouse = 'wh-1';

/** Time as the test turns it: what is due calls back in its turn, and the work that it began comes to its end. */
function byHand(clock: { now: number }) {
  const due: { readonly at: number; readonly work: () => void }[] = [];
  return {
    due,
    after(ms: number, work: () => void) {
      const entry = { at: clock.now + ms, work };
      due.push(entry);
      return () => void due.splice(due.indexOf(entry), 1);
    },
    async pass(ms: number) {
      const until = clock.now + ms;
      for (;;) {
        const next = due.toSorted((a, b) => a.at - b.at)[0];
        if (next === undefined || next.at > until) break;
        due.splice(due.indexOf(next), 1);
        clock.now = Math.max(clock.now, next.at);
        next.work();
        await new Promise(setImmediate);
      }
      clock.now = until;
    },
  };
}

async function site(prune: Ledger['prune'], devices: Ledger['devices'] = async () => []) {
  const clock = { now: Date.UTC(2026, 2, 1, 6) };
  const timer = byHand(clock);
  const access = createAccess({
    store: memoryAccessStore(),
    keys: await serverKeysFrom(await newServerKey()),
    site: { publicOrigin: null, trustProxy: false },
    clock: () => clock.now,
  });
  const lines: string[] = [];
  const log = pino({}, { write: (line: string) => void lines.push(line) });
  const ledger = { ...memoryLedger(), prune, devices };
  const photos = memoryPhotoStore();
  const upkeep = { ledger, access, photos, warehouse, log, clock: () => clock.now, after: timer.after };
  return { clock, timer, access, photos, lines, ledger, stop: keepUp(upkeep) };
}

it('L2 D5 soon after the start and then each day, tombstones of a week ago are forgotten', async () => {
  const pruned: { readonly at: number; readonly before: number }[] = [];
  const { clock, timer } = await site(async (_, before) => pruned.push({ at: clock.now, before }));
  await timer.pass(hour);
  expect(pruned).toHaveLength(1);
  await timer.pass(2 * day);
  expect(pruned).toHaveLength(3);
  expect(pruned.every(({ at, before }) => at - before === departuresKept)).toBe(true);
});

it('leases of lists that are done are looked at each hour', async () => {
  let looks = 0;
  const { timer } = await site(
    async () => 0,
    async () => {
      looks += 1;
      return [];
    },
  );
  await timer.pass(3 * hour);
  expect(looks).toBe(3);
});

it('a pick face that runs low is asked goods for within minutes, and once only', async () => {
  const { timer, ledger } = await site(async () => 0);
  const [face, reserve] = ['A-01-01-A-1', 'A-01-01-C-1'];
  const assigned = { location: face, owner: 'main', sku: 'S', minimum: 5, maximum: 20 };
  await state(
    ledger,
    places(place(face), place(reserve, 'reserve')),
    stocked([[reserve, goods('S'), 90]]),
    fact('pick-faces.assigned', { faces: [assigned] }),
  );
  await timer.pass(hour);
  const tasks = await ledger.read(warehouse, (reader) => reader.find('replenishment', ['state:open']));
  expect(tasks).toMatchObject([{ location: face, quantity: 20 }]);
});

it('sessions and codes that are over are forgotten, others stay', async () => {
  const { clock, timer, access } = await site(async () => 0);
  await makeDeskUser(access, { warehouse, name: 'ana', role: 'supervisor' });
  const userId = (await access.store.deskUserByName('ana'))?.userId ?? '';
  const old = await openSession(access, userId);
  await access.store.addEnrolmentCode({ digest: 'old', warehouse, expiresAt: clock.now, issuedBy: null });
  clock.now += wholeLimit + 1;
  const live = { digest: 'live', userId, openedAt: clock.now, usedAt: clock.now };
  await access.store.openSession(live);
  await access.store.addEnrolmentCode({ digest: 'new', warehouse, expiresAt: clock.now, issuedBy: null });
  await timer.pass(hour);
  expect(await access.store.session(digestOf(old))).toBeNull();
  const device = { deviceId: 'd', name: 'd', thumbprint: 't' };
  expect(await access.store.enrol('old', 0, device)).toMatchObject({ because: 'unknown' });
  expect(await access.store.enrol('new', 0, device)).toMatchObject({ is: 'enrolled' });
});

it('D11 photos whose rest never came are forgotten after a week', async () => {
  const { clock, timer, photos } = await site(async () => 0);
  const began = clock.now;
  await photos.add({ warehouse, hash: 'left', from: 0, bytes: Uint8Array.of(1), at: began });
  await timer.pass(7 * day);
  expect((await photos.standings(warehouse, ['left'])).size).toBe(1);
  await timer.pass(day);
  expect((await photos.standings(warehouse, ['left'])).size).toBe(0);
});

it('a round that fails is told to the log, and the next day comes all the same', async () => {
  const { timer, lines } = await site(() => Promise.reject(new Error('the disk is full')));
  await timer.pass(2 * day);
  expect(lines.filter((line) => line.includes('the disk is full'))).toHaveLength(2);
});

it('nothing comes after the server was stopped', async () => {
  const { timer, stop } = await site(async () => 0);
  stop();
  expect(timer.due).toEqual([]);
});
