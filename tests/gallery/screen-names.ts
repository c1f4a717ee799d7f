// The names of all screens, for whoever looks at them one by one.
import { pickScreens } from './pick-screens.ts';
import { shellScreens } from './shell-screens.ts';

export const screenNames: readonly string[] = [...Object.keys(shellScreens), ...Object.keys(pickScreens)];
