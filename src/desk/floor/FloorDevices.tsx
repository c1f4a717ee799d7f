// Devices that need a look first, then the others: who may hold scans that haven't come in.
import { Link } from 'wouter';
import { concernOf } from '../../domain/desk/device-concern.ts';
import type { DeviceRow } from '../../domain/desk/devices.ts';
import { useDeskText } from '../desk-text.ts';
import { Concern } from '../devices/Concern.tsx';
import { ageText } from '../parts/ages.ts';
import { Box } from '../parts/Box.tsx';
import { Empty } from '../parts/Empty.tsx';
import { eventsAbout } from '../parts/EventsLink.tsx';

const urgency = [
  'quarantined',
  'silent',
  'unsent',
  'storage-short',
  'clock',
  'storage-refused',
  'never-heard',
  'none',
  'revoked',
] as const;
const shown = 8;

export function FloorDevices({
  devices,
  now,
}: {
  readonly devices: readonly DeviceRow[];
  readonly now: number;
}) {
  const text = useDeskText();
  const rated = devices
    .map((device) => ({ device, concern: concernOf(device, now) }))
    .toSorted((a, b) => urgency.indexOf(a.concern.is) - urgency.indexOf(b.concern.is));
  const active = rated.filter(({ device }) => device.standing === 'active').length;
  const attention = rated.filter(
    ({ concern }) => urgency.indexOf(concern.is) < urgency.indexOf('never-heard'),
  ).length;
  return (
    <Box
      title={text('floor.devices')}
      aside={<Link href="/devices">{text('floor.devicesSub', { count: active, attention })}</Link>}
    >
      {devices.length === 0 ? (
        <Empty title={text('floor.noDevices')} help={text('floor.noDevicesHelp')}>
          <Link className="desk-button" href="/devices">
            {text('frame.devices')}
          </Link>
        </Empty>
      ) : (
        <table className="rows">
          <thead className="unseen">
            <tr>
              <th scope="col">{text('devices.device')}</th>
              <th scope="col">{text('devices.seen')}</th>
              <th scope="col">{text('devices.status')}</th>
            </tr>
          </thead>
          <tbody>
            {rated.slice(0, shown).map(({ device, concern }) => (
              <tr key={device.deviceId} className="row-link">
                <td>
                  <Link className="row-main" href={eventsAbout(`device ${device.deviceId}`)}>
                    {device.name}
                  </Link>
                </td>
                <td className="whole mute">
                  {device.lastSeenAt === null
                    ? text('devices.never')
                    : ageText(text, now - device.lastSeenAt)}
                </td>
                <td>
                  <Concern concern={concern} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </Box>
  );
}
