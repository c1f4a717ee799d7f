// Devices: enrolling another one, when each was last heard, revoking one that is lost.
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Link } from 'wouter';
import { concernOf } from '../../domain/desk/device-concern.ts';
import type { DeviceRow, Devices } from '../../domain/desk/devices.ts';
import { ask, tell } from '../ask.ts';
import { type DeskTexts, useDeskText } from '../desk-text.ts';
import { ageText, dayText, spanText } from '../parts/ages.ts';
import { Confirm } from '../parts/Confirm.tsx';
import { Empty } from '../parts/Empty.tsx';
import { eventsAbout } from '../parts/EventsLink.tsx';
import { Page } from '../parts/Page.tsx';
import { Failed, Loading, Problem } from '../parts/Waiting.tsx';
import { useIsAdministrator } from '../session.ts';
import { Concern } from './Concern.tsx';
import { EnrolmentCode } from './EnrolmentCode.tsx';
import './devices.css';

const noticedSkew = 60_000;

/** As it was when the device was last heard. */
const unsentText = (text: DeskTexts, reported: NonNullable<DeviceRow['reported']>, now: number) =>
  reported.waitingSince === null
    ? text('devices.allSent')
    : text('devices.unsentSince', {
        number: text.number(reported.waiting),
        age: spanText(text, now - reported.waitingSince),
      });

function DeviceLine({ device, now }: { readonly device: DeviceRow; readonly now: number }) {
  const text = useDeskText();
  const client = useQueryClient();
  const administrator = useIsAdministrator();
  const revoke = useMutation({
    mutationFn: () => tell(`/devices/${encodeURIComponent(device.deviceId)}/revoke`),
    onSettled: () => client.invalidateQueries(),
  });
  const { deviceId, name, lastSeenAt, skew, leases, enrolledAt, standing, reported } = device;
  return (
    <tr>
      <td className="wordy">
        <Link className="strong" href={eventsAbout(`device ${deviceId}`)}>
          {name}
        </Link>
        {reported !== null && <div className="mute">{text('devices.app', { version: reported.app })}</div>}
      </td>
      <td className="whole">
        {lastSeenAt === null ? text('devices.never') : ageText(text, now - lastSeenAt)}
      </td>
      <td className="whole">{reported === null ? text('common.none') : unsentText(text, reported, now)}</td>
      <td className="whole">
        {skew === null && text('common.none')}
        {skew !== null &&
          (Math.abs(skew) < noticedSkew
            ? text('devices.clockFine')
            : `${skew > 0 ? '+' : '−'}${spanText(text, skew)}`)}
      </td>
      <td className="number">{text.number(leases)}</td>
      <td>
        <Concern concern={concernOf(device, now)} />
      </td>
      <td className="whole mute">{dayText(text.language, enrolledAt)}</td>
      <td className="acts">
        {administrator && standing === 'active' && (
          <Confirm
            label={text('devices.revoke')}
            question={text('devices.revokeSure', { name })}
            act={text('devices.revoke')}
            about={name}
            busy={revoke.isPending}
            onAct={() => revoke.mutate()}
          />
        )}
        {revoke.isError && <Problem fault={revoke.error} />}
      </td>
    </tr>
  );
}

export function DevicesPage() {
  const text = useDeskText();
  const query = useQuery({ queryKey: ['/devices'], queryFn: () => ask<Devices>('/devices') });
  const administrator = useIsAdministrator();
  const rows = query.data?.rows ?? [];
  return (
    <Page title={text('devices.title')}>
      {administrator ? <EnrolmentCode /> : <p className="mute">{text('common.administrators')}</p>}
      {query.isPending && <Loading />}
      {query.isError && <Failed fault={query.error} retry={() => void query.refetch()} />}
      {query.isSuccess && rows.length === 0 && (
        <Empty title={text('devices.emptyTitle')} help={text('devices.emptyHelp')} />
      )}
      {query.data !== undefined && rows.length > 0 && (
        <table className="rows rows-page no-print">
          <thead>
            <tr>
              <th scope="col">{text('devices.device')}</th>
              <th scope="col">{text('devices.seen')}</th>
              <th scope="col">{text('devices.unsent')}</th>
              <th scope="col">{text('devices.clock')}</th>
              <th scope="col" className="number">
                {text('devices.lists')}
              </th>
              <th scope="col">{text('devices.status')}</th>
              <th scope="col">{text('devices.enrolled')}</th>
              <td />
            </tr>
          </thead>
          <tbody>
            {rows.map((device) => (
              <DeviceLine key={device.deviceId} device={device} now={query.data.now} />
            ))}
          </tbody>
        </table>
      )}
    </Page>
  );
}
