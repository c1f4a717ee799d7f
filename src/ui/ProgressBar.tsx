// A wait, or how far a count has come, as a bar. The numbers stand beside it as text.
import './progress-bar.css';

interface ProgressBarProps {
  readonly label: string;
  readonly done: number;
  /** null: nobody knows yet. */
  readonly total: number | null;
}

export function ProgressBar({ label, done, total }: ProgressBarProps) {
  const share = total === null || total === 0 ? 0 : Math.min(1, done / total);
  return (
    <div
      className={total === null ? 'progress progress-open' : 'progress'}
      role="progressbar"
      aria-label={label}
      aria-valuemin={0}
      {...(total === null ? {} : { 'aria-valuemax': total, 'aria-valuenow': Math.min(done, total) })}
    >
      <div
        className="progress-done"
        {...(total === null ? {} : { style: { transform: `translateX(${(share - 1) * 100}%)` } })}
      />
    </div>
  );
}
