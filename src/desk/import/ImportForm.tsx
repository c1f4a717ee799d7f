// What to import and how to read it.
import { type FormEvent, useId, useState } from 'react';
import { useDeskText } from '../desk-text.ts';
import { Choice } from '../parts/Choice.tsx';
import { type ChosenFile, FileField } from './FileField.tsx';
import { MappingFields, mappingIn } from './MappingFields.tsx';

const layouts = ['tallyhand', 'online-retail', 'own'] as const;
type Layout = (typeof layouts)[number];

const usualChannel: Readonly<Record<Layout, string>> = {
  tallyhand: 'csv',
  'online-retail': 'online-retail',
  own: 'csv',
};

interface ImportFormProps {
  readonly onStart: (file: File, query: Readonly<Record<string, string | undefined>>) => void;
}

export function ImportForm({ onStart }: ImportFormProps) {
  const text = useDeskText();
  const id = useId();
  const [chosen, setChosen] = useState<ChosenFile | null>(null);
  const [layout, setLayout] = useState<Layout>('tallyhand');
  const [channel, setChannel] = useState<string>(usualChannel.tallyhand);
  const [unknownItems, setUnknownItems] = useState<'reject' | 'define'>('reject');
  const [missing, setMissing] = useState(false);
  const choose = (file: ChosenFile | null) => {
    setChosen(file);
    setMissing(false);
  };
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    setMissing(chosen === null);
    if (chosen === null) return;
    const how =
      layout === 'own'
        ? { mapping: JSON.stringify(mappingIn(new FormData(event.currentTarget))) }
        : { preset: layout };
    onStart(chosen.file, { ...how, channel, unknownItems });
  };
  return (
    <form className="form" onSubmit={submit}>
      <FileField help={text('import.fileHelp')} onChoose={choose} />
      <Choice
        label={text('import.layout')}
        showLabel
        value={layout}
        onChange={(value) => {
          setLayout(value);
          setChannel(usualChannel[value]);
        }}
        options={layouts.map((value) => ({ value, label: text(`import.layouts.${value}`) }))}
      />
      <p className={layout === 'own' ? 'mute' : 'mute code'}>{text(`import.layoutHelp.${layout}`)}</p>
      {layout === 'own' && <MappingFields header={chosen?.header ?? []} />}
      <label className="field" htmlFor={`${id}channel`}>
        {text('import.channel')}
        <input
          id={`${id}channel`}
          value={channel}
          required
          maxLength={40}
          aria-describedby={`${id}channelhelp`}
          onChange={({ target }) => setChannel(target.value)}
        />
        <span className="mute" id={`${id}channelhelp`}>
          {text('import.channelHelp')}
        </span>
      </label>
      <Choice
        label={text('import.unknown')}
        showLabel
        value={unknownItems}
        onChange={setUnknownItems}
        options={(['reject', 'define'] as const).map((value) => ({
          value,
          label: text(`import.unknowns.${value}`),
        }))}
      />
      {missing && (
        <p className="problem" role="alert">
          {text('import.chooseFirst')}
        </p>
      )}
      <div className="form-acts">
        <button type="submit" className="desk-button desk-button-primary">
          {text('import.start')}
        </button>
      </div>
    </form>
  );
}
