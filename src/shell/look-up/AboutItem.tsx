// An item: what it is, how many are in the house, in which bins and totes, its codes, and what happened to it last.
import { isTaught } from '../../domain/catalogue/model.ts';
import type { LookedUp } from '../../domain/look-up/looked-up.ts';
import { grouped } from '../../i18n/clock-text.ts';
import { useLookUpText } from '../../i18n/look-up-text.ts';
import { askAboutPlace } from './asked-about.ts';
import { DeedList } from './DeedList.tsx';
import { goodsMarks } from './goods-marks.ts';
import { ItemHead } from './ItemHead.tsx';
import type { LookUpShown } from './look-up-shown.ts';
import { placeText } from './place-text.ts';
import { Row } from './Row.tsx';

interface AboutItemProps {
  readonly found: Extract<LookedUp, { readonly is: 'item' }>;
  readonly shown: LookUpShown;
}

type Lying = AboutItemProps['found']['lying'];

function Places({ lying, shown }: { readonly lying: Lying; readonly shown: LookUpShown }) {
  const text = useLookUpText();
  return (
    <section className="look-section" aria-labelledby="look-where">
      <h2 id="look-where">{text('item.where')}</h2>
      {lying.length === 0 ? <p className="mute">{text('item.nowhere')}</p> : null}
      <ul className="look-rows">
        {lying.map(({ place, goods, quantity }) => {
          const asked = askAboutPlace(place);
          const marks = goodsMarks(goods, text);
          return (
            <Row
              key={`${place} ${marks.join(' ')}`}
              name={placeText(place, text)}
              coded
              detail={marks}
              quantity={quantity}
              onPress={() => asked !== null && shown.actions.lookUp.open(asked)}
            />
          );
        })}
      </ul>
    </section>
  );
}

function Codes({ item }: Pick<AboutItemProps['found'], 'item'>) {
  const text = useLookUpText();
  return (
    <section className="look-section" aria-labelledby="look-codes">
      <h2 id="look-codes">{text('item.codes')}</h2>
      {item.barcodes.length === 0 ? <p className="mute">{text('item.noCodes')}</p> : null}
      <ul className="look-codes">
        {item.barcodes.map((barcode) => (
          <li key={barcode.code}>
            <span className="code">{barcode.code}</span>
            <span>
              {text('item.pieces', { count: barcode.quantity })}
              {barcode.level === 'each' ? null : ` · ${text(`item.pack.${barcode.level}`)}`}
              {isTaught(barcode) ? ` · ${text('item.taught')}` : null}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}

export function AboutItem({ found, shown }: AboutItemProps) {
  const text = useLookUpText();
  const { item, pieces, onHand, lying, deeds } = found;
  return (
    <>
      <ItemHead item={item} />
      <p className="look-figure">
        <b>{grouped(onHand, text.language)}</b> <span className="mute">{text('item.onHand')}</span>
      </p>
      {pieces === null || pieces === 1 ? null : (
        <p className="strong">{text('item.stands', { count: pieces })}</p>
      )}
      <Places lying={lying} shown={shown} />
      <DeedList deeds={deeds} shown={shown} named={false} />
      <Codes item={item} />
    </>
  );
}
