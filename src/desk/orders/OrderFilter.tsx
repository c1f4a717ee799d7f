// What of the orders is shown. It stands in the address, so that a filtered list can be kept and sent on.
import { useId } from 'react';
import type { OrderCounts } from '../../domain/desk/orders.ts';
import { useDeskText } from '../desk-text.ts';
import { Choice } from '../parts/Choice.tsx';

/** As in the address: whatever somebody wrote there; the server says what it can't read. */
export type Filter = Readonly<Record<'state' | 'channel' | 'number', string | undefined>>;

interface OrderFilterProps {
  readonly filter: Filter;
  readonly counts: OrderCounts | undefined;
  readonly channels: readonly string[];
  readonly onChange: (changed: Partial<Filter>) => void;
}

const states = ['open', 'planned', 'picking', 'picked'] as const;

export function OrderFilter({ filter, counts, channels, onChange }: OrderFilterProps) {
  const text = useDeskText();
  const ids = useId();
  const total = counts === undefined ? undefined : states.reduce((sum, state) => sum + counts[state], 0);
  const counted = (count: number | undefined) => (count === undefined ? {} : { count: text.number(count) });
  return (
    <search className="filter">
      <Choice
        label={text('orders.state')}
        value={filter.state ?? ''}
        onChange={(state) => onChange({ state })}
        options={[
          { value: '', label: text('common.all'), ...counted(total) },
          ...states.map((state) => ({
            value: state,
            label: text(`orderState.${state}`),
            ...counted(counts?.[state]),
          })),
        ]}
      />
      <label className="field field-row" htmlFor={`${ids}channel`}>
        {text('orders.channel')}
        <select
          id={`${ids}channel`}
          value={filter.channel ?? ''}
          onChange={({ target }) => onChange({ channel: target.value })}
        >
          <option value="">{text('common.all')}</option>
          {channels.map((channel) => (
            <option key={channel}>{channel}</option>
          ))}
        </select>
      </label>
      <label className="field field-row" htmlFor={`${ids}number`}>
        {text('orders.number')}
        <input
          id={`${ids}number`}
          type="search"
          autoComplete="off"
          maxLength={64}
          value={filter.number ?? ''}
          onChange={({ target }) => onChange({ number: target.value })}
        />
      </label>
    </search>
  );
}
