// The handheld's identity against the real server: enrolling, the roster, signing in offline, and the attacks on it.
import { describe, expect, it } from 'vitest';
import { revokeDevice } from '../../server/access/devices.ts';
import { newBadge, revokeOperator, rosterOf, rosterOperator, setPin } from '../../server/access/operators.ts';
import { openDexieIdentityStore } from '../../src/identity/dexie-identity-store.ts';
import type { Identity } from '../../src/identity/identity.ts';
import {
  issueCode,
  pass,
  type TestHandheld,
  type TestServer,
  testHandheld,
  testServer,
  warehouse,
} from '../support/access.ts';

const second = 1_000;
const minute = 60 * second;
const hour = 60 * minute;
const pin = '602953';

interface Floor {
  readonly server: TestServer;
  readonly handheld: TestHandheld;
  readonly identity: Identity;
  /** Ana's. */
  readonly badge: string;
}

async function roster(server: TestServer, operatorId: string): Promise<string> {
  const given = { warehouse, operatorId, name: operatorId, roles: ['picker'], actor: null, pin } as const;
  const outcome = await rosterOperator(server.access, server.ledger, given);
  if (outcome.is !== 'rostered') throw new Error(outcome.because);
  return outcome.badge;
}

async function floor(): Promise<Floor> {
  const server = await testServer();
  const badge = await roster(server, 'ana');
  const handheld = testHandheld(server);
  const identity = await handheld.start();
  expect(await identity.enrol(await issueCode(server), 'Handheld 7')).toEqual({ is: 'enrolled' });
  expect(await identity.refreshRoster()).toEqual({ is: 'fresh', signedOut: null });
  return { server, handheld, identity, badge };
}

const reload = async (handheld: TestHandheld, identity: Identity): Promise<Identity> => {
  await identity.close();
  return handheld.start();
};

/** Wrong PINs, one after another. */
async function guess(identity: Identity, times: number) {
  const outcomes = [];
  for (let index = 0; index < times; index++) outcomes.push(await identity.signIn.enterPin('ana', '000001'));
  return outcomes;
}

describe('enrolling a handheld', () => {
  it('tells a typo and what is no code without asking the server', async () => {
    const handheld = testHandheld(await testServer());
    handheld.online = false;
    const identity = await handheld.start();
    expect(identity.state()).toEqual({ is: 'not-enrolled' });
    expect(await identity.enrol('AAAA-AAAA-AAAA-AAAA-AAAB', 'Handheld 7')).toEqual({ is: 'typo' });
    expect(await identity.enrol('5012345678900', 'Handheld 7')).toEqual({ is: 'no-code' });
  });

  it('survives a restart, offline, and a lost answer makes no second device', async () => {
    const server = await testServer();
    const handheld = testHandheld(server);
    const identity = await handheld.start();
    const code = await issueCode(server);
    await identity.enrol(code, 'Handheld 7');
    const before = identity.state();
    await identity.enrol(code, 'Handheld 7');
    expect(identity.state()).toEqual(before);
    handheld.online = false;
    const again = await reload(handheld, identity);
    expect(again.state()).toEqual(before);
    expect(await again.accessToken()).toEqual({ is: 'unreachable' });
  });

  it('reads the code from the address in the QR code', async () => {
    const server = await testServer();
    const identity = await testHandheld(server).start();
    const code = await issueCode(server);
    expect(await identity.enrol(`https://floor.example.com/#enrol=${code}`, 'x')).toEqual({ is: 'enrolled' });
  });

  it('keeps one token for all who ask, and gets a new one before it is over', async () => {
    const { server, handheld, identity } = await floor();
    const [one, two] = await Promise.all([identity.accessToken(), identity.accessToken()]);
    expect(two).toBe(one);
    pass(server, handheld, 14 * minute + second);
    expect(await identity.accessToken()).not.toEqual(one);
  });
});

describe('signing in', () => {
  it('is by badge and PIN, offline, after a restart too', async () => {
    const { handheld, identity, badge } = await floor();
    handheld.online = false;
    const offline = await reload(handheld, identity);
    const operator = { operatorId: 'ana', name: 'ana', roles: ['picker'] };
    expect(await offline.signIn.presentBadge(badge)).toEqual({
      is: 'pin-needed',
      operator,
      pinLength: 6,
      wait: 0,
    });
    expect(await offline.signIn.enterPin('ana', '602954')).toEqual({ is: 'wrong', triesLeft: 4 });
    expect(await offline.signIn.enterPin('ana', pin)).toEqual({ is: 'signed-in', operator });
    expect(await offline.signIn.current()).toEqual(operator);
  });

  it('is refused for a badge that was replaced, forged, or never was one', async () => {
    const { server, identity, badge } = await floor();
    const printed = await newBadge(server.access, { warehouse, operatorId: 'ana' });
    await identity.refreshRoster();
    expect(await identity.signIn.presentBadge(badge)).toEqual({ is: 'unknown' });
    expect((await identity.signIn.presentBadge(printed)).is).toBe('pin-needed');
    expect(await identity.signIn.presentBadge('TLH-B-222222222222222222')).toEqual({ is: 'unknown' });
    expect(await identity.signIn.presentBadge('5012345678900')).toEqual({ is: 'not-a-badge' });
  });

  it('the badge alone unlocks within ten minutes of the last use, and not after', async () => {
    const { server, handheld, identity, badge } = await floor();
    await identity.signIn.enterPin('ana', pin);
    pass(server, handheld, 9 * minute);
    await identity.signIn.touch();
    pass(server, handheld, 9 * minute);
    expect((await identity.signIn.presentBadge(badge)).is).toBe('unlocked');
    pass(server, handheld, 10 * minute);
    expect((await identity.signIn.presentBadge(badge)).is).toBe('pin-needed');
    expect(await identity.signIn.current()).toBeNull();
  });

  it('the badge alone does not unlock once its operator has signed out, nor for another operator', async () => {
    const { server, identity, badge } = await floor();
    const bens = await roster(server, 'ben');
    await identity.refreshRoster();
    await identity.signIn.enterPin('ana', pin);
    expect((await identity.signIn.presentBadge(bens)).is).toBe('pin-needed');
    await identity.signIn.signOut();
    expect((await identity.signIn.presentBadge(badge)).is).toBe('pin-needed');
  });

  it('a clock set back does not prolong the ten minutes', async () => {
    const { server, handheld, identity, badge } = await floor();
    await identity.signIn.enterPin('ana', pin);
    pass(server, handheld, 11 * minute);
    handheld.clocks.wall -= 11 * minute;
    expect((await identity.signIn.presentBadge(badge)).is).toBe('pin-needed');
  });

  it('a clock that had jumped ahead and was corrected leaves nobody unlocked for days', async () => {
    const { handheld, identity, badge } = await floor();
    handheld.clocks.wall += 5 * hour;
    await identity.signIn.enterPin('ana', pin);
    handheld.clocks.wall -= 5 * hour;
    await identity.refreshRoster();
    expect((await identity.signIn.presentBadge(badge)).is).toBe('pin-needed');
  });
});

describe('guessing a PIN', () => {
  it('is free five times, then waits that grow', async () => {
    const { server, handheld, identity } = await floor();
    const outcomes = await guess(identity, 5);
    expect(outcomes).toEqual([
      { is: 'wrong', triesLeft: 4 },
      { is: 'wrong', triesLeft: 3 },
      { is: 'wrong', triesLeft: 2 },
      { is: 'wrong', triesLeft: 1 },
      { is: 'waiting', wait: 30 * second },
    ]);
    expect(await identity.signIn.enterPin('ana', pin)).toEqual({ is: 'waiting', wait: 30 * second });
    pass(server, handheld, 30 * second);
    expect(await guess(identity, 1)).toEqual([{ is: 'waiting', wait: 60 * second }]);
    pass(server, handheld, 60 * second);
    expect((await identity.signIn.enterPin('ana', pin)).is).toBe('signed-in');
    expect(await guess(identity, 1)).toEqual([{ is: 'wrong', triesLeft: 4 }]);
  });

  it('gains nothing by a reload', async () => {
    const { handheld, identity } = await floor();
    await guess(identity, 3);
    const again = await reload(handheld, identity);
    await guess(again, 2);
    const third = await reload(handheld, again);
    expect((await third.signIn.enterPin('ana', pin)).is).toBe('waiting');
  });

  it('gains nothing by setting the clock, ahead or back, with a reload or without', async () => {
    const { handheld, identity } = await floor();
    await guess(identity, 5);
    handheld.clocks.wall += 5 * hour;
    expect((await identity.signIn.enterPin('ana', pin)).is).toBe('waiting');
    const again = await reload(handheld, identity);
    expect((await again.signIn.enterPin('ana', pin)).is).toBe('waiting');
    handheld.clocks.wall -= 10 * hour;
    expect((await again.signIn.enterPin('ana', pin)).is).toBe('waiting');
  });

  it('gains nothing by pulling the roster', async () => {
    const { identity } = await floor();
    await guess(identity, 5);
    await identity.refreshRoster();
    expect((await identity.signIn.enterPin('ana', pin)).is).toBe('waiting');
  });

  it('gains nothing by trying at the same time, here or in another tab', async () => {
    const { handheld, identity } = await floor();
    const tab = await handheld.start();
    const tries = [identity, tab].flatMap(({ signIn }) =>
      Array.from({ length: 5 }, (_, index) => signIn.enterPin('ana', `00000${index}`)),
    );
    const outcomes = await Promise.all(tries);
    const store = await openDexieIdentityStore(handheld.idb);
    expect(outcomes.some(({ is }) => is === 'signed-in')).toBe(false);
    expect((await store.read('attempts'))?.ana?.failures).toBe(5);
  });
});

describe('the shift lease', () => {
  it('ends signing in sixteen hours after the roster was pulled, until it is pulled again', async () => {
    const { server, handheld, identity, badge } = await floor();
    pass(server, handheld, 16 * hour - second);
    expect((await identity.signIn.enterPin('ana', pin)).is).toBe('signed-in');
    pass(server, handheld, second);
    expect(await identity.signIn.current()).toBeNull();
    expect(await identity.signIn.presentBadge(badge)).toEqual({ is: 'lease-over' });
    expect(await identity.signIn.enterPin('ana', pin)).toEqual({ is: 'lease-over' });
    await identity.refreshRoster();
    expect((await identity.signIn.enterPin('ana', pin)).is).toBe('signed-in');
  });

  it('counts the time that the app was closed, and a clock set back afterwards does not prolong it', async () => {
    const { handheld, identity, badge } = await floor();
    await identity.close();
    handheld.clocks.wall += 17 * hour;
    const opened = await handheld.start();
    expect((await opened.signIn.presentBadge(badge)).is).toBe('lease-over');
    await opened.signIn.enterPin('ana', pin);
    await opened.signIn.touch();
    handheld.clocks.wall -= 17 * hour;
    expect((await opened.signIn.presentBadge(badge)).is).toBe('lease-over');
  });

  it('does not mind a device clock that is two days off all the time: P5', async () => {
    const server = await testServer();
    const badge = await roster(server, 'ana');
    for (const off of [-2, 2]) {
      const handheld = testHandheld(server);
      handheld.clocks.wall += off * 24 * hour;
      const identity = await handheld.start();
      await identity.enrol(await issueCode(server), 'Handheld 7');
      await identity.refreshRoster();
      pass(server, handheld, 15 * hour);
      const opened = await reload(handheld, identity);
      expect((await opened.signIn.presentBadge(badge)).is).toBe('pin-needed');
    }
  });
});

describe('revoking', () => {
  it('an operator vanishes from the device at its next contact and is signed out', async () => {
    const { server, identity, badge } = await floor();
    await identity.signIn.enterPin('ana', pin);
    await revokeOperator(server.access, server.ledger, { warehouse, operatorId: 'ana', actor: 'admin' });
    expect(await identity.refreshRoster()).toEqual({ is: 'fresh', signedOut: 'ana' });
    expect(await identity.signIn.current()).toBeNull();
    expect(await identity.signIn.operators()).toEqual([]);
    expect(await identity.signIn.presentBadge(badge)).toEqual({ is: 'unknown' });
  });

  it('a device forgets its roster at its next contact, signs everyone out, and stays so after a restart', async () => {
    const { server, handheld, identity } = await floor();
    await identity.signIn.enterPin('ana', pin);
    const state = identity.state();
    if (state.is !== 'enrolled') throw new Error('not enrolled');
    await revokeDevice(server.access, { warehouse, deviceId: state.deviceId, by: 'admin' });
    pass(server, handheld, 15 * minute);
    expect(await identity.refreshRoster()).toMatchObject({ is: 'refused', code: 'device-revoked' });
    expect(await identity.accessToken()).toMatchObject({ is: 'token', standing: 'revoked' });
    const again = await reload(handheld, identity);
    expect(again.state()).toMatchObject({ standing: 'revoked' });
    expect(await again.signIn.operators()).toEqual([]);
    expect(await again.enrol(await issueCode(server), 'Handheld 7')).toEqual({ is: 'enrolled' });
    expect(again.state()).toMatchObject({ standing: 'active' });
  });

  it('an operator without a PIN is told so, and only the rostered are on the device', async () => {
    const { server, identity } = await floor();
    const given = { warehouse, operatorId: 'ben', name: 'Ben', roles: ['picker'], actor: null } as const;
    const outcome = await rosterOperator(server.access, server.ledger, given);
    await identity.refreshRoster();
    expect((await identity.signIn.operators()).map(({ operatorId }) => operatorId)).toEqual(['ana', 'ben']);
    const text = outcome.is === 'rostered' ? outcome.badge : '';
    expect(await identity.signIn.presentBadge(text)).toEqual({ is: 'no-pin' });
    expect(await setPin(server.access, { warehouse, operatorId: 'ben' }, '123456')).toBe('trivial');
  });
});

describe('a stolen roster', () => {
  it('holds nothing that the server sent: each digest is keyed by a key that cannot be read out', async () => {
    const { server, handheld, identity } = await floor();
    const token = await identity.accessToken();
    if (token.is !== 'token') throw new Error(token.is);
    const headers = { authorization: `Bearer ${token.accessToken}` };
    const sent = (await (await server.request('/api/v1/roster', { headers })).json()) as {
      operators: { badge: string; pin: { verifier: string } }[];
    };
    const store = await openDexieIdentityStore(handheld.idb);
    const kept = JSON.stringify([await store.read('vault'), await store.read('session')]);
    for (const { badge, pin: verifier } of sent.operators) {
      expect(kept).not.toContain(badge);
      expect(kept).not.toContain(verifier.verifier);
    }
    const keys = await store.read('keys');
    if (keys === null) throw new Error('no keys');
    for (const key of [keys.vault, keys.proof.privateKey]) {
      expect(key.extractable).toBe(false);
      await expect(crypto.subtle.exportKey('jwk', key)).rejects.toThrow();
    }
  });

  it('opens nothing on another device', async () => {
    const { handheld, badge } = await floor();
    const vault = await (await openDexieIdentityStore(handheld.idb)).read('vault');
    const other = await floor();
    const store = await openDexieIdentityStore(other.handheld.idb);
    await store.change('vault', () => vault);
    expect(await other.identity.signIn.presentBadge(badge)).toEqual({ is: 'unknown' });
    expect((await other.identity.signIn.enterPin('ana', pin)).is).toBe('wrong');
  });

  it('from the server’s database opens no PIN without the server’s key', async () => {
    const { server } = await floor();
    const thief = await testServer({ store: server.access.store });
    const seen = await rosterOf(thief.access, server.ledger, warehouse);
    expect(seen.operators.find(({ operatorId }) => operatorId === 'ana')?.pin).toBeNull();
  });
});
