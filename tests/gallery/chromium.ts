// Which browser the screens are looked at with, and how it is started.
import { existsSync } from 'node:fs';
import { chromium, type LaunchOptions } from '@playwright/test';

const system = ['/usr/bin/chromium', '/usr/bin/google-chrome', '/usr/bin/google-chrome-stable'];

/** Playwright's own where it is installed, else the system's. */
export function browserOptions(): LaunchOptions {
  const args = [
    '--no-sandbox',
    '--disable-gpu',
    '--disable-quic',
    '--no-first-run',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
    '--force-color-profile=srgb',
    '--font-render-hinting=none',
  ];
  const found = existsSync(chromium.executablePath()) ? undefined : system.find((path) => existsSync(path));
  return found === undefined ? { args } : { args, executablePath: found };
}
