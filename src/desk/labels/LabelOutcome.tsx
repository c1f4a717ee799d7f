// What came of the last job, and what is to be done where it failed: fresh plates keep their numbers.
import { useDeskText } from '../desk-text.ts';
import { Problem } from '../parts/Waiting.tsx';
import type { LabelJob } from './use-label-job.ts';

interface LabelOutcomeProps {
  readonly job: LabelJob;
  /** Puts these plates into the form, to be printed again. */
  readonly onAgain: (plates: readonly string[]) => void;
}

export function LabelOutcome({ job, onAgain }: LabelOutcomeProps) {
  const text = useDeskText();
  if (job.is === 'idle' || job.is === 'busy') return null;
  const { plates } = job;
  const range = { from: plates[0] ?? '', through: plates.at(-1) ?? '', count: plates.length };
  if (job.is === 'failed') {
    return (
      <div className="label-outcome">
        <Problem fault={job.fault} />
        {plates.length > 0 && (
          <>
            <p>{text('labels.numbered', range)}</p>
            <button type="button" className="desk-button" onClick={() => onAgain(plates)}>
              {text('labels.again')}
            </button>
          </>
        )}
      </div>
    );
  }
  return (
    <p className="good" role="status">
      {job.is === 'printed'
        ? text('labels.printed', { count: job.count, printer: job.on })
        : text('labels.saved')}{' '}
      {plates.length > 0 && text('labels.range', range)}
    </p>
  );
}
