// The names of all screens, for whoever looks at them one by one.
import { cameraScreens } from './camera-screens.ts';
import { carryScreens } from './carry-screens.ts';
import { countScreens } from './count-screens.ts';
import { lookUpScreens } from './look-up-screens.ts';
import { photoScreens } from './photo-screens.ts';
import { pickScreens } from './pick-screens.ts';
import { receiveScreens } from './receive-screens.ts';
import { scannerScreens, tagScreens } from './scanner-screens.ts';
import { shellScreens } from './shell-screens.ts';

export const screenNames: readonly string[] = [
  ...Object.keys(shellScreens),
  ...Object.keys(pickScreens),
  ...Object.keys(carryScreens),
  ...Object.keys(receiveScreens),
  ...Object.keys(countScreens),
  ...Object.keys(lookUpScreens),
  ...Object.keys(cameraScreens),
  ...Object.keys(scannerScreens),
  ...Object.keys(tagScreens),
  ...Object.keys(photoScreens),
];
