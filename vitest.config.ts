import { existsSync } from 'node:fs';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['{src,server,tests}/**/*.test.{ts,tsx}'],
    globalSetup: existsSync('tests/support/postgres-setup.ts') ? ['tests/support/postgres-setup.ts'] : [],
    testTimeout: 120_000,
    hookTimeout: 60_000,
    maxWorkers: 2,
  },
});
