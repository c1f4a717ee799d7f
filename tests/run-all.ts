// `npm test`: types, lint, dead code, then every test, and one line that sums the runners up.
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { z } from 'zod';

const results = 'test-results';
rmSync(results, { recursive: true, force: true });
mkdirSync(results);

interface Count {
  readonly passed: number;
  readonly failed: number;
}

const vitestReport = z.object({ numPassedTests: z.number(), numFailedTests: z.number() });
const playwrightReport = z.object({
  stats: z.object({ expected: z.number(), unexpected: z.number(), flaky: z.number() }),
});

function run(title: string, command: string, ...words: string[]): boolean {
  process.stdout.write(`\n── ${title}\n`);
  const { status } = spawnSync(command, words, { stdio: 'inherit' });
  return status === 0;
}

/** A runner that failed without a report counts as one failure, whatever it had counted before. */
function counted(ok: boolean, read: () => Count): Count {
  try {
    const count = read();
    return ok || count.failed > 0 ? count : { ...count, failed: 1 };
  } catch {
    return { passed: 0, failed: 1 };
  }
}

const json = (file: string): unknown => JSON.parse(readFileSync(`${results}/${file}`, 'utf8'));
const check = (title: string, ...words: string[]): Count =>
  run(title, 'npx', ...words) ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };

const counts = [
  check('types', 'tsc', '-p', '.'),
  check('lint and format', 'biome', 'check', '.'),
  check('dead code', 'knip'),
  counted(
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
      return { passed: report.numPassedTests, failed: report.numFailedTests };
    },
  ),
  counted(run('end to end', 'node', '--import', 'tsx', 'tests/e2e/run.ts'), () => {
    const { stats } = playwrightReport.parse(json('playwright.json'));
    return { passed: stats.expected, failed: stats.unexpected + stats.flaky };
  }),
];

const sum = (field: keyof Count) => counts.reduce((total, count) => total + count[field], 0);
process.stdout.write(`\n${sum('passed')} passed, ${sum('failed')} failed\n`);
process.exit(sum('failed') === 0 ? 0 : 1);
