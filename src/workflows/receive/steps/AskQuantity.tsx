// Asks for a number on the large pad, in the frame of receiving.
import type { ReactNode } from 'react';
import type { Item } from '../../../domain/catalogue/definitions.ts';
import { QuantityAsk } from '../../QuantityAsk.tsx';
import type { ReceiveState } from '../state.ts';
import { type Chrome, StepFrame } from './StepFrame.tsx';

interface AskQuantityProps {
  readonly state: ReceiveState;
  readonly chrome: Chrome;
  /** Null: the number isn't one of pieces. */
  readonly item: Item | null;
  /** The question. */
  readonly children: ReactNode;
}

export function AskQuantity({ state, chrome, item, children }: AskQuantityProps) {
  return (
    <QuantityAsk
      item={item}
      onQuantity={(quantity) => chrome.onInput({ is: 'quantity', quantity })}
      frame={(parts) => <StepFrame state={state} chrome={chrome} {...parts} />}
    >
      {children}
    </QuantityAsk>
  );
}
