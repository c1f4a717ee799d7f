// Starts PostgreSQL before a run of tests and ends it after; what each test file gets is its address.
import type { TestProject } from 'vitest/node';
import { startPostgres } from './postgres.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** Null where the run leaves PostgreSQL out on purpose. */
    readonly postgresUrl: string | null;
  }
}

export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  if (process.env.SKIP_POSTGRES === '1') {
    process.stdout.write('\nSKIP_POSTGRES=1: nothing is tested on PostgreSQL in this run.\n');
    project.provide('postgresUrl', null);
    return async () => {};
  }
  const postgres = await startPostgres({ durable: false });
  project.provide('postgresUrl', postgres.url);
  return () => postgres.stop();
}
