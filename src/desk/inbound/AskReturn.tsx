// Sending damaged goods back: which of them, from which dock, and whether as much again is expected for them.
import { useId, useState } from 'react';
import type { ClaimRow } from '../../domain/desk/notices.ts';
import { useDeskText } from '../desk-text.ts';

export interface Wishes {
  readonly claims: readonly string[];
  readonly dock: string;
  readonly replacement: boolean;
}

interface AskReturnProps {
  /** Those of which something is in no return yet. */
  readonly claims: readonly ClaimRow[];
  readonly docks: readonly string[];
  readonly busy: boolean;
  readonly onAsk: (wishes: Wishes) => void;
}

export function AskReturn({ claims, docks, busy, onAsk }: AskReturnProps) {
  const text = useDeskText();
  const id = useId();
  const [kept, setKept] = useState<ReadonlySet<string>>(new Set());
  const [dock, setDock] = useState('');
  const [replacement, setReplacement] = useState(true);
  const chosen = claims.filter((claim) => !kept.has(claim.id)).map((claim) => claim.id);
  const at = docks.includes(dock) ? dock : (docks[0] ?? '');
  return (
    <form
      className="form"
      onSubmit={(event) => {
        event.preventDefault();
        onAsk({ claims: chosen, dock: at, replacement });
      }}
    >
      <fieldset className="ticks return-ticks">
        <legend>{text('inbound.returnWhich')}</legend>
        {claims.map((claim) => (
          <label key={claim.id} className="ticks-option">
            <input
              type="checkbox"
              checked={!kept.has(claim.id)}
              onChange={({ target }) => {
                const next = new Set(kept);
                if (target.checked) next.delete(claim.id);
                else next.add(claim.id);
                setKept(next);
              }}
            />
            <span>
              {text.number(claim.quantity - claim.returned)} × <span className="code">{claim.goods.sku}</span>{' '}
              {claim.name}, {text(`inbound.damage.${claim.reason}`)}
            </span>
          </label>
        ))}
      </fieldset>
      <label className="field field-row" htmlFor={`${id}-dock`}>
        {text('inbound.returnDock')}
        <select id={`${id}-dock`} value={at} onChange={({ target }) => setDock(target.value)}>
          {docks.map((code) => (
            <option key={code}>{code}</option>
          ))}
        </select>
      </label>
      <label className="ticks-option">
        <input
          type="checkbox"
          checked={replacement}
          onChange={({ target }) => setReplacement(target.checked)}
        />
        <span>{text('inbound.returnReplacement')}</span>
      </label>
      <button
        type="submit"
        className="desk-button desk-button-primary"
        disabled={chosen.length === 0 || at === '' || busy}
      >
        {text('inbound.returnAsk')}
      </button>
    </form>
  );
}
