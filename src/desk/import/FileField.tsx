// The file to import, and the names of its columns as far as its beginning tells them.
import { useId } from 'react';
import { useDeskText } from '../desk-text.ts';
import { headerOf } from './header-of.ts';

export interface ChosenFile {
  readonly file: File;
  readonly header: readonly string[];
}

interface FileFieldProps {
  readonly help: string;
  readonly onChoose: (chosen: ChosenFile | null) => void;
}

export function FileField({ help, onChoose }: FileFieldProps) {
  const text = useDeskText();
  const id = useId();
  const choose = async (file: File | null) =>
    onChoose(file === null ? null : { file, header: await headerOf(file) });
  return (
    <>
      <label className="field" htmlFor={`${id}file`}>
        {text('import.file')}
        <input
          id={`${id}file`}
          type="file"
          accept=".csv,.txt,text/csv,text/plain"
          aria-describedby={`${id}help`}
          onChange={({ target }) => void choose(target.files?.[0] ?? null)}
        />
      </label>
      <p className="mute" id={`${id}help`}>
        {help}
      </p>
    </>
  );
}
