// The whole handheld from one value: what the app is at. Nothing is fetched or decided here.
import { lazy, type ReactNode, Suspense, useMemo } from 'react';
import '../ui/base.css';
import { PhotosContext } from '../ui/photos/photos-context.ts';
import { jobScreens } from '../workflows/screens.tsx';
import type { Actions } from './actions.ts';
import { Bar } from './Bar.tsx';
import { CameraSplit } from './camera/CameraSplit.tsx';
import { takesScan } from './camera/takes-scan.ts';
import { useCamera } from './camera/use-camera.tsx';
import { Home } from './Home.tsx';
import { LookUpButton } from './look-up/LookUpButton.tsx';
import type { Model, Place } from './model.ts';
import { ModelContext } from './model-context.ts';
import { Broken, FirstSync, OpenElsewhere, Opening, Revoked } from './Notices.tsx';
import { NotSavedAlarm } from './NotSavedAlarm.tsx';
import { PinEntry } from './PinEntry.tsx';
import { SignIn } from './SignIn.tsx';
import { TrailLine } from './TrailLine.tsx';
import { UpdatePrompt } from './UpdatePrompt.tsx';
import { useTheme } from './use-theme.ts';

/** Once in a device's life. */
const Enrolment = lazy(async () => ({ default: (await import('./Enrolment.tsx')).Enrolment }));
const handover = () => import('./Handover.tsx');
const JobLeft = lazy(async () => ({ default: (await handover()).JobLeft }));
const TakeOver = lazy(async () => ({ default: (await handover()).TakeOver }));
const JobGone = lazy(async () => ({ default: (await handover()).JobGone }));
const Quarantine = lazy(async () => ({ default: (await import('./Quarantine.tsx')).Quarantine }));
const Settings = lazy(async () => ({ default: (await import('./Settings.tsx')).Settings }));
const ScannerSetUp = lazy(async () => ({ default: (await import('./setup/SetUp.tsx')).SetUp }));
const Tags = lazy(async () => ({ default: (await import('./tags/Tags.tsx')).Tags }));
const LookUp = lazy(async () => ({ default: (await import('./look-up/LookUp.tsx')).LookUp }));

interface AppProps {
  readonly model: Model;
  readonly actions: Actions;
}

/** From every screen of somebody who is signed in. */
const hasLookUp = (place: Place): boolean => 'operator' in place && place.at !== 'look-up';

/** What a screen has above and below it stays the same element: what changes there is read from the model itself. */
const trail = <TrailLine />;

function useBar(lookUp: boolean, camera: ReactNode, { lookUp: { begin } }: Actions): ReactNode {
  return useMemo(
    () => (
      <>
        <Bar />
        {lookUp ? <LookUpButton onPress={begin} /> : null}
        {camera}
      </>
    ),
    [lookUp, camera, begin],
  );
}

interface AtPlaceProps extends AppProps {
  readonly place: Place;
  readonly bar: ReactNode;
}

function AtPlace(props: AtPlaceProps) {
  return <Suspense>{shownAt(props)}</Suspense>;
}

function shownAt({ model, place, bar, actions }: AtPlaceProps) {
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
    case 'job-gone':
      return <JobGone place={place} {...shown} />;
    case 'look-up':
      return <LookUp place={place} {...shown} />;
    case 'scanner':
      return (
        <ScannerSetUp bar={bar} profile={place.profile} scanner={actions.scanner} onBack={actions.back} />
      );
    case 'tags':
      return <Tags bar={bar} pile={place.pile} onClear={actions.clearTags} onBack={actions.back} />;
    case 'quarantine':
      return <Quarantine place={place} {...shown} />;
    case 'settings':
      return <Settings place={place} preferences={model.preferences} {...shown} />;
    case 'working': {
      const Screen = jobScreens.get(place.workflow);
      return Screen === undefined ? null : (
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
      );
    }
  }
}

export function App({ model, actions }: AppProps) {
  const { place, alarm, update } = model;
  const camera = useCamera(takesScan(place), actions.scan);
  const bar = useBar(hasLookUp(place), camera.button, actions);
  useTheme(model.preferences.theme);
  return (
    <PhotosContext value={actions.photos}>
      <ModelContext value={model}>
        {alarm !== null ? (
          <NotSavedAlarm why={alarm} bar={<Bar />} onSeen={actions.alarmSeen} />
        ) : (
          <CameraSplit viewfinder={camera.viewfinder}>
            <AtPlace model={model} place={place} bar={bar} actions={actions} />
            {update === 'none' ? null : (
              <UpdatePrompt state={update} onUpdate={actions.update} onLater={actions.updateLater} />
            )}
          </CameraSplit>
        )}
      </ModelContext>
    </PhotosContext>
  );
}
