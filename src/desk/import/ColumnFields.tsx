// For each meaning that a column can have, the name of the file's column.
import { type ReactNode, useId } from 'react';
import { useDeskText } from '../desk-text.ts';

export interface ColumnField {
  readonly column: string;
  readonly label: string;
  readonly required: boolean;
}

interface ColumnFieldsProps {
  /** The names in the chosen file's first row, to choose from. */
  readonly header: readonly string[];
  readonly fields: readonly ColumnField[];
  readonly children?: ReactNode;
}

export const textIn = (form: FormData, name: string) => String(form.get(name) ?? '').trim();

/** Null: the file has no such column. */
export const nameIn = (form: FormData, name: string): string | null => textIn(form, name) || null;

export function ColumnFields({ header, fields, children }: ColumnFieldsProps) {
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
      {fields.map(({ column, label, required }) => (
        <label key={column} className="field" htmlFor={`${id}${column}`}>
          {label}
          <input
            id={`${id}${column}`}
            name={column}
            list={`${id}header`}
            autoComplete="off"
            maxLength={100}
            required={required}
          />
        </label>
      ))}
      {children}
    </fieldset>
  );
}
