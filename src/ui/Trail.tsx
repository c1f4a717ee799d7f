// Where each of the last scans is, by shape as well as by colour: a ring, a filled dot, an amber square.
import { Icon } from './Icon.tsx';
import './trail.css';

export interface TrailDot {
  readonly id: string;
  readonly is: 'device' | 'server' | 'attention';
  /** What the shape says, for a screen reader. */
  readonly spoken: string;
}

interface TrailProps {
  readonly label: string;
  readonly dots: readonly TrailDot[];
  readonly words: string;
}

export function Trail({ label, dots, words }: TrailProps) {
  return (
    <div className="trail">
      <ol aria-label={label}>
        {dots.map(({ id, is, spoken }) => (
          <li key={id} data-event={id} className={`dot dot-${is}`}>
            <Icon name={is === 'attention' ? 'bang' : 'tick'} size={15} />
            <span className="unseen">{spoken}</span>
          </li>
        ))}
      </ol>
      <span>{words}</span>
    </div>
  );
}
