// The cart as it stands before the picker: four slots in a row, the one that counts lit.
import { Icon } from './Icon.tsx';
import './slots.css';

export interface SlotView {
  readonly slot: number;
  readonly label: string;
  /** What stands there where the cart is drawn narrow. */
  readonly short: string;
  /** `lit`: now. `done`: has what it wanted. `waiting`: its turn comes. `idle`: wants nothing here. */
  readonly is: 'lit' | 'done' | 'waiting' | 'idle';
  readonly value: string;
  /** As a screen reader says it. */
  readonly spoken: string;
}

export function Slots({ slots, label }: { readonly slots: readonly SlotView[]; readonly label: string }) {
  return (
    <div className="cart">
      <ol className="slots" aria-label={label}>
        {slots.map((view) => (
          <li
            key={view.slot}
            className={`slot slot-${view.is}`}
            aria-current={view.is === 'lit' ? 'step' : undefined}
          >
            <span className="unseen">{view.spoken}</span>
            <b aria-hidden="true">{view.is === 'done' ? <Icon name="tick" size={26} /> : view.value}</b>
            <span className="slot-label" aria-hidden="true">
              {view.label}
            </span>
            <span className="slot-short" aria-hidden="true">
              {view.short}
            </span>
          </li>
        ))}
      </ol>
    </div>
  );
}
