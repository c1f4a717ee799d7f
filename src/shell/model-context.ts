// The model as the bar and the trail read it, past the screens between: it changes with each scan, they need not.
import { createContext, use } from 'react';
import type { Model } from './model.ts';

export const ModelContext = createContext<Model | null>(null);

/** Throws outside the app. */
export function useModel(): Model {
  const model = use(ModelContext);
  if (model === null) throw new Error('no model around this component');
  return model;
}
