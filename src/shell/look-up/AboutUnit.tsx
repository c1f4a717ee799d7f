// A tote, a pallet or a carton: where it stands, whose it is, what it holds.
import type { LookedUp } from '../../domain/look-up/looked-up.ts';
import { type LookUpTexts, useLookUpText } from '../../i18n/look-up-text.ts';
import { DeedList } from './DeedList.tsx';
import { GoodsRows } from './GoodsRows.tsx';
import type { LookUpShown } from './look-up-shown.ts';
import { placeText } from './place-text.ts';

interface AboutUnitProps {
  readonly found: Extract<LookedUp, { readonly is: 'unit' }>;
  readonly shown: LookUpShown;
}

/** Where it is and for whom; a fresh tote is nowhere and nobody's. */
function standing({ unit, list }: AboutUnitProps['found'], text: LookUpTexts): readonly string[] {
  if (unit === null) return [];
  const cart = list === null ? text('unit.onCart') : text('unit.onCartOf', { number: list.number });
  return [
    unit.at === null ? null : text('unit.at', { place: placeText(unit.at, text) }),
    unit.pickListId === null ? null : cart,
    unit.orderId === null ? null : text('unit.order', { order: unit.orderId }),
  ].filter((line) => line !== null);
}

export function AboutUnit({ found, shown }: AboutUnitProps) {
  const text = useLookUpText();
  const { code, unit, lying, deeds } = found;
  return (
    <>
      <div>
        <p className="verb mute">{text(`unit.kind.${unit?.kind ?? 'tote'}`)}</p>
        <h1 className="look-code code">{code}</h1>
        {standing(found, text).map((line) => (
          <p key={line}>{line}</p>
        ))}
      </div>
      {unit === null && lying.length === 0 ? (
        <div>
          <p className="strong">{text('unit.unknown')}</p>
          <p className="mute">{text('unit.unknownAsk')}</p>
        </div>
      ) : (
        <>
          <GoodsRows
            title={text('unit.holds')}
            none={text('unit.empty')}
            lying={lying}
            onOpen={shown.actions.lookUp.open}
          />
          <DeedList deeds={deeds} shown={shown} named />
        </>
      )}
    </>
  );
}
