// An order, as far as this device's own lists and the totes tell of it.
import type { LookedUp, OrderShare } from '../../domain/look-up/looked-up.ts';
import { useLookUpText } from '../../i18n/look-up-text.ts';
import { ProgressBar } from '../../ui/ProgressBar.tsx';
import type { LookUpShown } from './look-up-shown.ts';
import { UnitRows } from './UnitRows.tsx';

interface AboutOrderProps {
  readonly found: Extract<LookedUp, { readonly is: 'order' }>;
  readonly shown: LookUpShown;
}

function Share({ share }: { readonly share: OrderShare }) {
  const text = useLookUpText();
  const { list, asked, put } = share;
  const progress = text('order.put', { put, asked });
  return (
    <div className="card look-share">
      <p className="strong">{text('order.list', { number: list.number })}</p>
      <ProgressBar label={progress} done={put} total={asked} />
      <p>{progress}</p>
    </div>
  );
}

export function AboutOrder({ found, shown }: AboutOrderProps) {
  const text = useLookUpText();
  const { id, shares, units } = found;
  return (
    <>
      <div>
        <p className="verb mute">{text('order.title')}</p>
        <h1 className="look-code code">{id}</h1>
      </div>
      {shares.length === 0 && units.length === 0 ? <p>{text('order.unknown')}</p> : null}
      {shares.map((share) => (
        <Share key={share.list.id} share={share} />
      ))}
      <UnitRows title={text('order.totes')} units={units} onOpen={shown.actions.lookUp.open} />
    </>
  );
}
