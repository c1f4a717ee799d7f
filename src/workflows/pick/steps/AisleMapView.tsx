// The map of the aisles with the walk drawn on it, from where the picker stands to the bin.
import type { Location } from '../../../domain/catalogue/model.ts';
import { useText } from '../../../i18n/use-text.ts';
import { drawAisles, roundedPath } from '../aisle-map.ts';
import './aisle-map.css';

interface AisleMapViewProps {
  readonly target: Location;
  readonly here: Location | null;
  readonly locations: readonly Location[];
  readonly open: ReadonlySet<string>;
}

const size = { width: 320, height: 150 };

export function AisleMapView({ target, here, locations, open }: AisleMapViewProps) {
  const text = useText();
  const bins = locations.filter(({ type }) => type === 'pick-face' || type === 'reserve');
  const map = drawAisles(target, here, bins, open, size);
  const { x, y, side } = map.target;
  const words = { to: target.aisle, bay: target.bay };
  const column = size.width / map.aisles.length;
  /** Where there are many aisles, only the two that matter keep their numbers. */
  const numbered = map.aisles.filter(({ is }) => is !== 'other' || column >= 26);
  const rack = side === 'left' ? x - column / 2 : x + column / 4;
  return (
    <svg
      className="map"
      viewBox={`0 0 ${size.width} ${size.height}`}
      role="img"
      aria-label={
        here === null ? text('pick.walk.mapTo', words) : text('pick.walk.map', { from: here.aisle, ...words })
      }
    >
      {map.racks.map((drawn) => (
        <rect
          key={drawn.x}
          className="map-rack"
          x={drawn.x}
          width={drawn.width}
          y={map.top}
          height={map.bottom - map.top}
          rx="3"
        />
      ))}
      {map.open.map((point) => (
        <circle key={`${point.x} ${point.y}`} className="map-open" cx={point.x} cy={point.y} r="3.5" />
      ))}
      <path className="map-walk" d={roundedPath(map.walk, 12)} />
      <rect className="map-bin" x={rack} y={y - 9} width={column / 4} height="18" rx="2" />
      <circle className="map-target" cx={x} cy={y} r="9" />
      {map.here === null ? null : <circle className="map-here" cx={map.here.x} cy={map.here.y} r="8" />}
      {numbered.map((aisle) => (
        <text
          key={aisle.aisle}
          className={`map-number map-number-${aisle.is}`}
          x={aisle.x}
          y={size.height - 5}
          textAnchor="middle"
        >
          {aisle.aisle}
        </text>
      ))}
    </svg>
  );
}
