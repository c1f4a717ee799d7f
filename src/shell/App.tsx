// The whole handheld from one value: what the app is at. Nothing is fetched or decided here.
import { lazy, memo, Suspense } from 'react';
import '../ui/base.css';
import { Bar } from './Bar.tsx';
import { Enrolment } from './Enrolment.tsx';
import { JobLeft, ListGone, TakeOver } from './Handover.tsx';
import { Home } from './Home.tsx';
import type { Actions, Model, Place } from './model.ts';
import { ModelContext } from './model-context.ts';
import { Broken, FirstSync, OpenElsewhere, Opening, Revoked } from './Notices.tsx';
import { NotSavedAlarm } from './NotSavedAlarm.tsx';
import { PinEntry } from './PinEntry.tsx';
import { Quarantine } from './Quarantine.tsx';
import { Settings } from './Settings.tsx';
import { SignIn } from './SignIn.tsx';
import { TrailLine } from './TrailLine.tsx';
import { UpdatePrompt } from './UpdatePrompt.tsx';
import { useTheme } from './use-theme.ts';

/** Loaded beside the first screen, not before it. */
const Screen = memo(lazy(async () => ({ default: (await import('../workflows/pick/Screen.tsx')).Screen })));

interface AppProps {
  readonly model: Model;
  readonly actions: Actions;
}

/** The same elements on every screen: what changes in them they read from the model themselves. */
const bar = <Bar />;
const trail = <TrailLine />;

interface AtPlaceProps extends AppProps {
  readonly place: Place;
}

function AtPlace({ model, place, actions }: AtPlaceProps) {
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
            trail={trail}
          />
        </Suspense>
      );
  }
}

export function App({ model, actions }: AppProps) {
  useTheme(model.preferences.theme);
  return (
    <ModelContext value={model}>
      {model.alarm !== null ? (
        <NotSavedAlarm why={model.alarm} bar={bar} onSeen={actions.alarmSeen} />
      ) : (
        <AtPlace model={model} place={model.place} actions={actions} />
      )}
      {model.alarm !== null || model.update === 'none' ? null : (
        <UpdatePrompt state={model.update} onUpdate={actions.update} onLater={actions.updateLater} />
      )}
    </ModelContext>
  );
}
