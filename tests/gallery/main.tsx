// Every screen by its name: ?screen=walk&theme=dark. Without a name, the list of them.
import { createRoot } from 'react-dom/client';
import { startI18n } from '../../src/i18n/start-i18n.ts';
import { TextProvider } from '../../src/i18n/TextProvider.tsx';
import { App } from '../../src/shell/App.tsx';
import type { Actions, Preferences } from '../../src/shell/model.ts';
import { germanWords } from './german-words.ts';
import { pickScreens } from './pick-screens.ts';
import { shellScreens } from './shell-screens.ts';

const screens = { ...shellScreens, ...pickScreens };

const nothing = () => {};
const actions: Actions = {
  enrol: nothing,
  takeOverTab: nothing,
  retry: nothing,
  enterPin: nothing,
  signOut: nothing,
  openList: nothing,
  takeOverJob: nothing,
  parkJob: nothing,
  confirmTakeOver: nothing,
  input: nothing,
  leave: nothing,
  acknowledge: nothing,
  alarmSeen: nothing,
  update: nothing,
  updateLater: nothing,
  open: nothing,
  back: nothing,
  prefer: nothing,
  testSound: nothing,
};

const asked = new URLSearchParams(location.search);
const model = screens[asked.get('screen') ?? ''];
const theme = (asked.get('theme') ?? 'auto') as Preferences['theme'];

const i18n = startI18n('en');
if (asked.get('words') === 'german') i18n.addResourceBundle('en', 'translation', germanWords, true, true);
const root = createRoot(document.getElementById('root') ?? document.body);
root.render(
  model === undefined ? (
    <ul>
      {Object.keys(screens).map((name) => (
        <li key={name}>
          <a href={`?screen=${name}`}>{name}</a>
        </li>
      ))}
    </ul>
  ) : (
    <TextProvider i18n={i18n}>
      <App model={{ ...model, preferences: { ...model.preferences, theme } }} actions={actions} />
    </TextProvider>
  ),
);
