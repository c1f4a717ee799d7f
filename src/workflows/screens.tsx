// The jobs' screens, by the name of the workflow.
import { type ComponentType, lazy, memo } from 'react';
import type { JobScreenProps } from './JobScreen.tsx';

export type AnyScreen = ComponentType<JobScreenProps<unknown, unknown>>;

/** The runner hands a screen only the state and the work of its own kind: the one place where that is taken on trust. */
const screen = <State, Work>(
  load: () => Promise<{ readonly Screen: ComponentType<JobScreenProps<State, Work>> }>,
): AnyScreen =>
  memo(
    lazy(async () => ({ default: (await load()).Screen as unknown as AnyScreen })),
  ) as unknown as AnyScreen;

/** Begun as soon as this module runs, so that it has come when a job is open; the first screen doesn't wait for it. */
const pick = import('./pick/Screen.tsx');

/** Jobs that share a screen: they all carry goods by hand. */
const carry = screen(() => import('./carry/Screen.tsx'));

export const jobScreens: ReadonlyMap<string, AnyScreen> = new Map([
  ['pick', screen(() => pick)],
  ['receive', screen(() => import('./receive/Screen.tsx'))],
  ['put-away', carry],
  ['replenish', carry],
  ['vendor-return', carry],
  ['count', screen(() => import('./count/Screen.tsx'))],
  ['move', carry],
]);
