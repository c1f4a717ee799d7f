// What is shown of a job's work beside the work itself: how far it has come, and why this device can't go on with it.
import type { Gone, JobKind, Progress } from './job-kind.ts';

interface ShownWork<Work> {
  readonly work: Work | null;
  readonly progress: Progress | null;
  readonly gone: Gone | null;
}

export const workMissing: Gone = { words: { key: 'runner.say.work-missing' }, last: null };

/** `seen`: the work as it was last seen here. Of work that has left this device that look stays: its cart is in hand. */
export function shownWork<State, Work>(
  kind: JobKind<State, Work> | null,
  work: Work | null,
  seen: Work | null = work,
): ShownWork<Work> {
  const progress = kind === null || work === null ? null : kind.progress(work);
  const words =
    kind === null ? workMissing.words : (kind.gone(work) ?? (work === null ? workMissing.words : null));
  if (words === null) return { work, progress, gone: null };
  const last = kind === null || seen === null ? null : kind.called(seen);
  return { work: seen, progress, gone: { words, last } };
}
