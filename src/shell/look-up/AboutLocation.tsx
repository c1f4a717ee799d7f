// A location: what is in it, whether it is blocked, what stands there, what happened last.
import type { LookedUp } from '../../domain/look-up/looked-up.ts';
import { useLookUpText } from '../../i18n/look-up-text.ts';
import { AttentionBand } from '../../ui/Bands.tsx';
import { DeedList } from './DeedList.tsx';
import { GoodsRows } from './GoodsRows.tsx';
import type { LookUpShown } from './look-up-shown.ts';
import { UnitRows } from './UnitRows.tsx';

interface AboutLocationProps {
  readonly found: Extract<LookedUp, { readonly is: 'location' }>;
  readonly shown: LookUpShown;
}

export function AboutLocation({ found, shown }: AboutLocationProps) {
  const text = useLookUpText();
  const { code, location, lying, units, deeds } = found;
  const { open } = shown.actions.lookUp;
  return (
    <>
      <div>
        <h1 className="look-code code">{code}</h1>
        <p className="mute">
          {location === null ? text('location.unknown') : text(`location.type.${location.type}`)}
        </p>
      </div>
      {location === null ? <p>{text('location.unknownAsk')}</p> : null}
      {location === null || location.blockedBy === null ? null : (
        <AttentionBand>{text('location.blocked')}</AttentionBand>
      )}
      {location === null && lying.length === 0 ? null : (
        <GoodsRows title={text('location.holds')} none={text('location.empty')} lying={lying} onOpen={open} />
      )}
      <UnitRows title={text('location.units')} units={units} onOpen={open} />
      {location === null && deeds.length === 0 ? null : <DeedList deeds={deeds} shown={shown} named />}
    </>
  );
}
