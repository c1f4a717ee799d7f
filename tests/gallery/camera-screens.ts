// Screens with the camera open, at moments that happen, and each reason why there is no picture.

import type { CameraProblem } from '../../src/scan/camera/camera-problem.ts';
import type { LastRead, ViewfinderState } from '../../src/shell/camera/Viewfinder.tsx';
import type { Model } from '../../src/shell/model.ts';
import { pickScreens } from './pick-screens.ts';
import { shellScreens } from './shell-screens.ts';

export interface CameraScreen {
  readonly model: Model;
  readonly viewfinder: ViewfinderState;
  readonly last: LastRead | null;
}

const under = (name: string): Model => {
  const model = pickScreens[name] ?? shellScreens[name];
  if (model === undefined) throw new Error(`no screen is called ${name}`);
  return model;
};

const plain: ViewfinderState = {
  is: 'running',
  lens: 1,
  lenses: 1,
  controls: { torch: null, zoom: null },
};
const rich: ViewfinderState = { is: 'running', lens: 2, lenses: 3, controls: { torch: true, zoom: 2 } };

const read = (text: string): LastRead => ({ n: 1, text, outline: [] });

const running = (name: string, viewfinder: ViewfinderState, last: LastRead | null = null): CameraScreen => ({
  model: under(name),
  viewfinder,
  last,
});

const troubled = (name: string, problem: CameraProblem): CameraScreen => ({
  model: under(name),
  viewfinder: { is: 'problem', problem },
  last: null,
});

export const cameraScreens: Readonly<Record<string, CameraScreen>> = {
  'camera-opening': running('home', { is: 'opening' }),
  'camera-walk': running('walk', plain),
  'camera-take': running('take', rich, read('A-03-07-B-2')),
  'camera-put': running('put', rich, read('010501234567890010L2214 17270331')),
  'camera-pad': running('short-remaining', rich, read('A-03-07-B-2')),
  'camera-reject': running('reject-item', plain, read('5012345678900')),
  'camera-sign-in': running('signed-out', plain),
  'camera-not-secure': troubled('enrol', 'not-secure'),
  'camera-refused': troubled('walk', 'refused'),
  'camera-missing': troubled('signed-out', 'no-camera'),
  'camera-in-use': troubled('take', 'in-use'),
  'camera-failed': troubled('home', 'failed'),
};
