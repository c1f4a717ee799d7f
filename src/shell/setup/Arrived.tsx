// What a scanner really sent, character by character, with keys and separators drawn as keys.
import { useScannerText } from '../../i18n/scanner-text.ts';
import type { Arrival } from '../../scan/observation.ts';
import { type Piece, piecesOf } from './visible.ts';

function Shown({ piece }: { readonly piece: Piece }) {
  const text = useScannerText();
  switch (piece.is) {
    case 'text':
      return <span>{piece.text}</span>;
    case 'control':
    case 'other':
      return <kbd>{piece.name}</kbd>;
    case 'end':
      return <kbd>{text(`key.${piece.key}`)}</kbd>;
  }
}

/** More than this is no test code; the beginning tells what it is. */
const longest = 160;

export function Arrived({ arrivals }: { readonly arrivals: readonly Arrival[] }) {
  const text = useScannerText();
  return (
    <section className="card arrived" aria-label={text('try.arrived')}>
      <p className="mute">{text('try.arrived')}</p>
      <p className="code">
        {piecesOf(arrivals.slice(0, longest)).map((piece, n) => (
          // The pieces of one scan never change places.
          // biome-ignore lint/suspicious/noArrayIndexKey: nothing else tells two equal pieces apart
          <Shown key={n} piece={piece} />
        ))}
      </p>
    </section>
  );
}
