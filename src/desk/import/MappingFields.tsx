// An own column mapping: for each meaning, the name of the file's column.
import { useId } from 'react';
import type { Column, OrderMapping } from '../../domain/orders/csv/mapping.ts';
import { useDeskText } from '../desk-text.ts';

const needed = [
  'number',
  'sku',
  'quantity',
  'description',
  'orderedAt',
  'shipTo',
] as const satisfies readonly Column[];
const optional = ['channel', 'owner'] as const satisfies readonly Column[];

const textIn = (form: FormData, name: string) => String(form.get(name) ?? '').trim();
const orNull = (text: string) => (text === '' ? null : text);

export const mappingIn = (form: FormData): OrderMapping => ({
  columns: {
    number: textIn(form, 'number'),
    sku: textIn(form, 'sku'),
    quantity: textIn(form, 'quantity'),
    description: textIn(form, 'description'),
    orderedAt: textIn(form, 'orderedAt'),
    shipTo: textIn(form, 'shipTo'),
    channel: orNull(textIn(form, 'channel')),
    owner: orNull(textIn(form, 'owner')),
  },
  services: textIn(form, 'services')
    .split(',')
    .map((service) => service.trim())
    .filter((service) => service !== ''),
  returnPrefix: orNull(textIn(form, 'returnPrefix')),
  skuCase: 'kept',
});

export function MappingFields({ header }: { readonly header: readonly string[] }) {
  const text = useDeskText();
  const id = useId();
  return (
    <fieldset className="mapping">
      <legend>{text('import.columns')}</legend>
      <datalist id={`${id}header`}>
        {header.map((name) => (
          <option key={name} value={name} />
        ))}
      </datalist>
      {[...needed, ...optional].map((column) => (
        <label key={column} className="field" htmlFor={`${id}${column}`}>
          {text(`import.column.${column}`)}
          <input
            id={`${id}${column}`}
            name={column}
            list={`${id}header`}
            autoComplete="off"
            maxLength={100}
            required={needed.some((each) => each === column)}
          />
        </label>
      ))}
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
    </fieldset>
  );
}
