// The handheld's app: opens the device, listens to the scanner, and shows what follows from its standing.
import { StrictMode, useMemo, useSyncExternalStore } from 'react';
import { createRoot } from 'react-dom/client';
import { startI18n } from '../i18n/start-i18n.ts';
import { TextProvider } from '../i18n/TextProvider.tsx';
import { App } from '../shell/App.tsx';
import { CrashScreen } from '../shell/CrashScreen.tsx';
import { deriveModel } from './derive-model.ts';
import { oncePerTurn } from './once-per-turn.ts';
import { openDevice } from './open-device.ts';

const device = openDevice();
const subscribe = oncePerTurn(device.store.subscribe);
const i18n = startI18n(device.store.getState().preferences.language);

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
