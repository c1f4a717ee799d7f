// An item's picture; where there is none, a calm tile that is the same for the same SKU on every device.
import { type CSSProperties, useState } from 'react';
import './item-tile.css';

interface ItemTileProps {
  readonly sku: string;
  readonly name: string;
  readonly picture: string | null;
}

const hues = [20, 70, 140, 195, 250, 310] as const;
const shapes = [
  <circle key="disc" cx="50" cy="50" r="36" />,
  <rect key="square" x="17" y="17" width="66" height="66" rx="14" />,
  <path key="diamond" d="M50 10L90 50 50 90 10 50z" />,
  <path key="arch" d="M16 86V50a34 34 0 0 1 68 0v36z" />,
  <path key="hexagon" d="M50 10l35 20v40L50 90 15 70V30z" />,
] as const;

/** FNV-1a, 32 bits: the same tile everywhere, without a table. */
function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (const char of text) hash = Math.imul(hash ^ (char.codePointAt(0) ?? 0), 0x01000193);
  return hash >>> 0;
}

export function initialsOf(name: string): string {
  const words = name.split(/[^\p{L}\p{N}]+/u).filter((word) => word.length > 1);
  return words
    .slice(0, 2)
    .map((word) => word.charAt(0).toUpperCase())
    .join('');
}

function Drawn({ sku, name }: Omit<ItemTileProps, 'picture'>) {
  const hash = hashOf(sku);
  const hue = hues[hash % hues.length] ?? hues[0];
  return (
    <svg
      viewBox="0 0 100 100"
      className="tile-drawn"
      style={{ '--hue': hue } as CSSProperties}
      aria-hidden="true"
    >
      {shapes[(hash >>> 8) % shapes.length]}
      <text x="50" y="51" textAnchor="middle" dominantBaseline="central">
        {initialsOf(name)}
      </text>
    </svg>
  );
}

/** Decorative: the name stands beside it. */
export function ItemTile({ sku, name, picture }: ItemTileProps) {
  const [missing, setMissing] = useState<string | null>(null);
  return (
    <div className="tile">
      {picture === null || picture === missing ? (
        <Drawn sku={sku} name={name} />
      ) : (
        <img src={picture} alt="" onError={() => setMissing(picture)} />
      )}
    </div>
  );
}
