// What a camera sees in an aisle: a shelf's edge with a label on it. A still picture in the place of the live one.
import { toSVG } from 'bwip-js/browser';

interface ShelfLabelProps {
  readonly code: string;
  readonly printed: 'code128' | 'datamatrix' | 'ean13';
}

export function ShelfLabel({ code, printed }: ShelfLabelProps) {
  const drawn = toSVG({ bcid: printed, text: code, height: 14, padding: 2 });
  return (
    <svg
      className="viewfinder-picture"
      viewBox="0 0 1280 720"
      preserveAspectRatio="xMidYMid slice"
      aria-hidden="true"
    >
      <rect width="1280" height="720" fill="#4f4538" />
      <path d="M0 0h560v420H0zM620 0h660v400H620z" fill="#b08d5c" />
      <path d="M40 60h420v14H40zM700 90h380v14H700zM90 180h300v10H90z" fill="#8d6d42" />
      <rect y="400" width="1280" height="320" fill="#9aa3ab" />
      <rect y="400" width="1280" height="26" fill="#c9d0d6" />
      <g transform="rotate(-2 640 330)">
        <rect x="330" y="190" width="620" height="290" rx="10" fill="#fbfaf6" />
        <image
          href={`data:image/svg+xml,${encodeURIComponent(drawn)}`}
          x="370"
          y="215"
          width="540"
          height="180"
        />
        <text x="640" y="455" textAnchor="middle" fontSize="52" fontFamily="monospace" fontWeight="700">
          {code}
        </text>
      </g>
    </svg>
  );
}
