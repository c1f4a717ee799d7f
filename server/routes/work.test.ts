import { OpenAPIHono } from '@hono/zod-openapi';
import { beforeEach, describe, expect, it } from 'vitest';
import { fact } from '../../src/domain/events/facts.ts';
import type { DeviceEnv, DeviceIdentity } from '../access/identities.ts';
import type { Ledger } from '../ledger/ledger.ts';
import {
  goods,
  memoryLedger,
  order,
  place,
  places,
  state,
  stocked,
  warehouse,
} from '../planning/ledger.fixture.ts';
import { makePickLists } from '../planning/make-pick-lists.ts';
import { work } from './work.ts';

let ledger: Ledger;

/** The routes as a proven device reaches them. */
const ask = (
  deviceId: string,
  path: string,
  body: unknown,
  standing: DeviceIdentity['standing'] = 'active',
) => {
  const app = new OpenAPIHono<DeviceEnv>();
  app.use((c, next) => {
    c.set('device', { deviceId, warehouse, standing });
    return next();
  });
  app.route('/', work({ ledger }));
  return app.request(path, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
};

beforeEach(async () => {
  ledger = memoryLedger();
  await state(
    ledger,
    places(place('A-01-01-A-1'), place('PACK-01-01-A-1', 'pack-station')),
    stocked([['A-01-01-A-1', goods('S'), 9]]),
    order('1', [['S', 1]]),
  );
  await makePickLists(ledger, warehouse, null, { newId: () => 'list-1' });
});

describe('POST /lease', () => {
  it('C1 answers what the device holds', async () => {
    const answer = await ask('d1', '/lease', { want: 2 });
    expect(answer.status).toBe(200);
    expect(await answer.json()).toEqual({ lists: [{ pickListId: 'list-1', number: 'P-00001' }] });
  });

  it('refuses what it can’t read and who was revoked', async () => {
    expect((await ask('d1', '/lease', { want: 0 })).status).toBe(400);
    expect((await ask('d1', '/lease', { want: 1 }, 'revoked')).status).toBe(403);
  });
});

describe('POST /take-over', () => {
  it('C2 gives the cart’s list to the device that scanned its tote', async () => {
    await ask('d1', '/lease', { want: 1 });
    await state(ledger, fact('tote.mounted', { pickListId: 'list-1', slot: 1, tote: 'T-1', proof: 'scan' }));
    const answer = await ask('d2', '/take-over', { tote: 'T-1' });
    expect(await answer.json()).toEqual({ is: 'taken', list: { pickListId: 'list-1', number: 'P-00001' } });
    expect(await (await ask('d1', '/lease', { want: 1 })).json()).toEqual({ lists: [] });
  });

  it('C2 says what to do where there is nothing to take over', async () => {
    const answer = await ask('d2', '/take-over', { tote: 'T-9' });
    expect(answer.status).toBe(404);
    expect(await answer.json()).toMatchObject({
      code: 'tote-unknown',
      message: expect.stringContaining('Scan another'),
    });
  });
});
