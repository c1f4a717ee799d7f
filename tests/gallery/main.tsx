// Every screen by its name: ?screen=walk&theme=dark&words=ko. Without a name, the list of them.
import { flushSync } from 'react-dom';
import { createRoot } from 'react-dom/client';
import { carry } from '../../src/i18n/en/carry.ts';
import { lookUp } from '../../src/i18n/en/look-up.ts';
import { photos } from '../../src/i18n/en/photos.ts';
import { receive } from '../../src/i18n/en/receive.ts';
import { languages } from '../../src/i18n/languages.ts';
import { loadTexts } from '../../src/i18n/load-texts.ts';
import { usePhotoText } from '../../src/i18n/photo-text.ts';
import { scannerEn } from '../../src/i18n/scanner-text.ts';
import { speaker } from '../../src/i18n/speaker.ts';
import { startI18n } from '../../src/i18n/start-i18n.ts';
import { TextProvider } from '../../src/i18n/TextProvider.tsx';
import { App } from '../../src/shell/App.tsx';
import type { Actions } from '../../src/shell/actions.ts';
import { CameraSplit } from '../../src/shell/camera/CameraSplit.tsx';
import { Viewfinder } from '../../src/shell/camera/Viewfinder.tsx';
import type { Preferences } from '../../src/shell/model.ts';
import { StatusBar } from '../../src/shell/StatusBar.tsx';
import { SetUpScreen } from '../../src/shell/setup/SetUpScreen.tsx';
import { useTheme } from '../../src/shell/use-theme.ts';
import { Frame } from '../../src/ui/Frame.tsx';
import { TakePhoto, type TakePhotoProps } from '../../src/ui/photos/TakePhoto.tsx';
import { type CameraScreen, cameraScreens } from './camera-screens.ts';
import { carryScreens } from './carry-screens.ts';
import { countScreens } from './count-screens.ts';
import {
  germanCarry,
  germanLookUp,
  germanPhotos,
  germanReceive,
  germanScanner,
  germanWords,
} from './german-words.ts';
import { lookUpScreens } from './look-up-screens.ts';
import { photoScreens } from './photo-screens.ts';
import { pickScreens } from './pick-screens.ts';
import { receiveScreens } from './receive-screens.ts';
import { ShelfLabel } from './ShelfLabel.tsx';
import { type ScannerScreen, scannerScreens, tagScreens } from './scanner-screens.ts';
import { quiet, shellScreens } from './shell-screens.ts';

const screens = {
  ...shellScreens,
  ...pickScreens,
  ...receiveScreens,
  ...carryScreens,
  ...countScreens,
  ...lookUpScreens,
  ...tagScreens,
};

const nothing = () => {};
const actions: Actions = {
  enrol: nothing,
  takeOverTab: nothing,
  retry: nothing,
  enterPin: nothing,
  signOut: nothing,
  openJob: nothing,
  takeOverJob: nothing,
  parkJob: nothing,
  confirmTakeOver: nothing,
  input: nothing,
  scan: nothing,
  leave: nothing,
  acknowledge: nothing,
  alarmSeen: nothing,
  update: nothing,
  updateLater: nothing,
  open: nothing,
  back: nothing,
  lookUp: { begin: nothing, close: nothing, open: nothing, typed: nothing, input: nothing },
  scanner: { observe: () => nothing, store: nothing },
  photos: () => new Promise<never>(() => {}),
  clearTags: nothing,
  prefer: nothing,
  testSound: nothing,
};

function StillViewfinder({ viewfinder, last }: CameraScreen) {
  return (
    <Viewfinder
      state={viewfinder}
      picture={<ShelfLabel printed="code128" code="A-03-07-B-2" />}
      last={last}
      onTorch={nothing}
      onZoom={nothing}
      onLens={nothing}
      onRetry={nothing}
      onClose={nothing}
    />
  );
}

/** The same bar as in the app, with nobody signed in. */
function StillSetUp({ state, profile, theme }: ScannerScreen & { readonly theme: Preferences['theme'] }) {
  useTheme(theme);
  const site = { shown: 'Leeds 1', spoken: 'Leeds 1' };
  const bar = <StatusBar marked who="Tallyhand" job={site} status={quiet} />;
  return (
    <SetUpScreen
      bar={bar}
      profile={profile}
      state={state}
      onAct={nothing}
      onStore={nothing}
      onDone={nothing}
    />
  );
}

/** As a job's screen has it below its question. */
function StillPhotos({ theme, ...photos }: TakePhotoProps & { readonly theme: Preferences['theme'] }) {
  useTheme(theme);
  const text = usePhotoText();
  const job = { shown: 'Receive', spoken: 'Receive' };
  return (
    <Frame bar={<StatusBar marked={false} who="Ana" job={job} status={quiet} />}>
      <h1 className="title">{text('taken')}</h1>
      <TakePhoto {...photos} />
    </Frame>
  );
}

async function texts(words: string | null) {
  const i18n = startI18n();
  await speaker(i18n, loadTexts)(languages.find(({ tag }) => tag === words)?.tag ?? 'en');
  if (words === 'german') {
    i18n.addResourceBundle('en', 'translation', germanWords, true, true);
    i18n.addResourceBundle('en', 'carry', carry);
    i18n.addResourceBundle('en', 'carry', germanCarry, true, true);
    i18n.addResourceBundle('en', 'look-up', lookUp);
    i18n.addResourceBundle('en', 'look-up', germanLookUp, true, true);
    i18n.addResourceBundle('en', 'receive', receive);
    i18n.addResourceBundle('en', 'receive', germanReceive, true, true);
    i18n.addResourceBundle('en', 'photos', photos);
    i18n.addResourceBundle('en', 'photos', germanPhotos, true, true);
    i18n.addResourceBundle('en', 'scanner', scannerEn);
    i18n.addResourceBundle('en', 'scanner', germanScanner, true, true);
  }
  return i18n;
}

const root = createRoot(document.getElementById('root') ?? document.body);

/** In place of whatever was shown, so that a test that looks at every screen loads the page once. */
async function show(search: string): Promise<void> {
  const asked = new URLSearchParams(search);
  const name = asked.get('screen') ?? '';
  const camera = cameraScreens[name];
  const model = camera?.model ?? screens[name];
  const scanner = scannerScreens[name];
  const taking = photoScreens[name];
  const theme = (asked.get('theme') ?? 'auto') as Preferences['theme'];
  const i18n = await texts(asked.get('words'));
  const screen =
    scanner !== undefined ? (
      <StillSetUp {...scanner} theme={theme} />
    ) : taking !== undefined ? (
      <StillPhotos {...taking} theme={theme} />
    ) : model === undefined ? (
      <ul>
        {Object.keys({ ...screens, ...cameraScreens, ...scannerScreens, ...photoScreens }).map((each) => (
          <li key={each}>
            <a href={`?screen=${each}`}>{each}</a>
          </li>
        ))}
      </ul>
    ) : (
      <CameraSplit viewfinder={camera === undefined ? null : <StillViewfinder {...camera} />}>
        <App model={{ ...model, preferences: { ...model.preferences, theme } }} actions={actions} />
      </CameraSplit>
    );
  flushSync(() =>
    root.render(
      <TextProvider key={search} i18n={i18n}>
        {screen}
      </TextProvider>,
    ),
  );
}

Object.assign(globalThis, { showScreen: show });
await show(location.search);
