// What the ledger holds, counted by kind, to be held against what was done on the floor.
import { expect } from '@playwright/test';
import type { EventRow } from '../../src/domain/desk/events.ts';
import type { DeskApi } from './desk-api.ts';

export const countByType = (types: readonly string[]): Readonly<Record<string, number>> => {
  const counts: Record<string, number> = {};
  for (const type of types.toSorted()) counts[type] = (counts[type] ?? 0) + 1;
  return counts;
};

const fromDevices = (events: readonly EventRow[]) => events.filter(({ device }) => device !== null);

/** Waits until the ledger holds what was done on the list, by devices; then each of it is there once (SYNC.md I1). */
export async function expectInLedger(desk: DeskApi, listId: string, did: readonly string[]): Promise<void> {
  const about = `pick-list ${listId}`;
  const counted = async () => countByType(fromDevices(await desk.events(about)).map(({ type }) => type));
  await expect.poll(counted, { timeout: 60_000 }).toEqual(countByType(did));
  const ids = (await desk.events(about)).map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
}
