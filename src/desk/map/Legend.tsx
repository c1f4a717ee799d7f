// What the patterns of the map mean, and how many locations of the level are so.
import { type Bin, binStates } from '../../domain/desk/warehouse-map.ts';
import { useDeskText } from '../desk-text.ts';
import { fillOf, Patterns } from './Patterns.tsx';

export function Legend({ bins }: { readonly bins: readonly Bin[] }) {
  const text = useDeskText();
  return (
    <ul className="map-legend">
      {binStates.map((state) => (
        <li key={state}>
          <svg className="map-swatch" viewBox="0 0 1.5 1" aria-hidden="true">
            <Patterns />
            <rect className="map-bin" x={0.03} y={0.03} width={1.44} height={0.94} fill={fillOf(state)} />
          </svg>
          {text(`binState.${state}`)}{' '}
          <strong>{text.number(bins.filter((bin) => bin.state === state).length)}</strong>
        </li>
      ))}
    </ul>
  );
}
