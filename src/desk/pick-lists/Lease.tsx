// Who may work on a list: taking it away from a device, or giving it to another one (SYNC.md C2).
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useId, useState } from 'react';
import type { Devices } from '../../domain/desk/devices.ts';
import type { PickListRow } from '../../domain/desk/pick-lists.ts';
import { ask, tell } from '../ask.ts';
import { useDeskText } from '../desk-text.ts';
import { Box } from '../parts/Box.tsx';
import { Confirm } from '../parts/Confirm.tsx';
import { Problem } from '../parts/Waiting.tsx';

export function Lease({ list }: { readonly list: PickListRow }) {
  const text = useDeskText();
  const id = useId();
  const client = useQueryClient();
  const [chosen, setChosen] = useState('');
  const devices = useQuery({ queryKey: ['/devices'], queryFn: () => ask<Devices>('/devices') });
  const lease = useMutation({
    mutationFn: (device: string | null) =>
      tell<PickListRow>(`/pick-lists/${encodeURIComponent(list.id)}/lease`, { device }),
    onSettled: () => client.invalidateQueries(),
  });
  if (list.state === 'done') return null;
  const others = (devices.data?.rows ?? []).filter(
    ({ deviceId, standing }) => standing === 'active' && deviceId !== list.device?.id,
  );
  return (
    <Box title={text('pickList.lease')}>
      <p>
        {list.device === null
          ? text('pickList.heldByNobody')
          : text('pickList.heldBy', { device: list.device.name })}
      </p>
      <div className="lease-acts">
        {list.device !== null && (
          <Confirm
            label={text('pickList.takeAway')}
            question={text('pickList.takeAwaySure', { device: list.device.name })}
            act={text('pickList.takeAway')}
            busy={lease.isPending}
            onAct={() => lease.mutate(null)}
          />
        )}
        {others.length > 0 && (
          <div className="lease-give">
            <label className="field" htmlFor={id}>
              {text('pickList.giveTo')}
              <select id={id} value={chosen} onChange={({ target }) => setChosen(target.value)}>
                <option value="">{text('pickList.chooseDevice')}</option>
                {others.map(({ deviceId, name }) => (
                  <option key={deviceId} value={deviceId}>
                    {name}
                  </option>
                ))}
              </select>
            </label>
            <button
              type="button"
              className="desk-button"
              disabled={chosen === '' || lease.isPending}
              onClick={() => lease.mutate(chosen, { onSuccess: () => setChosen('') })}
            >
              {text('pickList.give')}
            </button>
          </div>
        )}
      </div>
      {lease.isError && <Problem fault={lease.error} />}
    </Box>
  );
}
