// One level of the warehouse from above: a path for each state, so that 20,000 bins are drawn as four shapes. A press
// on a bin finds it by its place.
import { type MouseEvent, useMemo, useRef } from 'react';
import { type Bin, binStates } from '../../domain/desk/warehouse-map.ts';
import { useDeskText } from '../desk-text.ts';
import { aisleLabels, binAt, boundsOf, type Cell, pathOf } from './lay-out.ts';
import { fillOf, Patterns } from './Patterns.tsx';

interface FloorPlanProps {
  readonly cells: readonly Cell[];
  readonly chosen: string | null;
  readonly onBin: (bin: Bin) => void;
}

export function FloorPlan({ cells, chosen, onBin }: FloorPlanProps) {
  const text = useDeskText();
  const svg = useRef<SVGSVGElement>(null);
  const { box, paths, labels } = useMemo(
    () => ({
      box: boundsOf(cells, 3),
      paths: binStates.map((state) => ({
        state,
        path: pathOf(cells.filter(({ bin }) => bin.state === state)),
      })),
      labels: aisleLabels(cells),
    }),
    [cells],
  );
  const press = ({ clientX, clientY }: MouseEvent) => {
    const onPlan = svg.current?.getScreenCTM()?.inverse();
    if (onPlan === undefined) return;
    const bin = binAt(cells, new DOMPoint(clientX, clientY).matrixTransform(onPlan));
    if (bin !== null) onBin(bin);
  };
  const marked = cells.find(({ bin }) => bin.code === chosen);
  return (
    // By keyboard a bin is reached in its aisle's own view: here it is one shape with thousands of others.
    // biome-ignore lint/a11y/useKeyWithClickEvents: the aisle's view has a key for each bin
    <svg
      ref={svg}
      className="plan"
      viewBox={`${box.x} ${box.y} ${box.width} ${box.height}`}
      role="img"
      aria-label={text('map.plan')}
      onClick={press}
    >
      <Patterns />
      {paths.map(({ state, path }) => (
        <path key={state} className="map-bin" d={path} fill={fillOf(state)} />
      ))}
      {labels.map(({ aisle, x, y }) => (
        <text key={aisle} className="map-aisle" x={x} y={y - 0.8}>
          {aisle}
        </text>
      ))}
      {marked !== undefined && (
        <rect className="map-chosen" x={marked.x} y={marked.y} width={marked.width} height={marked.height} />
      )}
    </svg>
  );
}
