// Totes, pallets and cartons, each leading to what it holds.
import type { HandlingUnit } from '../../domain/stock/unit.ts';
import { useLookUpText } from '../../i18n/look-up-text.ts';
import type { LookUpActions } from '../actions.ts';
import { askAboutUnit } from './asked-about.ts';
import { Row } from './Row.tsx';

interface UnitRowsProps {
  readonly title: string;
  readonly units: readonly HandlingUnit[];
  readonly onOpen: LookUpActions['open'];
}

export function UnitRows({ title, units, onOpen }: UnitRowsProps) {
  const text = useLookUpText();
  if (units.length === 0) return null;
  return (
    <section className="look-section" aria-labelledby="look-units">
      <h2 id="look-units">{title}</h2>
      <ul className="look-rows">
        {units.map(({ code, kind, orderId }) => (
          <Row
            key={code}
            name={code}
            coded
            detail={[
              text(`unit.kind.${kind}`),
              ...(orderId === null ? [] : [text('unit.order', { order: orderId })]),
            ]}
            onPress={() => onOpen(askAboutUnit(code))}
          />
        ))}
      </ul>
    </section>
  );
}
