// The names behind ids: people read "Ana, handheld 3", never an id.
import type { DeviceRow } from '../../src/domain/desk/devices.ts';
import type { LedgerReader } from '../ledger/ledger.ts';

interface Named {
  readonly id: string;
  readonly name: string;
}

/** A device as access knows it. Times in ms since 1970. */
interface EnrolledDevice {
  readonly deviceId: string;
  readonly name: string;
  readonly enrolledAt: number;
  readonly standing: 'active' | 'revoked';
}

/** Who is enrolled in a warehouse: at most some hundreds. */
export interface DeskDevices {
  devices(warehouse: string): Promise<readonly EnrolledDevice[]>;
}

/** How devices said that they are, by id. */
export interface DeskReports {
  reports(warehouse: string): Promise<ReadonlyMap<string, NonNullable<DeviceRow['reported']>>>;
}

export type NameOf = (id: string | null) => Named | null;

const namesOf =
  (known: ReadonlyMap<string, string>): NameOf =>
  (id) =>
    id === null ? null : { id, name: known.get(id) ?? id };

export async function deviceNames(devices: DeskDevices, warehouse: string): Promise<NameOf> {
  const enrolled = await devices.devices(warehouse);
  return namesOf(new Map(enrolled.map(({ deviceId, name }) => [deviceId, name])));
}

export async function operatorNames(reader: LedgerReader, ids: readonly (string | null)[]): Promise<NameOf> {
  const wanted = [...new Set(ids.filter((id) => id !== null))];
  const operators = await reader.getMany('operator', wanted);
  return namesOf(new Map([...operators].map(([id, { name }]) => [id, name])));
}
