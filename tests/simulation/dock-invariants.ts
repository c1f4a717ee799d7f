// What always holds at the dock, however many devices unload one truck: each check answers what is wrong, or nothing.
import type { RecordedEvent } from '../../server/ledger/ledger.ts';
import { waitedFor } from '../../src/domain/inbound/on-pallet.ts';
import { inUnit } from '../../src/domain/stock/place.ts';
import type { Documents } from './invariants.ts';

/** An item is waited for exactly as long as a line of a truck that isn't empty waits for it. */
export function incomingIsWaitedFor(server: Documents): string[] {
  const waited = new Map<string, number>();
  for (const { kind, body } of server.values()) {
    if (kind !== 'notice-line' || !('ended' in body)) continue;
    waited.set(body.sku, (waited.get(body.sku) ?? 0) + waitedFor(body));
  }
  return [...server.values()].flatMap(({ body }) => {
    if (!('incoming' in body)) return [];
    const pieces = waited.get(body.sku) ?? 0;
    return body.incoming === pieces ? [] : [`${body.incoming} of ${body.sku} incoming, ${pieces} waited for`];
  });
}

/** Pieces that were carried onto a pallet by hand, or negative off it. */
function carriedOnto(events: readonly RecordedEvent[]): ReadonlyMap<string, number> {
  const onto = new Map<string, number>();
  for (const { type, movements } of events) {
    if (!/^(goods\.(carried|cross-docked)|(carry|cross-dock)\.reversed)$/.test(type)) continue;
    for (const { from, to, quantity } of movements) {
      onto.set(from, (onto.get(from) ?? 0) - quantity);
      onto.set(to, (onto.get(to) ?? 0) + quantity);
    }
  }
  return onto;
}

/** A pallet holds what its own document says was counted, less what was carried off it. */
export function palletsHoldTheirCount(events: readonly RecordedEvent[], server: Documents): string[] {
  const onto = carriedOnto(events);
  const there = new Map<string, number>();
  for (const { kind, body } of server.values()) {
    if (kind !== 'balance' || !('place' in body) || !('quantity' in body)) continue;
    there.set(body.place, (there.get(body.place) ?? 0) + body.quantity);
  }
  return [...server.values()].flatMap(({ body }) => {
    if (!('rivals' in body && 'received' in body)) return [];
    const received = body.received.reduce((sum, { quantity }) => sum + quantity, 0);
    const counted = received + (onto.get(inUnit(body.code)) ?? 0);
    const held = there.get(inUnit(body.code)) ?? 0;
    return counted === held ? [] : [`pallet ${body.code} holds ${held}, ${counted} were counted`];
  });
}

interface Holding {
  readonly by: string;
  readonly isClosed: boolean;
}

/** Who holds a pallet after an event of a device, told from the events alone. */
function holdingAfter({ type, bytes, movements }: RecordedEvent, device: string, before: Holding): Holding {
  const { takesOver, undoes } = JSON.parse(bytes).payload;
  const isTakenBack = type === 'receipt.reversed' && undoes.step === 'confirmed' && movements.length > 0;
  if (isTakenBack && before.isClosed) return { by: device, isClosed: false };
  if (type === 'pallet.opened' && (before.by === device || (takesOver === before.by && !before.isClosed))) {
    return { by: device, isClosed: false };
  }
  const closes = type === 'pallet.closed' || type === 'pallet.confirmed';
  return before.by === device && closes ? { by: device, isClosed: true } : before;
}

/** One SSCC is one receipt: whoever doesn't hold the pallet books nothing, until it is handed over or undone. */
export function oneReceiver(events: readonly RecordedEvent[]): string[] {
  const holdings = new Map<string, Holding>();
  return events.flatMap((event) => {
    const { id, type, deviceId, bytes, movements } = event;
    if (deviceId === null || !/^(pallet\.|goods\.received|receipt\.reversed)/.test(type)) return [];
    // Who takes back what isn't there has nothing of the pallet.
    if (type === 'receipt.reversed' && movements.length === 0) return [];
    const { unit } = JSON.parse(bytes).payload;
    const before = holdings.get(unit) ?? { by: deviceId, isClosed: false };
    holdings.set(unit, holdingAfter(event, deviceId, before));
    const isBooked = type !== 'receipt.reversed' && movements.length > 0;
    return isBooked && before.by !== deviceId
      ? [`event ${id} of ${deviceId} books onto ${unit} of ${before.by}`]
      : [];
  });
}
