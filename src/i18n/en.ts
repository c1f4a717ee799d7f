// English, the catalogue that all others follow.
import { job } from './en/job.ts';
import { pick } from './en/pick.ts';
import { runner } from './en/runner.ts';
import { shell } from './en/shell.ts';

export const en = { shell, runner, job, pick } as const;
