// `npm run test:e2e [-- name …]`: the product in a real browser against the real server, built first.
import { spawnSync } from 'node:child_process';
import { ensureBrowser } from '../support/browser.ts';

ensureBrowser();
/** `day` is the file day.spec.ts, not every path with a "day" in it. */
const asFile = (word: string) => (/^[\w-]+$/.test(word) && !word.startsWith('-') ? `/${word}\\.spec` : word);

const steps = [
  ['npx', 'vite', 'build', '--logLevel', 'warn'],
  ['npx', 'playwright', 'test', ...process.argv.slice(2).map(asFile)],
];
for (const [command = '', ...words] of steps) {
  const { status } = spawnSync(command, words, { stdio: 'inherit' });
  if (status !== 0) process.exit(status ?? 1);
}
