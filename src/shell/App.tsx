// The whole handheld from one value: what the app is at. Nothing is fetched or decided here.
import { lazy, type ReactNode, Suspense } from 'react';
import { useText } from '../i18n/use-text.ts';
import '../ui/base.css';
import { Enrolment } from './Enrolment.tsx';
import { JobLeft, ListGone, TakeOver } from './Handover.tsx';
import { Home } from './Home.tsx';
import type { Actions, Model, Place } from './model.ts';
import { Broken, FirstSync, OpenElsewhere, Opening, Revoked } from './Notices.tsx';
import { NotSavedAlarm } from './NotSavedAlarm.tsx';
import { PinEntry } from './PinEntry.tsx';
import { Quarantine } from './Quarantine.tsx';
import { Settings } from './Settings.tsx';
import { SignIn } from './SignIn.tsx';
import { StatusBar } from './StatusBar.tsx';
import { TrailLine } from './TrailLine.tsx';
import { UpdatePrompt } from './UpdatePrompt.tsx';
import { useTheme } from './use-theme.ts';

/** Loaded beside the first screen, not before it. */
const Screen = lazy(async () => ({ default: (await import('../workflows/pick/Screen.tsx')).Screen }));

interface AppProps {
  readonly model: Model;
  readonly actions: Actions;
}

/** Who, and which job: the operator's, or before anybody signed in the warehouse's. */
function useBar({ place, status, warehouse }: Model): ReactNode {
  const text = useText();
  if (!('operator' in place)) {
    const site = warehouse === null ? null : { shown: warehouse, spoken: warehouse };
    return <StatusBar marked who={text('shell.name')} job={site} status={status} />;
  }
  if (place.at !== 'working')
    return <StatusBar marked={false} who={place.operator.name} job={null} status={status} />;
  const { stops, closedStops } = place.work.list;
  const at = { done: Math.min(stops, closedStops + 1), stops };
  const job = {
    shown: `${text('pick.job')} ${text('pick.progress', at)}`,
    spoken: `${text('pick.job')}, ${text('pick.progressSpoken', at)}`,
  };
  return <StatusBar marked={false} who={place.operator.name} job={job} status={status} />;
}

interface AtPlaceProps extends AppProps {
  readonly place: Place;
  readonly bar: ReactNode;
}

function AtPlace({ model, place, bar, actions }: AtPlaceProps) {
  const shown = { bar, actions, status: model.status };
  switch (place.at) {
    case 'opening':
      return <Opening place={place} {...shown} />;
    case 'broken':
      return <Broken place={place} {...shown} />;
    case 'open-elsewhere':
      return <OpenElsewhere place={place} {...shown} />;
    case 'not-enrolled':
      return <Enrolment place={place} {...shown} />;
    case 'first-sync':
      return <FirstSync place={place} {...shown} />;
    case 'revoked':
      return <Revoked place={place} {...shown} />;
    case 'signed-out':
      return <SignIn place={place} {...shown} />;
    case 'pin-entry':
      return <PinEntry place={place} {...shown} />;
    case 'home':
      return <Home place={place} {...shown} />;
    case 'job-left':
      return <JobLeft place={place} {...shown} />;
    case 'take-over':
      return <TakeOver place={place} {...shown} />;
    case 'list-gone':
      return <ListGone place={place} {...shown} />;
    case 'quarantine':
      return <Quarantine place={place} {...shown} />;
    case 'settings':
      return <Settings place={place} preferences={model.preferences} {...shown} />;
    case 'working':
      return (
        <Suspense>
          <Screen
            state={place.state}
            work={place.work}
            feedback={place.feedback}
            onInput={actions.input}
            onAcknowledge={actions.acknowledge}
            onLeave={actions.leave}
            bar={bar}
            trail={<TrailLine status={model.status} />}
          />
        </Suspense>
      );
  }
}

export function App({ model, actions }: AppProps) {
  const bar = useBar(model);
  useTheme(model.preferences.theme);
  if (model.alarm !== null) return <NotSavedAlarm why={model.alarm} bar={bar} onSeen={actions.alarmSeen} />;
  return (
    <>
      <AtPlace model={model} place={model.place} bar={bar} actions={actions} />
      {model.update === 'none' ? null : (
        <UpdatePrompt state={model.update} onUpdate={actions.update} onLater={actions.updateLater} />
      )}
    </>
  );
}
