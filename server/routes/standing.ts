// Whether a stream may go on: while its device is enrolled, or while its desk user's session lasts.
import type { Context } from 'hono';
import type { Access } from '../access/access.ts';
import { deskCookie } from '../access/desk-cookie.ts';
import { sessionLasts } from '../access/desk-sessions.ts';
import { deviceStands } from '../access/devices.ts';
import type { DeskEnv, DeviceIdentity } from '../access/identities.ts';
import type { Standing } from './nudge-stream.ts';

/** Where the store can't be asked the stream ends: who comes again is told what is wrong. */
const ending = (asked: Promise<boolean>): Promise<boolean> => asked.catch(() => false);

export const deviceStanding =
  (access: Access) =>
  ({ deviceId }: DeviceIdentity): Standing => ({
    stands: () => ending(deviceStands(access, deviceId)),
    whenOver: (listener) => access.endings.watch({ is: 'device', deviceId }, listener),
  });

export const sessionStanding =
  (access: Access) =>
  (c: Context<DeskEnv>): Standing => {
    const { userId } = c.var.desk;
    const secret = deskCookie(c, access.site) ?? '';
    return {
      stands: () => ending(sessionLasts(access, secret)),
      whenOver: (listener) => access.endings.watch({ is: 'desk-user', userId }, listener),
    };
  };
