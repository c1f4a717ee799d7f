// What happened last, in plain words: who did what, between which places, and when by that device's clock.
import type { ToldDeed } from '../../domain/look-up/looked-up.ts';
import { isVirtual } from '../../domain/stock/place.ts';
import { timeOfDay } from '../../i18n/clock-text.ts';
import { type LookUpTexts, useLookUpText } from '../../i18n/look-up-text.ts';
import { displayName } from '../../ui/display-name.ts';
import { Icon } from '../../ui/Icon.tsx';
import type { LookUpShown } from './look-up-shown.ts';
import { placeText } from './place-text.ts';

interface DeedListProps {
  readonly deeds: readonly ToldDeed[];
  readonly shown: LookUpShown;
  /** Whether each deed says which item it was about. */
  readonly named: boolean;
}

function deedText({ type, who, quantity }: ToldDeed, text: LookUpTexts): string {
  const values = { who: who ?? text('deeds.server'), count: quantity };
  switch (type) {
    case 'item.picked':
      return text('deeds.picked', values);
    case 'step.reversed':
      return text('deeds.back', values);
    case 'stock.opened':
      return text('deeds.opened', values);
    default:
      return text('deeds.moved', values);
  }
}

/** From where to where; what goods came out of nowhere is no place. */
function Way({ from, to }: Pick<ToldDeed, 'from' | 'to'>) {
  const text = useLookUpText();
  return (
    <span className="look-way code">
      {isVirtual(from) ? null : (
        <>
          {placeText(from, text)}
          <span className="unseen"> {text('deeds.to')} </span>
          <Icon name="forward" size={16} />
        </>
      )}
      {placeText(to, text)}
    </span>
  );
}

export function DeedList({ deeds, shown, named }: DeedListProps) {
  const text = useLookUpText();
  return (
    <section className="look-section" aria-labelledby="look-deeds">
      <h2 id="look-deeds">{text('deeds.title')}</h2>
      {deeds.length === 0 ? <p className="mute">{text('deeds.none')}</p> : null}
      <ol className="look-deeds">
        {deeds.map((deed) => (
          <li key={`${deed.eventId} ${deed.from} ${deed.to} ${deed.goods.sku}`}>
            <span className="strong">{deedText(deed, text)}</span>
            {named ? <span>{displayName(deed.item?.name ?? deed.goods.sku)}</span> : null}
            <Way from={deed.from} to={deed.to} />
            <span className="mute">
              {timeOfDay(deed.at, shown.status.now, text.language)}
              {deed.position === 0 ? ` · ${text('deeds.waits')}` : null}
            </span>
          </li>
        ))}
      </ol>
    </section>
  );
}
