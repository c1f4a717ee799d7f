// The cart at a stop: how many pieces go into which slot.
import type { PickStop } from '../../../domain/picking/model.ts';
import { type Texts, useText } from '../../../i18n/use-text.ts';
import { Slots, type SlotView } from '../../../ui/Slots.tsx';
import { type SlotAtStop, slotsAtStop } from '../cart-view.ts';
import type { PickWork } from '../state.ts';

interface CartSlotsProps {
  readonly work: PickWork;
  readonly stop: PickStop | null;
  /** The slot that wants goods now, and how many. */
  readonly lit: { readonly slot: number; readonly quantity: number } | null;
}

/** What fits beside three other slots on the narrowest screen. */
const mostChars = 7;

function viewOf({ slot, open, put }: SlotAtStop, lit: CartSlotsProps['lit'], text: Texts): SlotView {
  const label = text('pick.tote', { slot });
  const short = String(slot);
  const named = { slot, label: label.length > mostChars ? short : label, short };
  if (lit?.slot === slot) {
    return { ...named, is: 'lit', value: String(lit.quantity), spoken: `${label}: ${lit.quantity}` };
  }
  if (open > 0) return { ...named, is: 'waiting', value: String(open), spoken: `${label}: ${open}` };
  if (put > 0) return { ...named, is: 'done', value: String(put), spoken: `${label}: ✓` };
  return { ...named, is: 'idle', value: '–', spoken: `${label}: –` };
}

export function CartSlots({ work, stop, lit }: CartSlotsProps) {
  const text = useText();
  const views = slotsAtStop(work, stop).map((at) => viewOf(at, lit, text));
  return <Slots slots={views} label={text('pick.cart.label')} />;
}
