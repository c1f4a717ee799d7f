// The camera on a screen: its key in the bar, and once it was pressed the viewfinder. All else of it is loaded then.
import { lazy, type ReactNode, Suspense, useMemo, useState } from 'react';
import type { Actions } from '../actions.ts';
import { CameraButton } from './CameraButton.tsx';

const LiveViewfinder = lazy(async () => ({
  default: (await import('./LiveViewfinder.tsx')).LiveViewfinder,
}));

interface ScreenCamera {
  readonly button: ReactNode;
  readonly viewfinder: ReactNode;
}

/**
 * It stays open from screen to screen until it is closed, and rests on those that take no scan. Both parts stay the same
 * while the screens change: no scan waits for them.
 */
export function useCamera(takesScan: boolean, onScan: Actions['scan']): ScreenCamera {
  const [isOpen, setOpen] = useState(false);
  return useMemo(() => {
    if (!takesScan) return { button: null, viewfinder: null };
    const button = <CameraButton onPress={() => setOpen(true)} />;
    if (!isOpen) return { button, viewfinder: null };
    const viewfinder = (
      <Suspense>
        <LiveViewfinder onScan={onScan} onClose={() => setOpen(false)} />
      </Suspense>
    );
    return { button, viewfinder };
  }, [takesScan, isOpen, onScan]);
}
