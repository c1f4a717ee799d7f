// Who, and which job: the operator's, or before anybody signed in the warehouse's.
import { type Texts, useText } from '../i18n/use-text.ts';
import { useModel } from './model-context.ts';
import { StatusBar } from './StatusBar.tsx';
import type { Shown } from './shown.ts';

function jobText({ workflow, progress }: Shown<'working'>['place'], text: Texts) {
  const name = text.words({ key: `job.names.${workflow}` });
  if (progress === null) return { shown: name, spoken: name };
  const { done, total } = progress;
  return {
    shown: `${name} ${text('job.progress', { done, total })}`,
    spoken: `${name}, ${text('job.progressSpoken', { done, total })}`,
  };
}

export function Bar() {
  const text = useText();
  const { place, status, warehouse } = useModel();
  if (!('operator' in place)) {
    const site = warehouse === null ? null : { shown: warehouse, spoken: warehouse };
    return <StatusBar marked who={text('shell.name')} job={site} status={status} />;
  }
  const who = place.operator.name;
  if (place.at !== 'working') return <StatusBar marked={false} who={who} job={null} status={status} />;
  return <StatusBar marked={false} who={who} job={jobText(place, text)} status={status} />;
}
