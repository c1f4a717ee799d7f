// The decision on a difference: posted to the stock, or counted once more by somebody else.
import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { SettledCount } from '../../domain/desk/counts.ts';
import { tell } from '../ask.ts';
import { useDeskText } from '../desk-text.ts';
import { Confirm } from '../parts/Confirm.tsx';
import { Problem } from '../parts/Waiting.tsx';

interface SettleProps {
  readonly id: string;
  readonly location: string;
  /** The one that this row shows: another in its place isn't settled by it. */
  readonly judgement: string;
}

export function Settle({ id, location, judgement }: SettleProps) {
  const text = useDeskText();
  const client = useQueryClient();
  const settle = useMutation({
    mutationFn: (as: 'approved' | 'rejected') =>
      tell<SettledCount>(`/counts/${encodeURIComponent(id)}/settle`, { judgement, as }),
    onSettled: () => client.invalidateQueries(),
  });
  return (
    <div className="count-settle">
      <Confirm
        label={text('counts.approve')}
        question={text('counts.approveSure')}
        act={text('counts.approve')}
        about={location}
        busy={settle.isPending}
        onAct={() => settle.mutate('approved')}
      />
      <button
        type="button"
        className="desk-button desk-button-quiet"
        aria-label={`${text('counts.again')}: ${location}`}
        disabled={settle.isPending}
        onClick={() => settle.mutate('rejected')}
      >
        {text('counts.again')}
      </button>
      {settle.isError && <Problem fault={settle.error} />}
    </div>
  );
}
