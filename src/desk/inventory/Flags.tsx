// What of an item's stock wants a look, in words.
import type { StockFlag } from '../../domain/stock/flags.ts';
import { useDeskText } from '../desk-text.ts';
import { Status, type Tone } from '../parts/Status.tsx';

const tones: Readonly<Record<StockFlag, Tone>> = { low: 'warn', excess: 'plain', dead: 'plain' };

export function Flags({ flags }: { readonly flags: readonly StockFlag[] }) {
  const text = useDeskText();
  return (
    <span className="flags">
      {flags.map((flag) => (
        <Status key={flag} tone={tones[flag]}>
          {text(`stockFlag.${flag}`)}
        </Status>
      ))}
    </span>
  );
}
