// The filter of the inventory: what is asked for most stands open, the rest a press away.
import { stockFlags } from '../../domain/stock/flags.ts';
import { levelSchema, statusSchema } from '../../domain/stock/movement.ts';
import { useDeskText } from '../desk-text.ts';
import { Choice } from '../parts/Choice.tsx';
import { SelectField } from '../parts/SelectField.tsx';
import { TypedField } from '../parts/TypedField.tsx';
import { asksMore, type Filter } from './filter.ts';

interface InventoryFilterProps {
  readonly filter: Filter;
  readonly channels: readonly string[];
  readonly onChange: (changed: Partial<Filter>) => void;
}

function SeldomFields({ filter, channels, onChange }: InventoryFilterProps) {
  const text = useDeskText();
  return (
    <details className="seldom" open={asksMore(filter)}>
      <summary>{text('inventory.more')}</summary>
      <div className="filter">
        <TypedField
          label={text('inventory.lot')}
          value={filter.lot ?? ''}
          maxLength={20}
          width="130px"
          onChange={(lot) => onChange({ lot })}
        />
        <SelectField
          label={text('inventory.level')}
          value={filter.level ?? ''}
          options={levelSchema.options.map((value) => ({ value, label: text(`level.${value}`) }))}
          onChange={(level) => onChange({ level })}
        />
        <SelectField
          label={text('inventory.status')}
          value={filter.status ?? ''}
          options={statusSchema.options.map((value) => ({ value, label: text(`stockStatus.${value}`) }))}
          onChange={(status) => onChange({ status })}
        />
        <SelectField
          label={text('inventory.channel')}
          value={filter.channel ?? ''}
          options={channels.map((value) => ({ value, label: value }))}
          onChange={(channel) => onChange({ channel })}
        />
        <TypedField
          label={text('inventory.order')}
          value={filter.order ?? ''}
          maxLength={128}
          width="160px"
          onChange={(order) => onChange({ order })}
        />
        <TypedField
          label={text('inventory.notice')}
          value={filter.notice ?? ''}
          maxLength={128}
          width="160px"
          onChange={(notice) => onChange({ notice })}
        />
      </div>
    </details>
  );
}

export function InventoryFilter(props: InventoryFilterProps) {
  const { filter, onChange } = props;
  const text = useDeskText();
  return (
    <search className="inventory-filter">
      <div className="filter">
        <TypedField
          label={text('inventory.text')}
          value={filter.text ?? ''}
          maxLength={100}
          width="240px"
          onChange={(words) => onChange({ text: words })}
        />
        <TypedField
          label={text('inventory.location')}
          value={filter.location ?? ''}
          maxLength={64}
          width="170px"
          onChange={(location) => onChange({ location })}
        />
        <Choice
          label={text('inventory.flag')}
          value={filter.flag ?? ''}
          onChange={(flag) => onChange({ flag })}
          options={[
            { value: '', label: text('common.all') },
            ...stockFlags.map((value) => ({ value, label: text(`stockFlag.${value}`) })),
          ]}
        />
      </div>
      <SeldomFields {...props} />
    </search>
  );
}
