// Devices before the server, the attacks first. The app is the real one, called without a socket.
import { generateKeyPair, SignJWT, UnsecuredJWT } from 'jose';
import { describe, expect, it } from 'vitest';
import { signCredential } from '../../server/access/credential.ts';
import { addDeskUser } from '../../server/access/desk-users.ts';
import { accessToken } from '../../server/access/device-tokens.ts';
import { revokeDevice } from '../../server/access/devices.ts';
import { memoryAccessStore } from '../../server/access/memory-access-store.ts';
import { enrolmentCodeLife } from '../../src/domain/access/enrolment-code.ts';
import { proofPurposes } from '../../src/domain/access/purposes.ts';
import { makeDeviceKeys, publicKeyOf, signProof } from '../../src/identity/device-keys.ts';
import {
  codeOf,
  enrolBody,
  enrolledDevice,
  issueCode,
  nonceFrom,
  origin,
  probe,
  testServer,
  tokenBody,
  tokenOf,
  warehouse,
} from '../support/access.ts';

const minute = 60_000;

describe('enrolling', () => {
  it('a code that was used enrols no other device', async () => {
    const server = await testServer();
    const code = await issueCode(server);
    const first = await server.post('/api/v1/enrol', await enrolBody(await makeDeviceKeys(), code));
    expect(first.status).toBe(200);
    const thief = await server.post('/api/v1/enrol', await enrolBody(await makeDeviceKeys(), code));
    expect([thief.status, await codeOf(thief)]).toEqual([403, 'enrol-used']);
  });

  it('an answer lost on the way can be asked for again by the same key, and is the same device', async () => {
    const server = await testServer();
    const body = await enrolBody(await makeDeviceKeys(), await issueCode(server));
    const [one, two] = [await server.post('/api/v1/enrol', body), await server.post('/api/v1/enrol', body)];
    const [first, second] = [await one.json(), await two.json()] as { deviceId: string }[];
    expect(second?.deviceId).toBe(first?.deviceId);
    expect(await server.access.store.devices(warehouse)).toHaveLength(1);
  });

  it('of two devices that race for one code one gets in', async () => {
    const server = await testServer();
    const code = await issueCode(server);
    const bodies = [
      await enrolBody(await makeDeviceKeys(), code),
      await enrolBody(await makeDeviceKeys(), code),
    ];
    const answers = await Promise.all(bodies.map((body) => server.post('/api/v1/enrol', body)));
    expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 403]);
  });

  it('a code is over after ten minutes of the server’s clock', async () => {
    const server = await testServer();
    const code = await issueCode(server);
    server.clock.now += enrolmentCodeLife;
    const late = await server.post('/api/v1/enrol', await enrolBody(await makeDeviceKeys(), code));
    expect([late.status, await codeOf(late)]).toEqual([403, 'enrol-expired']);
  });

  it('whoever shows a key without holding it is refused, and the code stays good', async () => {
    const server = await testServer();
    const code = await issueCode(server);
    const [mine, theirs] = [await makeDeviceKeys(), await makeDeviceKeys()];
    const body = { ...(await enrolBody(mine, code)), publicKey: await publicKeyOf(theirs) };
    expect(await codeOf(await server.post('/api/v1/enrol', body))).toBe('enrol-proof');
    expect((await server.post('/api/v1/enrol', await enrolBody(mine, code))).status).toBe(200);
  });

  it('a proof for one code is none for another', async () => {
    const server = await testServer();
    const [code, other] = [await issueCode(server), await issueCode(server)];
    const body = await enrolBody(await makeDeviceKeys(), code, other);
    expect(await codeOf(await server.post('/api/v1/enrol', body))).toBe('enrol-proof');
  });

  it('a mistyped code is told apart from one that nobody issued', async () => {
    const server = await testServer();
    const code = await issueCode(server);
    const typo = (code.startsWith('A') ? 'B' : 'A') + code.slice(1);
    const body = await enrolBody(await makeDeviceKeys(), typo);
    expect(await codeOf(await server.post('/api/v1/enrol', body))).toBe('enrol-typo');
  });

  it('a private key that is sent along is refused as it stands', async () => {
    const server = await testServer();
    const body = await enrolBody(await makeDeviceKeys(), await issueCode(server));
    const sent = { ...body, publicKey: { ...body.publicKey, d: body.publicKey.x } };
    expect((await server.post('/api/v1/enrol', sent)).status).toBe(400);
  });

  it('what is too large or no JSON is refused with a sentence', async () => {
    const server = await testServer();
    const large = await server.post('/api/v1/enrol', { code: 'A'.repeat(100_000) });
    expect([large.status, await codeOf(large)]).toEqual([413, 'too-large']);
    const broken = await server.request('/api/v1/enrol', {
      method: 'POST',
      headers: { 'content-type': 'application/json', origin },
      body: '{"code":',
    });
    expect([broken.status, await codeOf(broken)]).toEqual([400, 'malformed']);
  });
});

describe('proving', () => {
  it('an enrolled device gets a token, and is known by it', async () => {
    const server = await testServer();
    const device = await enrolledDevice(server);
    const answer = await probe(server, await tokenOf(server, device));
    expect(await answer.json()).toEqual({ deviceId: device.deviceId, warehouse, standing: 'active' });
  });

  it('a proof that was used is refused', async () => {
    const server = await testServer();
    const body = await tokenBody(server, await enrolledDevice(server));
    expect((await server.post('/api/v1/token', body)).status).toBe(200);
    const replayed = await server.post('/api/v1/token', body);
    expect([replayed.status, await codeOf(replayed)]).toEqual([401, 'proof-refused']);
  });

  it('a proof that was used is refused by another server process too', async () => {
    const server = await testServer();
    const { store, keys } = server.access;
    const other = await testServer({ store, keys });
    const body = await tokenBody(server, await enrolledDevice(server));
    expect((await server.post('/api/v1/token', body)).status).toBe(200);
    expect((await other.post('/api/v1/token', body)).status).toBe(401);
  });

  it('a nonce is over after two minutes, and one that the server did not make is none', async () => {
    const server = await testServer();
    const device = await enrolledDevice(server);
    const body = await tokenBody(server, device);
    server.clock.now += 3 * minute;
    expect((await server.post('/api/v1/token', body)).status).toBe(401);
    const own = await signProof(device.keys, proofPurposes.token, 'a.b.c');
    expect((await server.post('/api/v1/token', { credential: device.credential, proof: own })).status).toBe(
      401,
    );
  });

  it('a stolen credential is worth nothing without its key', async () => {
    const server = await testServer();
    const [victim, thief] = [await enrolledDevice(server), await enrolledDevice(server)];
    const body = await tokenBody(server, { ...victim, keys: thief.keys });
    const answer = await server.post('/api/v1/token', body);
    expect([answer.status, await codeOf(answer)]).toEqual([401, 'proof-refused']);
  });

  it('a stranger’s attempt spends nobody’s nonce', async () => {
    const server = await testServer();
    const [victim, thief] = [await enrolledDevice(server), await enrolledDevice(server)];
    const nonce = await nonceFrom(server);
    const forged = await signProof(thief.keys, proofPurposes.token, nonce);
    await server.post('/api/v1/token', { credential: victim.credential, proof: forged });
    const proof = await signProof(victim.keys, proofPurposes.token, nonce);
    expect((await server.post('/api/v1/token', { credential: victim.credential, proof })).status).toBe(200);
  });

  it('a proof made for enrolling is none for a token', async () => {
    const server = await testServer();
    const { credential, keys } = await enrolledDevice(server);
    const proof = await signProof(keys, proofPurposes.enrol, await nonceFrom(server));
    expect((await server.post('/api/v1/token', { credential, proof })).status).toBe(401);
  });

  it('a credential that another server signed is refused', async () => {
    const [server, other] = [await testServer(), await testServer()];
    const device = await enrolledDevice(other);
    const answer = await server.post('/api/v1/token', await tokenBody(server, device));
    expect([answer.status, await codeOf(answer)]).toEqual([401, 'credential-refused']);
  });

  it('a credential with algorithm none, or signed as HMAC, is refused', async () => {
    const server = await testServer();
    const device = await enrolledDevice(server);
    const claims = {
      warehouse,
      name: 'x',
      cnf: { jwk: await publicKeyOf(device.keys) },
      sub: device.deviceId,
      aud: 'tallyhand/credential',
      iat: 1,
    };
    const hmac = new SignJWT(claims)
      .setProtectedHeader({ alg: 'HS256', typ: 'tallyhand-credential+jwt' })
      .sign(new TextEncoder().encode(device.credential.slice(0, 64)));
    for (const credential of [new UnsecuredJWT(claims).encode(), await hmac]) {
      const body = await tokenBody(server, { ...device, credential });
      expect(await codeOf(await server.post('/api/v1/token', body))).toBe('credential-refused');
    }
  });

  it('a proof with algorithm none is refused', async () => {
    const server = await testServer();
    const { credential } = await enrolledDevice(server);
    const proof = new UnsecuredJWT({ aud: proofPurposes.token, about: await nonceFrom(server) }).encode();
    expect((await server.post('/api/v1/token', { credential, proof })).status).toBe(401);
  });

  it('a credential for a warehouse that this server does not run is refused', async () => {
    const server = await testServer();
    const keys = await makeDeviceKeys();
    const key = await publicKeyOf(keys);
    const forged = { deviceId: 'd', warehouse: 'W9', name: 'x', key, enrolledAt: 0 };
    const credential = await signCredential(server.access.keys, forged);
    const proof = await signProof(keys, proofPurposes.token, await nonceFrom(server));
    const answer = await server.post('/api/v1/token', { credential, proof });
    expect(await codeOf(answer)).toBe('credential-refused');
  });
});

describe('a token', () => {
  it('is refused when it is missing, garbage, over, without algorithm or for another use', async () => {
    const server = await testServer();
    const device = await enrolledDevice(server);
    const token = await tokenOf(server, device);
    const claims = { deviceId: device.deviceId, warehouse, aud: 'tallyhand/device', exp: 9_999_999_999 };
    const { privateKey } = await generateKeyPair('ES256');
    const es256 = await new SignJWT(claims).setProtectedHeader({ alg: 'ES256' }).sign(privateKey);
    const forged = ['', 'x', 'a.b.c', es256, new UnsecuredJWT(claims).encode(), device.credential];
    for (const each of [...forged, await nonceFrom(server), `${token}x`]) {
      const answer = await probe(server, each);
      expect([answer.status, await codeOf(answer)]).toEqual([401, 'token-refused']);
    }
    server.clock.now += 16 * minute;
    expect((await probe(server, token)).status).toBe(401);
  });

  it('of one warehouse opens no other', async () => {
    const server = await testServer();
    await addDeskUser(server.access, {
      warehouse: 'W2',
      name: 'other',
      role: 'supervisor',
      password: 'a long password',
    });
    const { deviceId } = await enrolledDevice(server, 'W2');
    const claims = { deviceId, warehouse };
    const forged = await accessToken(server.access.keys).sign(claims, server.clock.now);
    expect((await probe(server, forged)).status).toBe(401);
  });

  it('works however wrong the device’s clock is: P5', async () => {
    const server = await testServer();
    const device = await enrolledDevice(server);
    server.clock.now -= 2 * 24 * 60 * minute;
    expect((await probe(server, await tokenOf(server, device))).status).toBe(200);
  });
});

describe('a revoked device', () => {
  it('is told at its next contact, gets nothing, and may still hand over what it holds: P4', async () => {
    const server = await testServer();
    const device = await enrolledDevice(server);
    const token = await tokenOf(server, device);
    expect((await probe(server, token)).status).toBe(200);
    await revokeDevice(server.access, { warehouse, deviceId: device.deviceId, by: 'ana' });
    server.clock.now += 2_000;
    expect(await (await probe(server, token)).json()).toMatchObject({ standing: 'revoked' });
    const renewed = await server.post('/api/v1/token', await tokenBody(server, device));
    expect(await renewed.json()).toMatchObject({ standing: 'revoked' });
    const roster = await server.request('/api/v1/roster', { headers: { authorization: `Bearer ${token}` } });
    expect([roster.status, await codeOf(roster)]).toEqual([403, 'device-revoked']);
  });
});

describe('a server restored from a backup', () => {
  it('knows by its credential a device whose row is gone, and refuses its old token until then', async () => {
    const before = await testServer();
    const device = await enrolledDevice(before);
    const token = await tokenOf(before, device);
    const restored = await testServer({ store: memoryAccessStore(), keys: before.access.keys });
    expect((await probe(restored, token)).status).toBe(401);
    expect((await probe(restored, await tokenOf(restored, device))).status).toBe(200);
    expect(await restored.access.store.devices(warehouse)).toMatchObject([
      { deviceId: device.deviceId, name: 'Handheld 7' },
    ]);
  });

  it('with a revocation in its backup, keeps the device revoked', async () => {
    const server = await testServer();
    const device = await enrolledDevice(server);
    await revokeDevice(server.access, { warehouse, deviceId: device.deviceId, by: 'ana' });
    const { store, keys } = server.access;
    const restored = await testServer({ store, keys });
    const answer = await restored.post('/api/v1/token', await tokenBody(restored, device));
    expect(await answer.json()).toMatchObject({ standing: 'revoked' });
  });
});

describe('what a device that cannot prove itself sends', () => {
  const events = ['{"id":"4a1c3f0e-8f5c-4a55-9c7e-0d8f2f6f9a01","seq":1}', 'not even JSON'];

  it('is kept whole, and kept again changes nothing: P4', async () => {
    const server = await testServer();
    for (const _ of [1, 2]) {
      const answer = await server.post('/api/v1/unproven', { warehouse, deviceId: 'lost', events });
      expect(await answer.json()).toMatchObject({ kept: true });
    }
  });

  it('is refused for an unknown warehouse, in excess, and beyond its rate', async () => {
    const server = await testServer();
    const send = (body: unknown) => server.post('/api/v1/unproven', body);
    const elsewhere = await send({ warehouse: 'nowhere', deviceId: 'lost', events });
    expect([elsewhere.status, await codeOf(elsewhere)]).toEqual([404, 'warehouse-unknown']);
    const large = await send({ warehouse, deviceId: 'lost', events: Array(20).fill('x'.repeat(60_000)) });
    expect(large.status).toBe(413);
    const statuses: number[] = [];
    for (let index = 0; index < 25; index++) {
      statuses.push((await send({ warehouse, deviceId: 'lost', events })).status);
    }
    expect(statuses.at(0)).toBe(200);
    expect(statuses.at(-1)).toBe(429);
  });
});
