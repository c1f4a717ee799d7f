// The viewfinder at work: opens the camera while it is shown, and hands on each code that was read.
import { useEffect, useRef, useState, useSyncExternalStore } from 'react';
import { badgePrefix, badgeSecretOf } from '../../domain/access/badge.ts';
import type { RawScan } from '../../domain/barcode/meaning.ts';
import { Camera, type CameraState } from '../../scan/camera/camera.ts';
import { CameraScanner, pictureSize } from '../../scan/camera/camera-scanner.ts';
import type { DecodedCode } from '../../scan/camera/decoder.ts';
import { lensMemory } from '../../scan/camera/lenses.ts';
import { placeInBox } from '../../scan/camera/region.ts';
import { sizeOf, watchAim } from './aim.ts';
import { type LastRead, Viewfinder, type ViewfinderState } from './Viewfinder.tsx';

interface LiveViewfinderProps {
  readonly onScan: (scan: RawScan) => void;
  readonly onClose: () => void;
}

function shownOf(state: CameraState): ViewfinderState {
  if (state.is !== 'running') return state;
  const { lenses, lens, controls } = state;
  return { is: 'running', lenses: lenses.length, lens: lenses.indexOf(lens) + 1, controls };
}

const openCamera = () =>
  new Camera({
    mediaDevices: navigator.mediaDevices,
    document,
    lens: lensMemory(localStorage),
    now: () => performance.now(),
  });

/** A badge's code signs its owner in: it is for nobody's eyes. */
const toBeShown = (code: string) =>
  badgeSecretOf(code) === null ? code.replaceAll('\u001d', ' ') : badgePrefix;

/** Each try begins with everything new: what broke down is not used again. */
export function LiveViewfinder(props: LiveViewfinderProps) {
  const [tries, setTries] = useState(0);
  return <Try key={tries} {...props} onRetry={() => setTries(tries + 1)} />;
}

function Try({ onScan, onClose, onRetry }: LiveViewfinderProps & { readonly onRetry: () => void }) {
  const [camera] = useState(openCamera);
  const state = useSyncExternalStore(camera.store.subscribe, camera.store.getState);
  const [last, setLast] = useState<LastRead | null>(null);
  const videoRef = useRef<HTMLVideoElement>(null);
  const boxRef = useRef<HTMLDivElement>(null);
  const aimRef = useRef<HTMLDivElement>(null);

  useEffect(() => {
    const [video, box, aim] = [videoRef.current, boxRef.current, aimRef.current];
    if (video === null || box === null || aim === null) return;
    const show = ({ text, corners }: DecodedCode) => {
      const outline = corners.map((corner) => placeInBox(corner, sizeOf(box), pictureSize(video)));
      setLast((before) => ({ n: (before?.n ?? 0) + 1, text: toBeShown(text), outline }));
    };
    const scanner = new CameraScanner({
      camera,
      onScan(scan, code) {
        onScan(scan);
        show(code);
      },
    });
    const stopAiming = watchAim(box, aim, (aimed) => scanner.aimAt(aimed));
    scanner.start(video);
    return () => {
      stopAiming();
      scanner.close();
    };
  }, [camera, onScan]);

  return (
    <Viewfinder
      state={shownOf(state)}
      picture={<video ref={videoRef} className="viewfinder-picture" autoPlay muted playsInline />}
      last={last}
      boxRef={boxRef}
      aimRef={aimRef}
      onTorch={() => void camera.turnTorch()}
      onZoom={() => void camera.zoomOn()}
      onLens={() => void camera.nextLens()}
      onRetry={onRetry}
      onClose={onClose}
    />
  );
}
