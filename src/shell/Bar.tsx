// Who, and which job: the operator's, or before anybody signed in the warehouse's.
import { useText } from '../i18n/use-text.ts';
import { useModel } from './model-context.ts';
import { StatusBar } from './StatusBar.tsx';

export function Bar() {
  const text = useText();
  const { place, status, warehouse } = useModel();
  if (!('operator' in place)) {
    const site = warehouse === null ? null : { shown: warehouse, spoken: warehouse };
    return <StatusBar marked who={text('shell.name')} job={site} status={status} />;
  }
  const who = place.operator.name;
  if (place.at !== 'working') return <StatusBar marked={false} who={who} job={null} status={status} />;
  const { stops, closedStops } = place.work.list;
  const at = { done: Math.min(stops, closedStops + 1), stops };
  const job = {
    shown: `${text('pick.job')} ${text('pick.progress', at)}`,
    spoken: `${text('pick.job')}, ${text('pick.progressSpoken', at)}`,
  };
  return <StatusBar marked={false} who={who} job={job} status={status} />;
}
