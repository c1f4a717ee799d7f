// Asks for a quantity of the stop's item.
import type { ReactNode } from 'react';
import type { PickStop } from '../../../domain/picking/model.ts';
import { QuantityAsk } from '../../QuantityAsk.tsx';
import type { PickState } from '../state.ts';
import { itemOf } from '../work.ts';
import { type Chrome, StepFrame } from './StepFrame.tsx';

interface AskQuantityProps {
  readonly state: PickState;
  readonly chrome: Chrome;
  readonly stop: PickStop | null;
  /** The question. */
  readonly children: ReactNode;
}

export function AskQuantity({ state, chrome, stop, children }: AskQuantityProps) {
  return (
    <QuantityAsk
      item={stop === null ? null : itemOf(chrome.work, stop)}
      onQuantity={(quantity) => chrome.onInput({ is: 'quantity', quantity })}
      frame={(parts) => <StepFrame state={state} chrome={chrome} {...parts} />}
    >
      {children}
    </QuantityAsk>
  );
}
