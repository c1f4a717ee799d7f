// Where nothing is under way a scan opens a job, and home lists what may be taken up without one.
import type { Meaning } from '../domain/barcode/meaning.ts';
import type { Role } from '../domain/people/model.ts';
import type { JobKinds, JobOffer, JobRef, Opened } from './job-kind.ts';

/** Of the first kind, in their order, that knows the thing: whoever scans it may not be meant to do it, and does. */
export async function jobNamed(
  kinds: JobKinds<unknown, unknown>,
  meaning: Meaning,
): Promise<(JobRef & Opened) | null> {
  for (const [workflow, load] of kinds) {
    const opened = await (await load()).named(meaning);
    if (opened !== null) return { workflow, ...opened };
  }
  return null;
}

/** What a person with these roles may take up, kind by kind. */
export async function jobsOffered(
  kinds: JobKinds<unknown, unknown>,
  roles: readonly Role[],
): Promise<readonly (JobRef & JobOffer)[]> {
  const offered: (JobRef & JobOffer)[] = [];
  for (const [workflow, load] of kinds) {
    const kind = await load();
    if (!kind.mayWork(roles)) continue;
    for (const offer of await kind.offers()) offered.push({ workflow, ...offer });
  }
  return offered;
}
