// A handheld that looks things up, for tests: the real view over a replica in memory that has pulled a ledger.
import { parseScan } from '../domain/barcode/parse-scan.ts';
import { addressFrom } from '../domain/documents/document.ts';
import { audienceOf, type Bodies } from '../domain/documents/kinds.ts';
import type { Fact } from '../domain/events/union.ts';
import type { TestLedger } from '../domain/ledger.fixture.ts';
import type { Role } from '../domain/people/model.ts';
import { mayWith } from '../domain/people/rights.ts';
import { device } from '../domain/small-warehouse.fixture.ts';
import { scopeOf } from '../domain/sync/scope.ts';
import type { PulledDocument } from '../domain/sync/wire.ts';
import { blankDisk, MemoryOutbox } from '../storage/memory-outbox.ts';
import { MemoryReplica } from '../storage/memory-replica.ts';
import { openWorkingView } from '../sync/folded-view.ts';
import { LookUpRunner } from './look-up-runner.ts';
import { pickJob } from './pick/job.ts';
import { Runner } from './runner.ts';
import type { Signal } from './runner-ports.ts';

const basis = { serverEpoch: null, position: 0 };

/** What a pull gives to the device of the small warehouse. */
const given = (ledger: TestLedger): readonly PulledDocument[] =>
  [...ledger.snapshot()].flatMap(([text, body]) => {
    const { kind, key } = addressFrom(text);
    const audience = audienceOf(kind, body as Bodies[typeof kind]);
    return audience === 'floor' || audience === `device:${device.deviceId}` ? [{ kind, key, body }] : [];
  });

/** `roles` of whoever looks up; `operator` is who that is. */
export async function openHandheld(
  ledger: TestLedger,
  { roles, operator = 'rita' }: { readonly roles: readonly Role[]; readonly operator?: string },
) {
  let ids = 0;
  const newId = () => `00000000-0000-4000-9000-${String(++ids).padStart(12, '0')}`;
  const outbox = new MemoryOutbox(blankDisk('E1', 'leeds'), newId);
  const replica = new MemoryReplica();
  const pull = async () => {
    const pulled = await replica.pulled();
    const position = (pulled?.cursor.position ?? 0) + 1;
    const scope = scopeOf(device.deviceId, null);
    const { epoch, folded } = await outbox.status();
    await replica.apply(
      given(ledger),
      {
        cursor: { serverEpoch: 's', position, id: null, receivedAt: null, scope },
        taken: { epoch, seq: folded, id: null, quarantined: [] },
      },
      pulled?.cursor ?? null,
    );
  };
  await pull();
  const { deviceId } = device;
  const view = await openWorkingView({ outbox, replica, deviceId, pause: async () => {} });
  const signals: Signal[] = [];
  const lookup = async (codes: readonly string[]) =>
    (await Promise.all(codes.map((code) => view.find('item', `code:${code}`)))).flat();
  const runner = new Runner(new Map([['pick', async () => pickJob(view, deviceId)]]), {
    outbox,
    view,
    parse: parseScan,
    lookup,
    now: () => ({ wall: 1000, monotonic: 0, page: 'p' }),
    basis: () => basis,
    signal: (signal) => signals.push(signal),
  });
  const lookUp = new LookUpRunner({
    view,
    deviceId,
    whose: async (badge) => (badge === 'ANABADGE' ? 'Ana' : null),
    parse: parseScan,
    subscribe: (listener) => view.subscribe(listener),
    record: (fact: Fact) => runner.record(fact, operator),
    mayTeach: () => mayWith(roles, 'barcode.learned'),
    signal: (signal) => signals.push(signal),
  });
  const raw = (text: string) => ({
    text,
    aim: /^\d{13}$/.test(text) ? ']E0' : null,
    via: 'wedge' as const,
    at: 0,
  });
  return {
    outbox,
    replica,
    view,
    runner,
    lookUp,
    signals,
    pull,
    pick: (text: string) => runner.scan(raw(text)),
    scan: (text: string) => lookUp.scan(raw(text)),
    state: () => lookUp.store.getState().state,
    found: () => {
      const { state } = lookUp.store.getState();
      return state.at === 'shown' ? state.found : null;
    },
    stored: async () => (await outbox.after(0, 1000)).map(({ type }) => type),
  };
}
