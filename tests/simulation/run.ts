// The long run: `npm run simulate -- --seeds 10000 --from 1`. Prints each seed that fails, and what was wrong.
import { parseArgs } from 'node:util';
import { simulate } from './simulate.ts';

const { values } = parseArgs({
  options: { seeds: { type: 'string', default: '300' }, from: { type: 'string', default: '1' } },
});
const seeds = Number(values.seeds);
const from = Number(values.from);
if (!Number.isSafeInteger(seeds) || !Number.isSafeInteger(from) || seeds < 1) {
  process.stderr.write(
    'Usage: npm run simulate -- --seeds COUNT --from SEED (whole numbers, at least one seed)\n',
  );
  process.exit(2);
}

let failed = 0;
const sums = { accepted: 0, inLedger: 0, quarantined: 0, crashes: 0, restores: 0, slowestHeal: 0 };
for (let seed = from; seed < from + seeds; seed += 1) {
  const report = await simulate(seed);
  sums.accepted += report.accepted;
  sums.inLedger += report.inLedger;
  sums.quarantined += report.quarantined;
  sums.crashes += report.crashes;
  sums.restores += report.restores;
  sums.slowestHeal = Math.max(sums.slowestHeal, report.healedIn);
  if (report.wrong.length > 0) {
    failed += 1;
    process.stdout.write(`seed ${seed} failed:\n${report.wrong.map((line) => `  ${line}\n`).join('')}`);
  }
  if ((seed - from + 1) % 500 === 0)
    process.stdout.write(`${seed - from + 1} of ${seeds} seeds, ${failed} failed\n`);
}
process.stdout.write(
  `${seeds} seeds from ${from}: ${failed} failed. ${sums.accepted} events accepted, ${sums.inLedger} in ledgers, ` +
    `${sums.quarantined} in quarantine, ${sums.crashes} server crashes, ${sums.restores} restores, ` +
    `slowest healing ${sums.slowestHeal} ms\n`,
);
process.exitCode = failed === 0 ? 0 : 1;
