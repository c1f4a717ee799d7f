// What to import, and how its file is read.
import { type FormEvent, useState } from 'react';
import { itemColumns, optionalItemColumns } from '../../domain/catalogue/csv/columns.ts';
import { noticeColumns, optionalNoticeColumns } from '../../domain/inbound/csv/columns.ts';
import { faceColumns, optionalFaceColumns } from '../../domain/stock/csv/columns.ts';
import { useDeskText } from '../desk-text.ts';
import { ColumnFields, nameIn } from '../import/ColumnFields.tsx';
import { type ChosenFile, FileField } from '../import/FileField.tsx';
import type { ImportQuery } from '../import/upload.ts';
import { Choice } from '../parts/Choice.tsx';

const layouts = {
  notices: { columns: noticeColumns, optional: optionalNoticeColumns as readonly string[] },
  items: { columns: itemColumns, optional: optionalItemColumns as readonly string[] },
  'pick-faces': { columns: faceColumns, optional: optionalFaceColumns as readonly string[] },
} as const;
type Kind = keyof typeof layouts;
type AnyColumn = keyof typeof noticeColumns | keyof typeof itemColumns | keyof typeof faceColumns;

const columnsOf = (kind: Kind) => Object.keys(layouts[kind].columns) as AnyColumn[];
const isNeeded = (kind: Kind, column: AnyColumn) => !layouts[kind].optional.includes(column);

const mappingIn = (kind: Kind, form: FormData) =>
  Object.fromEntries(columnsOf(kind).map((column) => [column, nameIn(form, column)]));

function LayoutHelp({ kind }: { readonly kind: Kind }) {
  const text = useDeskText();
  const named = Object.entries(layouts[kind].columns) as [AnyColumn, string][];
  const listed = (needed: boolean) =>
    named
      .filter(([column]) => isNeeded(kind, column) === needed)
      .map(([, name]) => name)
      .join(', ');
  return (
    <p className="mute">
      {text('inbound.importing.needed', { columns: listed(true) })}{' '}
      {text('inbound.importing.mayBe', { columns: listed(false) })}
    </p>
  );
}

interface InboundImportFormProps {
  readonly onStart: (path: string, file: File, query: ImportQuery) => void;
}

export function InboundImportForm({ onStart }: InboundImportFormProps) {
  const text = useDeskText();
  const [kind, setKind] = useState<Kind>('notices');
  const [layout, setLayout] = useState<'tallyhand' | 'own'>('tallyhand');
  const [unknownItems, setUnknownItems] = useState<'define' | 'reject'>('define');
  const [chosen, setChosen] = useState<ChosenFile | null>(null);
  const [missing, setMissing] = useState(false);
  const choose = (file: ChosenFile | null) => {
    setChosen(file);
    setMissing(false);
  };
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    setMissing(chosen === null);
    if (chosen === null) return;
    const mapping =
      layout === 'own' ? { mapping: JSON.stringify(mappingIn(kind, new FormData(event.currentTarget))) } : {};
    onStart(`/imports/${kind}`, chosen.file, { ...mapping, ...(kind === 'notices' ? { unknownItems } : {}) });
  };
  return (
    <form className="form" onSubmit={submit}>
      <Choice
        label={text('inbound.importing.what')}
        value={kind}
        onChange={setKind}
        options={(['notices', 'items', 'pick-faces'] as const).map((value) => ({
          value,
          label: text(`inbound.importing.kinds.${value}`),
        }))}
      />
      <FileField help={text(`inbound.importing.help.${kind}`)} onChoose={choose} />
      <Choice
        label={text('inbound.importing.layout')}
        showLabel
        value={layout}
        onChange={setLayout}
        options={(['tallyhand', 'own'] as const).map((value) => ({
          value,
          label: text(`inbound.importing.layouts.${value}`),
        }))}
      />
      {layout === 'own' ? (
        <>
          <p className="mute">{text('inbound.importing.own')}</p>
          <ColumnFields
            header={chosen?.header ?? []}
            fields={columnsOf(kind).map((column) => {
              const label = text(`inbound.importing.column.${column}`);
              const required = isNeeded(kind, column);
              return {
                column,
                required,
                label: required ? label : text('inbound.importing.optional', { column: label }),
              };
            })}
          />
        </>
      ) : (
        <LayoutHelp kind={kind} />
      )}
      {kind === 'notices' && (
        <Choice
          label={text('inbound.importing.unknown')}
          showLabel
          value={unknownItems}
          onChange={setUnknownItems}
          options={(['define', 'reject'] as const).map((value) => ({
            value,
            label: text(`inbound.importing.unknowns.${value}`),
          }))}
        />
      )}
      {missing && (
        <p className="problem" role="alert">
          {text('import.chooseFirst')}
        </p>
      )}
      <div className="form-acts">
        <button type="submit" className="desk-button desk-button-primary">
          {text('inbound.importing.start')}
        </button>
      </div>
    </form>
  );
}
