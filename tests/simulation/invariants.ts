// What always holds, I1 to I6 of SYNC.md: each check answers what is wrong, or nothing.
import { isDeepStrictEqual } from 'node:util';
import type { Ledger, LedgerEvent } from '../../server/ledger/ledger.ts';
import { isTaught } from '../../src/domain/catalogue/model.ts';
import { addressText, type Reading, type View } from '../../src/domain/documents/document.ts';
import { audienceOf, type Bodies, type Kind, kinds } from '../../src/domain/documents/kinds.ts';
import { type Happened, understand } from '../../src/domain/events/union.ts';
import { fold } from '../../src/domain/fold.ts';
import type { SimDevice } from './sim-device.ts';
import { warehouse } from './sim-server.ts';

export type Documents = Map<
  string,
  { readonly kind: Kind; readonly key: string; readonly body: Bodies[Kind] }
>;

export interface Evidence {
  readonly ledger: Ledger;
  readonly devices: readonly SimDevice[];
  readonly events: readonly LedgerEvent[];
  readonly quarantined: ReadonlySet<string>;
}

export async function gather(ledger: Ledger, devices: readonly SimDevice[]): Promise<Evidence> {
  const events = await ledger.read(warehouse, (reader) => reader.events({ after: 0, limit: 1_000_000 }));
  const quarantined = new Set((await ledger.quarantine(warehouse)).map(({ id }) => id));
  return { ledger, devices, events, quarantined };
}

const allKinds = Object.keys(kinds) as Kind[];

/** All projections, by address. Keys are asked of the bodies' own fold, so that nothing is taken on trust. */
async function projections(
  ledger: Ledger,
  keys: ReadonlyMap<Kind, readonly string[]>,
): Promise<Map<string, unknown>> {
  return ledger.read(warehouse, async (reader) => {
    const all = new Map<string, unknown>();
    for (const kind of allKinds) {
      const found = await reader.getMany(kind, keys.get(kind) ?? []);
      for (const [key, body] of found) all.set(addressText({ kind, key }), body);
      const count = await reader.count(kind);
      if (count !== found.size) all.set(`${kind} count`, count);
    }
    return all;
  });
}

/** Folds the ledger from nothing, apart from the server's own code for it. `bound`: with the movements as stored. */
export function foldFromNothing(events: readonly LedgerEvent[], bound: boolean): Documents {
  const documents: Documents = new Map();
  const view: View = {
    read<K extends Kind>(kind: K, key: string): Reading<K> {
      const found = documents.get(addressText({ kind, key }));
      return found === undefined ? { is: 'absent' } : { is: 'known', body: found.body as Bodies[K] };
    },
  };
  for (const recorded of events) {
    const envelope = JSON.parse(recorded.bytes);
    const { deviceId } = recorded;
    const source =
      deviceId === null
        ? ({ kind: 'server' } as const)
        : ({ kind: 'device', deviceId, epoch: recorded.epoch ?? '', seq: envelope.seq } as const);
    const understood = understand(envelope, source);
    if (understood.is !== 'understood') throw new Error(`the ledger holds a ${understood.is}`);
    const { id, position, actor } = recorded;
    const at = envelope.at.wall;
    const event = { ...understood.fact, id, position, actor, at, source } as Happened;
    for (const { kind, key, body } of fold(view, event, bound ? recorded.movements : null).changes) {
      const text = addressText({ kind, key });
      if (body === null) documents.delete(text);
      else documents.set(text, { kind, key, body });
    }
  }
  return documents;
}

/** One thing that happened, under two ids: a page's own clock tells each append from every other. */
function happenedTwice(events: readonly LedgerEvent[]): string[] {
  const seen = new Set<string>();
  return events.flatMap(({ deviceId, id, bytes }) => {
    if (deviceId === null) return [];
    const { at, type } = JSON.parse(bytes);
    const happening = `${deviceId} ${at.page} ${at.monotonic} ${type}`;
    if (seen.has(happening)) return [`I1 what event ${id} tells is in the ledger twice`];
    seen.add(happening);
    return [];
  });
}

/** I1: every accepted event is in the ledger once, or waits on its device, or is in quarantine. */
export function nothingLost({ devices, events, quarantined }: Evidence): string[] {
  const wrong: string[] = [];
  const inLedger = new Map<string, number>();
  for (const { id } of events) inLedger.set(id, (inLedger.get(id) ?? 0) + 1);
  for (const [id, times] of inLedger) {
    if (times > 1) wrong.push(`I1 event ${id} is in the ledger ${times} times`);
    if (quarantined.has(id)) wrong.push(`I1 event ${id} is in the ledger and in quarantine`);
  }
  wrong.push(...happenedTwice(events));
  for (const device of devices) {
    const waiting = new Set(device.events().map(({ id }) => id));
    for (const id of device.accepted) {
      const known = inLedger.has(id) || quarantined.has(id) || waiting.has(id);
      if (!known && !device.lostWithDisk.has(id)) wrong.push(`I1 event ${id} of ${device.id} is nowhere`);
    }
  }
  return wrong;
}

/** I2 and I6, once healed: outboxes are empty, and each replica is what the server has for its device. */
export function allSynced({ devices, events, quarantined }: Evidence, server: Documents): string[] {
  const wrong: string[] = [];
  const inLedger = new Set(events.map(({ id }) => id));
  for (const { id, outboxDisk, replicaDisk } of devices) {
    const { acked, lastSeq, folded } = outboxDisk.numbers;
    if ((acked?.seq ?? 0) !== lastSeq)
      wrong.push(`I6 ${id} still has ${lastSeq - (acked?.seq ?? 0)} to send`);
    if (folded !== lastSeq) wrong.push(`I2 ${id} was shown ${folded} of ${lastSeq} as folded`);
    for (const event of outboxDisk.rows) {
      if (!inLedger.has(event.id) && !quarantined.has(event.id)) {
        wrong.push(`I1 event ${event.id} of ${id} counts as sent, and the server hasn't got it`);
      }
    }
    const mine = [...server.values()].filter(({ kind, body }) =>
      ['floor', `device:${id}`].includes(audienceOf(kind, body as Bodies[typeof kind])),
    );
    for (const { kind, key, body } of mine) {
      const held = replicaDisk.documents.get(addressText({ kind, key }))?.body;
      if (!isDeepStrictEqual(held, body)) wrong.push(`I2 ${id} has another ${kind} ${key} than the server`);
    }
    if (mine.length !== replicaDisk.documents.size) {
      wrong.push(
        `I2 ${id} holds ${replicaDisk.documents.size} documents, the server has ${mine.length} for it`,
      );
    }
  }
  return wrong;
}

/** Once healed nothing pends, so every screen shows what was pulled: the view that grew step by step too. */
export async function viewsAgree({ devices }: Evidence): Promise<string[]> {
  const wrong: string[] = [];
  for (const { id, tabs, replicaDisk, outboxDisk } of devices) {
    if (outboxDisk.numbers.quarantined.length > 0) continue;
    for (const { view, shared } of tabs) {
      if (view === null || shared) continue;
      const documents = [...replicaDisk.documents.values()];
      await view.load(documents.map(({ kind, key }) => ({ kind: kind as Kind, key })));
      for (const { kind, key, body } of documents) {
        const reading = view.read(kind as Kind, key);
        if (reading.is !== 'known' || !isDeepStrictEqual(reading.body, body)) {
          wrong.push(`L3 ${id} shows another ${kind} ${key} than it has pulled`);
        }
      }
    }
  }
  return wrong;
}

/**
 * L3 at any moment: a view that grew event by event and pull by pull shows what one shows that is opened now on
 * the same stores. Only where it is at rest: a pull that is just being folded in shows a moment later.
 */
export async function viewsGrewRight(devices: readonly SimDevice[]): Promise<string[]> {
  const wrong: string[] = [];
  for (const device of devices) {
    const [tab] = device.tabs;
    if (tab === undefined || tab.view === null || tab.shared || !tab.life.alive) continue;
    const fresh = await device.openFreshView();
    const documents = [...device.replicaDisk.documents.values()];
    const addresses = documents.map(({ kind, key }) => ({ kind: kind as Kind, key }));
    await Promise.all([fresh.load(addresses), tab.view.load(addresses), tab.view.settled()]);
    for (const { kind, key } of addresses) {
      if (!isDeepStrictEqual(tab.view.read(kind, key), fresh.read(kind, key))) {
        wrong.push(`L3 ${device.id} shows another ${kind} ${key} than after a restart`);
      }
    }
    fresh.close();
  }
  return wrong;
}

/** I3: what the server has is a fold of its ledger from nothing, by our own hand and by its own. */
export async function projectionsAreFolds({ ledger }: Evidence, server: Documents): Promise<string[]> {
  const keys = new Map<Kind, string[]>();
  for (const { kind, key } of server.values()) keys.set(kind, [...(keys.get(kind) ?? []), key]);
  const expected = new Map([...server].map(([text, { body }]) => [text, body]));
  const wrong: string[] = [];
  const compare = (found: ReadonlyMap<string, unknown>, what: string) => {
    for (const text of new Set([...expected.keys(), ...found.keys()])) {
      if (!isDeepStrictEqual(found.get(text), expected.get(text))) wrong.push(`I3 ${what}: ${text} differs`);
    }
  };
  compare(await projections(ledger, keys), 'as it stands');
  await ledger.refold(warehouse);
  compare(await projections(ledger, keys), 'after a refold');
  return wrong;
}

/** Quantities by balance, without what is only planned. */
const quantities = (documents: Documents): Map<string, number> =>
  new Map(
    [...documents.values()].flatMap(({ kind, key, body }) =>
      kind === 'balance' && 'quantity' in body && body.quantity !== 0 ? [[key, body.quantity] as const] : [],
    ),
  );

/** I4: each item nets to zero over all places, virtual ones included. */
export function netsToZero(server: Documents): string[] {
  const sums = new Map<string, number>();
  for (const { kind, body } of server.values()) {
    if (kind !== 'balance' || !('quantity' in body) || !('sku' in body)) continue;
    sums.set(body.sku, (sums.get(body.sku) ?? 0) + body.quantity);
  }
  return [...sums].flatMap(([sku, sum]) => (sum === 0 ? [] : [`I4 item ${sku} sums to ${sum}`]));
}

/** Of an owner a taught code is one item's, and none that the item master gives to another. */
export function codesMeanOne(server: Documents): string[] {
  const items = [...server.values()].flatMap(({ body }) => ('barcodes' in body ? [body] : []));
  return items.flatMap((item) =>
    item.barcodes.filter(isTaught).flatMap(({ code }) => {
      const others = items.filter(
        (other) =>
          other !== item && other.owner === item.owner && other.barcodes.some((b) => b.code === code),
      );
      return others.map(({ sku }) => `code ${code} was taught for ${item.sku} and is ${sku}'s as well`);
    }),
  );
}

/** I4: other devices first, the same balances, or an exception is open that says why not. */
export function interleavingAgrees({ events }: Evidence, server: Documents, swap: () => boolean): string[] {
  const other = [...events];
  for (let n = 1; n < other.length; n += 1) {
    const [before, after] = [other[n - 1], other[n]];
    if (before === undefined || after === undefined) continue;
    const mayMeet = before.deviceId !== null && after.deviceId !== null && before.deviceId !== after.deviceId;
    if (mayMeet && swap()) {
      other[n - 1] = after;
      other[n] = before;
    }
  }
  const anew = foldFromNothing(other, false);
  if (isDeepStrictEqual(quantities(anew), quantities(server))) return [];
  const explained = [...anew.values(), ...server.values()].some(({ kind }) => kind === 'exception');
  return explained ? [] : ['I4 another interleaving gives other balances, and no exception says why'];
}

/** I5: an event is reversed at most once, and what moved back is what had moved. */
export function reversedOnce({ events }: Evidence): string[] {
  const wrong: string[] = [];
  const byId = new Map(events.map((event) => [event.id, event]));
  const reversed = new Set<string>();
  for (const event of events) {
    if (event.type !== 'step.reversed' || event.code === 'nothing-to-reverse') continue;
    const { of, undoes } = JSON.parse(event.bytes).payload;
    if (undoes.step !== 'put') continue;
    const back = event.movements.map(({ from, to, ...what }) => ({ ...what, from: to, to: from }));
    if (back.length === 0) continue;
    if (reversed.has(of)) wrong.push(`I5 event ${of} was reversed twice`);
    reversed.add(of);
    const there = byId.get(of)?.movements ?? [];
    if (!isDeepStrictEqual(back, [...there])) wrong.push(`I5 the reversal of ${of} moves other goods back`);
  }
  return wrong;
}
