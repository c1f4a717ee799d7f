import { defineConfig } from '@playwright/test';
import { browserArguments, ensureBrowser } from './tests/support/browser.ts';

export default defineConfig({
  testDir: 'tests',
  testMatch: /\.spec\.ts$/,
  outputDir: 'test-results',
  workers: 1,
  timeout: 180_000,
  expect: { timeout: 15_000 },
  reporter: [['list'], ['json', { outputFile: 'test-results/playwright.json' }]],
  use: {
    launchOptions: { executablePath: ensureBrowser(), args: browserArguments },
    viewport: { width: 360, height: 640 },
    trace: 'off',
    video: 'off',
  },
});
