// What every access store must do, whatever it is made of.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { AccessStore, DeskUserRecord } from '../../server/access/access-store.ts';

const now = 1_000_000;
const later = now + 600_000;

export interface AccessStoreUnderTest {
  readonly store: AccessStore;
  dispose(): Promise<void>;
}

export function accessStoreContract(name: string, open: () => Promise<AccessStoreUnderTest>): void {
  describe(`access store: ${name}`, () => {
    let under: AccessStoreUnderTest;
    let store: AccessStore;
    let serial = 0;
    const fresh = (what: string) => `${what}-${++serial}`;
    beforeAll(async () => {
      under = await open();
      store = under.store;
    });
    afterAll(() => under.dispose());

    const issue = async (warehouse: string, expiresAt = later) => {
      const digest = fresh('code');
      await store.addEnrolmentCode({ digest, warehouse, expiresAt, issuedBy: null });
      return digest;
    };
    const candidate = () => {
      const deviceId = fresh('device');
      return { deviceId, name: `Handheld ${deviceId}`, thumbprint: `key of ${deviceId}` };
    };
    const deskUser = (warehouse: string): DeskUserRecord => ({
      userId: fresh('user'),
      warehouse,
      name: fresh('name'),
      role: 'supervisor',
      passwordHash: 'hash',
      disabled: null,
    });

    describe('enrolment codes', () => {
      it('a code enrols one device in its warehouse', async () => {
        const warehouse = fresh('warehouse');
        const digest = await issue(warehouse);
        const device = candidate();
        const kept = { ...device, warehouse, enrolledAt: now, revoked: null };
        expect(await store.enrol(digest, now, device)).toEqual({ is: 'enrolled', device: kept });
        expect(await store.device(device.deviceId)).toEqual(kept);
        expect(await store.devices(warehouse)).toEqual([kept]);
      });

      it('of devices racing for one code exactly one gets it', async () => {
        const warehouse = fresh('warehouse');
        const digest = await issue(warehouse);
        const answers = await Promise.all(
          Array.from({ length: 8 }, () => store.enrol(digest, now, candidate())),
        );
        expect(answers.filter(({ is }) => is === 'enrolled')).toHaveLength(1);
        expect(answers.filter(({ is }) => is === 'refused')).toHaveLength(7);
        expect(await store.devices(warehouse)).toHaveLength(1);
      });

      it('a used code is refused to another key, and gives the same key its device again', async () => {
        const digest = await issue('W');
        const device = candidate();
        const first = await store.enrol(digest, now, device);
        expect(await store.enrol(digest, now, candidate())).toEqual({ is: 'refused', because: 'used' });
        const again = { ...candidate(), thumbprint: device.thumbprint };
        expect(await store.enrol(digest, now + 1, again)).toEqual(first);
        expect(await store.device(again.deviceId)).toBeNull();
      });

      it('a code is over at its time, and one that nobody issued is unknown', async () => {
        const digest = await issue('W', now);
        expect(await store.enrol(digest, now, candidate())).toEqual({ is: 'refused', because: 'expired' });
        expect(await store.enrol('nobody', now, candidate())).toEqual({ is: 'refused', because: 'unknown' });
      });
    });

    it('codes that expired long ago are forgotten, used or not; others stay', async () => {
      const warehouse = fresh('warehouse');
      const [used, unused, recent] = [
        await issue(warehouse, now + 1),
        await issue(warehouse, now + 1),
        await issue(warehouse, now + 2),
      ];
      await store.enrol(used, now, candidate());
      await store.purgeEnrolmentCodes(now + 2);
      for (const digest of [used, unused]) {
        const answer = await store.enrol(digest, now, candidate());
        expect(answer).toEqual({ is: 'refused', because: 'unknown' });
      }
      expect((await store.enrol(recent, now, candidate())).is).toBe('enrolled');
    });

    describe('devices', () => {
      it('a revocation stays: neither a second one nor keeping the device again changes it', async () => {
        const warehouse = fresh('warehouse');
        const device = candidate();
        await store.enrol(await issue(warehouse), now, device);
        expect(await store.revokeDevice(warehouse, device.deviceId, { at: 5, by: 'ana' })).toBe(true);
        expect(await store.revokeDevice(warehouse, device.deviceId, { at: 9, by: 'ben' })).toBe(true);
        const record = { ...device, warehouse, enrolledAt: now, revoked: null };
        const kept = await store.keepDevice(record);
        expect(kept.revoked).toEqual({ at: 5, by: 'ana' });
        expect(await store.device(device.deviceId)).toEqual(kept);
      });

      it('a device is revoked in its own warehouse only', async () => {
        const device = candidate();
        await store.enrol(await issue('here'), now, device);
        expect(await store.revokeDevice('elsewhere', device.deviceId, { at: 5, by: 'ana' })).toBe(false);
        expect((await store.device(device.deviceId))?.revoked).toBeNull();
      });

      it('of each device the last report is there, for its warehouse', async () => {
        const [warehouse, deviceId] = [fresh('warehouse'), fresh('device')];
        const report = {
          deviceId,
          at: 5,
          waiting: 2,
          waitingSince: 1,
          app: '1',
          persisted: true,
          short: false,
        };
        await store.saveReport(warehouse, report);
        const later = { ...report, at: 9, waiting: 0, waitingSince: null, persisted: false, short: true };
        await store.saveReport(warehouse, later);
        expect(await store.reports(warehouse)).toEqual([later]);
        expect(await store.reports(fresh('warehouse'))).toEqual([]);
      });

      it('a device that the database has lost is kept anew', async () => {
        const record = { ...candidate(), warehouse: fresh('warehouse'), enrolledAt: 7, revoked: null };
        expect(await store.device(record.deviceId)).toBeNull();
        expect(await store.keepDevice(record)).toEqual(record);
        expect(await store.devices(record.warehouse)).toEqual([record]);
      });
    });

    it('a nonce is spent once, by whoever is first', async () => {
      const id = fresh('nonce');
      const spent = await Promise.all(Array.from({ length: 6 }, () => store.spendNonce(id, later, now)));
      expect(spent.filter(Boolean)).toHaveLength(1);
    });

    describe('operators', () => {
      it('badge and PIN are set apart from each other and forgotten together', async () => {
        const warehouse = fresh('warehouse');
        const pin = { salt: 'salt', iterations: 310_000, verifier: 'verifier' };
        await store.setBadge(warehouse, 'ana', 'badge 1');
        expect(await store.operatorSecrets(warehouse)).toEqual([
          { operatorId: 'ana', badge: 'badge 1', pin: null },
        ]);
        await store.setPin(warehouse, 'ana', pin);
        await store.setBadge(warehouse, 'ana', 'badge 2');
        expect(await store.operatorSecrets(warehouse)).toEqual([
          { operatorId: 'ana', badge: 'badge 2', pin },
        ]);
        expect(await store.operatorSecrets(fresh('warehouse'))).toEqual([]);
        await store.forgetOperator(warehouse, 'ana');
        expect(await store.operatorSecrets(warehouse)).toEqual([]);
      });
    });

    describe('desk users', () => {
      it('a name is taken once', async () => {
        const user = deskUser(fresh('warehouse'));
        expect(await store.hasDeskUser(user.warehouse)).toBe(false);
        expect(await store.addDeskUser(user)).toBe(true);
        expect(await store.addDeskUser({ ...deskUser('other'), name: user.name })).toBe(false);
        expect(await store.hasDeskUser(user.warehouse)).toBe(true);
        expect(await store.deskUserByName(user.name)).toEqual(user);
        expect(await store.deskUserByName('nobody')).toBeNull();
      });

      it('a session is found with its user until it is closed', async () => {
        const user = deskUser('W');
        await store.addDeskUser(user);
        const session = { digest: fresh('session'), userId: user.userId, openedAt: now, usedAt: now };
        await store.openSession(session);
        await store.touchSession(session.digest, now + 5);
        expect(await store.session(session.digest)).toEqual({
          session: { ...session, usedAt: now + 5 },
          user,
        });
        await store.closeSession(session.digest);
        expect(await store.session(session.digest)).toBeNull();
      });

      it('a new password ends all sessions of that user and nobody else’s', async () => {
        const [user, other] = [deskUser('W'), deskUser('W')];
        await store.addDeskUser(user);
        await store.addDeskUser(other);
        const open = (userId: string) => {
          const digest = fresh('session');
          return store.openSession({ digest, userId, openedAt: now, usedAt: now }).then(() => digest);
        };
        const mine = [await open(user.userId), await open(user.userId)];
        const theirs = await open(other.userId);
        await store.setPassword(user.userId, 'new hash');
        for (const digest of mine) expect(await store.session(digest)).toBeNull();
        expect(await store.session(theirs)).not.toBeNull();
        expect((await store.deskUserByName(user.name))?.passwordHash).toBe('new hash');
      });

      const administrator = (warehouse: string): DeskUserRecord => ({
        ...deskUser(warehouse),
        role: 'administrator',
      });
      const disabled = { at: 7, by: 'kim' };

      it('a disabled one keeps the name, loses the sessions, and may be enabled again', async () => {
        const user = deskUser(fresh('warehouse'));
        const { warehouse, userId, role } = user;
        await store.addDeskUser(user);
        const digest = fresh('session');
        await store.openSession({ digest, userId, openedAt: now, usedAt: now });
        expect(await store.changeDeskUser(warehouse, userId, { role, disabled })).toBe('changed');
        expect(await store.deskUsers(warehouse)).toEqual([{ ...user, disabled }]);
        expect(await store.session(digest)).toBeNull();
        expect(await store.changeDeskUser(warehouse, userId, { role, disabled: null })).toBe('changed');
        expect(await store.deskUserByName(user.name)).toEqual(user);
      });

      it('one is changed in its own warehouse only', async () => {
        const user = deskUser(fresh('warehouse'));
        await store.addDeskUser(user);
        const to = { role: 'administrator', disabled } as const;
        expect(await store.changeDeskUser('elsewhere', user.userId, to)).toBe('unknown');
        expect(await store.deskUserByName(user.name)).toEqual(user);
      });

      it('the last active administrator can be neither disabled nor given another role', async () => {
        const warehouse = fresh('warehouse');
        const [last, past, helper] = [
          administrator(warehouse),
          { ...administrator(warehouse), disabled },
          deskUser(warehouse),
        ];
        for (const user of [last, past, helper, administrator('W')]) await store.addDeskUser(user);
        const changed = (to: Pick<DeskUserRecord, 'role' | 'disabled'>) =>
          store.changeDeskUser(warehouse, last.userId, to);
        expect(await changed({ role: 'administrator', disabled })).toBe('last-administrator');
        expect(await changed({ role: 'supervisor', disabled: null })).toBe('last-administrator');
        expect(await store.deskUserByName(last.name)).toEqual(last);
        const promoted = { role: 'administrator', disabled: null } as const;
        expect(await store.changeDeskUser(warehouse, helper.userId, promoted)).toBe('changed');
        expect(await changed({ role: 'administrator', disabled })).toBe('changed');
      });

      it('of administrators who disable each other at once, one stays', async () => {
        const warehouse = fresh('warehouse');
        const both = [administrator(warehouse), administrator(warehouse)];
        for (const user of both) await store.addDeskUser(user);
        const outcomes = await Promise.all(
          both.map(({ userId, role }) => store.changeDeskUser(warehouse, userId, { role, disabled })),
        );
        expect(outcomes.toSorted()).toEqual(['changed', 'last-administrator']);
      });

      it('purging forgets sessions that were opened or used too long ago', async () => {
        const user = deskUser('W');
        await store.addDeskUser(user);
        const open = async (openedAt: number, usedAt: number) => {
          const digest = fresh('session');
          await store.openSession({ digest, userId: user.userId, openedAt, usedAt });
          return digest;
        };
        const [old, idle, live] = [await open(10, 100), await open(50, 60), await open(50, 100)];
        await store.purgeSessions(20, 70);
        expect(await store.session(old)).toBeNull();
        expect(await store.session(idle)).toBeNull();
        expect(await store.session(live)).not.toBeNull();
      });
    });
  });
}
