// Which browser the tests drive: Playwright's own, else the machine's Chromium or Chrome, else one is installed.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { chromium } from '@playwright/test';

const onMachine = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
];

/** Headless, as root too, and silent towards the outside. */
export const browserArguments = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

const found = (): string | null =>
  [chromium.executablePath(), ...onMachine].find((path) => existsSync(path)) ?? null;

function run(command: string, ...words: string[]): boolean {
  process.stdout.write(`browser: ${command} ${words.join(' ')}\n`);
  return spawnSync(command, words, { stdio: 'inherit' }).status === 0;
}

const isRoot = () => process.getuid?.() === 0;

/** Makes sure that there is a browser, and says what it does for it. Throws what a person should do. */
export function ensureBrowser(): string {
  const path = found();
  if (path !== null) return path;
  process.stdout.write('browser: none found, installing Chromium\n');
  const installed =
    (isRoot() &&
      existsSync('/usr/bin/apt-get') &&
      run('apt-get', 'update') &&
      run('apt-get', 'install', '-y', 'chromium')) ||
    run('npx', 'playwright', 'install', '--with-deps', 'chromium');
  const now = installed ? found() : null;
  if (now === null) throw new Error('No browser for the tests: install Chromium or Chrome and run again.');
  return now;
}
