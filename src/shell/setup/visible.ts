// What can't be seen, named: control characters by their abbreviations (ISO/IEC 646), keys by their names.
import type { Arrival } from '../../scan/observation.ts';
import type { EndKey } from '../../scan/stroke.ts';

const controls =
  'NUL SOH STX ETX EOT ENQ ACK BEL BS HT LF VT FF CR SO SI DLE DC1 DC2 DC3 DC4 NAK SYN ETB CAN EM SUB ESC FS GS RS US';
const names = controls.split(' ');

const nameOf = (character: string): string | null => names[character.charCodeAt(0)] ?? null;

/** A run of characters as they are, one that has no sign, or a key. */
export type Piece =
  | { readonly is: 'text'; readonly text: string }
  | { readonly is: 'control'; readonly name: string }
  | { readonly is: 'end'; readonly key: EndKey }
  | { readonly is: 'other'; readonly name: string };

function pieceOf(arrival: Arrival): Piece {
  if (arrival.is !== 'text') return arrival;
  const name = nameOf(arrival.text);
  return name === null ? { is: 'text', text: arrival.text } : { is: 'control', name };
}

/** Neighbouring characters as one piece. */
export function piecesOf(arrivals: readonly Arrival[]): readonly Piece[] {
  const pieces: Piece[] = [];
  for (const piece of arrivals.map(pieceOf)) {
    const last = pieces.at(-1);
    if (piece.is === 'text' && last?.is === 'text') {
      pieces.pop();
      pieces.push({ is: 'text', text: last.text + piece.text });
    } else pieces.push(piece);
  }
  return pieces;
}

/** Within a sentence: `‹GS›` for a separator, `␣` for a space that would be overlooked. */
export const visible = (text: string): string =>
  [...text]
    .map((character) => {
      const name = nameOf(character);
      return name === null ? character.replace(' ', '␣') : `‹${name}›`;
    })
    .join('');
