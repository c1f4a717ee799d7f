// An own column mapping: for each meaning, the name of the file's column.
import { useId } from 'react';
import type { Column, OrderMapping } from '../../domain/orders/csv/mapping.ts';
import { useDeskText } from '../desk-text.ts';
import { ColumnFields, nameIn, textIn } from './ColumnFields.tsx';

const needed = [
  'number',
  'sku',
  'quantity',
  'description',
  'orderedAt',
  'shipTo',
] as const satisfies readonly Column[];
const optional = ['channel', 'owner'] as const satisfies readonly Column[];

export const mappingIn = (form: FormData): OrderMapping => ({
  columns: {
    number: textIn(form, 'number'),
    sku: textIn(form, 'sku'),
    quantity: textIn(form, 'quantity'),
    description: textIn(form, 'description'),
    orderedAt: textIn(form, 'orderedAt'),
    shipTo: textIn(form, 'shipTo'),
    channel: nameIn(form, 'channel'),
    owner: nameIn(form, 'owner'),
  },
  services: textIn(form, 'services')
    .split(',')
    .map((service) => service.trim())
    .filter((service) => service !== ''),
  returnPrefix: nameIn(form, 'returnPrefix'),
  skuCase: 'kept',
});

export function MappingFields({ header }: { readonly header: readonly string[] }) {
  const text = useDeskText();
  const id = useId();
  return (
    <ColumnFields
      header={header}
      fields={[...needed, ...optional].map((column) => ({
        column,
        label: text(`import.column.${column}`),
        required: needed.some((each) => each === column),
      }))}
    >
      <label className="field" htmlFor={`${id}services`}>
        {text('import.services')}
        <input
          id={`${id}services`}
          name="services"
          autoComplete="off"
          aria-describedby={`${id}serviceshelp`}
        />
        <span className="mute" id={`${id}serviceshelp`}>
          {text('import.servicesHelp')}
        </span>
      </label>
      <label className="field" htmlFor={`${id}returns`}>
        {text('import.returnPrefix')}
        <input
          id={`${id}returns`}
          name="returnPrefix"
          autoComplete="off"
          maxLength={8}
          aria-describedby={`${id}returnshelp`}
        />
        <span className="mute" id={`${id}returnshelp`}>
          {text('import.returnPrefixHelp')}
        </span>
      </label>
    </ColumnFields>
  );
}
