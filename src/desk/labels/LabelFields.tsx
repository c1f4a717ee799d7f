// What a person enters of the labels of one kind.
import { useId } from 'react';
import { locationTypeSchema } from '../../domain/catalogue/definitions.ts';
import { mostLabels } from '../../domain/desk/labels.ts';
import { type DeskTextKey, useDeskText } from '../desk-text.ts';
import type { LabelDraft } from './label-draft.ts';

interface FieldsProps {
  readonly draft: LabelDraft;
  readonly onChange: (draft: LabelDraft) => void;
}

interface EntryProps {
  readonly label: DeskTextKey;
  readonly value: string;
  readonly onChange: (value: string) => void;
}

function Code({ label, value, onChange }: EntryProps) {
  const text = useDeskText();
  const id = useId();
  return (
    <label className="field" htmlFor={id}>
      {text(label)}
      <input
        id={id}
        className="code"
        value={value}
        maxLength={64}
        autoComplete="off"
        spellCheck={false}
        onChange={({ target }) => onChange(target.value)}
      />
    </label>
  );
}

function Codes({ label, value, onChange }: EntryProps) {
  const text = useDeskText();
  const id = useId();
  return (
    <label className="field" htmlFor={id}>
      {text(label)}
      <textarea
        id={id}
        className="code"
        value={value}
        rows={5}
        autoComplete="off"
        spellCheck={false}
        onChange={({ target }) => onChange(target.value)}
      />
      <span className="mute">{text('labels.codesHelp')}</span>
    </label>
  );
}

function Count({ label, value, onChange }: EntryProps) {
  const text = useDeskText();
  const id = useId();
  return (
    <label className="field label-count" htmlFor={id}>
      {text(label)}
      <input
        id={id}
        type="number"
        inputMode="numeric"
        min={1}
        max={mostLabels}
        value={value}
        onChange={({ target }) => onChange(target.value)}
      />
    </label>
  );
}

function LocationFields({ draft, onChange }: FieldsProps) {
  const text = useDeskText();
  const id = useId();
  const { locations } = draft;
  const change = (changed: Partial<LabelDraft['locations']>) =>
    onChange({ ...draft, locations: { ...locations, ...changed } });
  return (
    <>
      <div className="label-range">
        <Code label="labels.from" value={locations.from} onChange={(from) => change({ from })} />
        <Code label="labels.through" value={locations.through} onChange={(through) => change({ through })} />
      </div>
      <p className="mute">{text('labels.rangeHelp')}</p>
      <label className="field" htmlFor={id}>
        {text('labels.type')}
        <select id={id} value={locations.type} onChange={({ target }) => change({ type: target.value })}>
          <option value="">{text('common.all')}</option>
          {locationTypeSchema.options.map((type) => (
            <option key={type} value={type}>
              {text(`locationType.${type}`)}
            </option>
          ))}
        </select>
      </label>
    </>
  );
}

export function LabelFields({ draft, onChange }: FieldsProps) {
  const { kind, fresh, items, units } = draft;
  switch (kind) {
    case 'fresh':
      return (
        <Count
          label="labels.howMany"
          value={fresh.count}
          onChange={(count) => onChange({ ...draft, fresh: { count } })}
        />
      );
    case 'locations':
      return <LocationFields draft={draft} onChange={onChange} />;
    case 'items':
      return (
        <>
          <Codes
            label="labels.skus"
            value={items.codes}
            onChange={(codes) => onChange({ ...draft, items: { ...items, codes } })}
          />
          <Count
            label="labels.copies"
            value={items.copies}
            onChange={(copies) => onChange({ ...draft, items: { ...items, copies } })}
          />
        </>
      );
    case 'units':
      return (
        <Codes
          label="labels.plates"
          value={units.codes}
          onChange={(codes) => onChange({ ...draft, units: { codes } })}
        />
      );
  }
}
