// One aisle of a level, lying on its side: each bin is a button of its own, with its bay and its state in words.
import { useMemo } from 'react';
import type { Bin } from '../../domain/desk/warehouse-map.ts';
import { useDeskText } from '../desk-text.ts';
import { boundsOf, type Cell, turned } from './lay-out.ts';
import { fillOf, Patterns } from './Patterns.tsx';

/** CSS pixels to a metre, at least: a long aisle is scrolled. */
const scale = 72;
/** What of a code is written into a bin: bay and position, where aisle and level are on the page already. */
function shortOf(code: string): string {
  const [, , bay = code, , position] = code.split('-');
  return position === undefined ? bay : `${bay}-${position}`;
}

interface AislePlanProps {
  readonly cells: readonly Cell[];
  readonly chosen: string | null;
  readonly onBin: (bin: Bin) => void;
}

export function AislePlan({ cells, chosen, onBin }: AislePlanProps) {
  const text = useDeskText();
  const { lying, box } = useMemo(() => {
    const all = cells.map(turned).toSorted((a, b) => a.y - b.y || a.x - b.x);
    return { lying: all, box: boundsOf(all, 0.4) };
  }, [cells]);
  return (
    <div className="wide">
      {/* biome-ignore lint/a11y/useSemanticElements: a group of buttons inside a drawing */}
      <svg
        className="plan plan-aisle"
        style={{ minWidth: box.width * scale }}
        viewBox={`${box.x} ${box.y} ${box.width} ${box.height}`}
        role="group"
        aria-label={text('map.aislePlan')}
      >
        <Patterns />
        {lying.map(({ bin, x, y, width, height }) => (
          // biome-ignore lint/a11y/useSemanticElements: HTML has no button inside a drawing
          <g
            key={bin.code}
            role="button"
            tabIndex={0}
            aria-pressed={bin.code === chosen}
            aria-label={`${bin.code}, ${text(`binState.${bin.state}`)}`}
            className="map-key"
            onClick={() => onBin(bin)}
            onKeyDown={(event) => {
              if (event.key !== 'Enter' && event.key !== ' ') return;
              event.preventDefault();
              onBin(bin);
            }}
          >
            <rect className="map-bin" x={x} y={y} width={width} height={height} fill={fillOf(bin.state)} />
            <rect
              className={bin.code === chosen ? 'map-plate map-chosen' : 'map-plate'}
              x={x}
              y={y + height * 0.3}
              width={width}
              height={height * 0.4}
            />
            <text className="map-bay" x={x + width / 2} y={y + height / 2}>
              {shortOf(bin.code)}
            </text>
          </g>
        ))}
      </svg>
    </div>
  );
}
