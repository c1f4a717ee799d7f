// The handheld's app: opens the device, listens to the scanner, and shows what follows from its standing.
import { StrictMode, useMemo, useSyncExternalStore } from 'react';
import { createRoot } from 'react-dom/client';
import { loadTexts } from '../i18n/load-texts.ts';
import { speaker } from '../i18n/speaker.ts';
import { startI18n } from '../i18n/start-i18n.ts';
import { TextProvider } from '../i18n/TextProvider.tsx';
import { App } from '../shell/App.tsx';
import { CrashScreen } from '../shell/CrashScreen.tsx';
import { deriveModel } from './derive-model.ts';
import { oncePerTurn } from './once-per-turn.ts';
import { openDevice } from './open-device.ts';

const device = openDevice();
const subscribe = oncePerTurn(device.store.subscribe);
const i18n = startI18n();
const speak = speaker(i18n, loadTexts);
void speak(device.store.getState().preferences.language);
device.store.subscribe(({ preferences: { language } }, before) => {
  if (language !== before.preferences.language) void speak(language);
});

function HandheldApp() {
  const standing = useSyncExternalStore(subscribe, device.store.getState);
  const model = useMemo(() => deriveModel(standing), [standing]);
  return (
    <TextProvider i18n={i18n}>
      <CrashScreen onRestart={() => location.reload()}>
        <App model={model} actions={device.actions} />
      </CrashScreen>
    </TextProvider>
  );
}

export function show(root: HTMLElement): void {
  createRoot(root).render(
    <StrictMode>
      <HandheldApp />
    </StrictMode>,
  );
}
