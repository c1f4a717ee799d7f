// How a state of a bin is filled: each has its own pattern beside its colour.
import type { BinState } from '../../domain/desk/warehouse-map.ts';

export const fillOf = (state: BinState): string => `url(#bin-${state})`;

/** Metres; small enough for the narrowest bin. */
const tile = 0.5;

export function Patterns() {
  const size = { width: tile, height: tile, patternUnits: 'userSpaceOnUse' } as const;
  return (
    <defs>
      <pattern id="bin-empty" {...size}>
        <rect className="map-empty" width={tile} height={tile} />
      </pattern>
      <pattern id="bin-occupied" {...size}>
        <rect className="map-occupied" width={tile} height={tile} />
      </pattern>
      <pattern id="bin-quarantined" {...size}>
        <rect className="map-quarantined" width={tile} height={tile} />
        <circle className="map-mark" cx={tile / 2} cy={tile / 2} r={tile / 5} />
      </pattern>
      <pattern id="bin-blocked" {...size} patternTransform="rotate(45)">
        <rect className="map-blocked" width={tile} height={tile} />
        <rect className="map-mark" width={tile / 3} height={tile} />
      </pattern>
    </defs>
  );
}
