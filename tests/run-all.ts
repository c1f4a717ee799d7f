// `npm test`: types, lint, dead code, then every test, and one line that sums the runners up.
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { relative } from 'node:path';
import { z } from 'zod';

const results = 'test-results';
rmSync(results, { recursive: true, force: true });
mkdirSync(results);

/** `failures`: the titles of what failed, told again at the end, where a long run is read first. */
interface Count {
  readonly passed: number;
  readonly failed: number;
  readonly failures: readonly string[];
}

const vitestReport = z.object({
  numPassedTests: z.number(),
  numFailedTests: z.number(),
  testResults: z.array(
    z.object({
      name: z.string(),
      assertionResults: z.array(z.object({ fullName: z.string(), status: z.string() })),
    }),
  ),
});

interface Suite {
  readonly file: string;
  readonly specs: readonly { readonly title: string; readonly ok: boolean; readonly line: number }[];
  readonly suites?: readonly Suite[] | undefined;
}
const suite: z.ZodType<Suite> = z.object({
  file: z.string(),
  specs: z.array(z.object({ title: z.string(), ok: z.boolean(), line: z.number() })),
  suites: z.array(z.lazy(() => suite)).optional(),
});
const playwrightReport = z.object({
  stats: z.object({ expected: z.number(), unexpected: z.number(), flaky: z.number() }),
  suites: z.array(suite),
});

const failuresIn = ({ file, specs, suites = [] }: Suite): readonly string[] => [
  ...specs.filter(({ ok }) => !ok).map(({ title, line }) => `${file}:${line} ${title}`),
  ...suites.flatMap(failuresIn),
];

function run(title: string, command: string, ...words: string[]): boolean {
  process.stdout.write(`\n── ${title}\n`);
  const { status } = spawnSync(command, words, { stdio: 'inherit' });
  return status === 0;
}

/** A runner that failed without a report counts as one failure, whatever it had counted before. */
function counted(title: string, ok: boolean, read: () => Count): Count {
  try {
    const count = read();
    return ok || count.failed > 0 ? count : { ...count, failed: 1, failures: [title] };
  } catch {
    return { passed: 0, failed: 1, failures: [title] };
  }
}

const json = (file: string): unknown => JSON.parse(readFileSync(`${results}/${file}`, 'utf8'));
const check = (title: string, ...words: string[]): Count =>
  run(title, 'npx', ...words)
    ? { passed: 1, failed: 0, failures: [] }
    : { passed: 0, failed: 1, failures: [title] };

const counts = [
  check('types', 'tsc', '-p', '.'),
  check('lint and format', 'biome', 'check', '.'),
  check('dead code', 'knip'),
  counted(
    'vitest',
    run(
      'architecture, unit, contract, simulation',
      'npx',
      'vitest',
      'run',
      '--reporter=default',
      '--reporter=json',
      `--outputFile.json=${results}/vitest.json`,
    ),
    () => {
      const report = vitestReport.parse(json('vitest.json'));
      const failures = report.testResults.flatMap(({ name, assertionResults }) =>
        assertionResults
          .filter(({ status }) => status === 'failed')
          .map(({ fullName }) => `${relative('.', name)} ${fullName}`),
      );
      return { passed: report.numPassedTests, failed: report.numFailedTests, failures };
    },
  ),
  counted('playwright', run('end to end', 'node', '--import', 'tsx', 'tests/e2e/run.ts'), () => {
    const { stats, suites } = playwrightReport.parse(json('playwright.json'));
    return {
      passed: stats.expected,
      failed: stats.unexpected + stats.flaky,
      failures: suites.flatMap(failuresIn),
    };
  }),
];

for (const failure of counts.flatMap(({ failures }) => failures)) {
  process.stdout.write(`failed: ${failure}\n`);
}
const sum = (field: 'passed' | 'failed') => counts.reduce((total, count) => total + count[field], 0);
process.stdout.write(`\n${sum('passed')} passed, ${sum('failed')} failed\n`);
process.exit(sum('failed') === 0 ? 0 : 1);
