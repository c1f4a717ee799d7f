// Builds the gallery into a temporary folder and serves it on a free port.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import react from '@vitejs/plugin-react';
import { build, type InlineConfig, preview } from 'vite';
import type { Language } from '../../src/i18n/languages.ts';

export interface Gallery {
  /** Where a screen is shown. */
  readonly url: (screen: string, theme: 'light' | 'dark', words?: Language | 'german') => string;
  readonly close: () => Promise<void>;
}

export async function serveGallery(): Promise<Gallery> {
  const outDir = await mkdtemp(join(tmpdir(), 'tallyhand-gallery-'));
  const config: InlineConfig = {
    configFile: false,
    root: import.meta.dirname,
    plugins: [react()],
    logLevel: 'warn',
    // As in the product's own build: a part of a page has its own theme.
    build: { outDir, emptyOutDir: true, chunkSizeWarningLimit: 2000, cssTarget: 'chrome123' },
    preview: { port: 0, host: '127.0.0.1' },
  };
  await build(config);
  const server = await preview(config);
  const base = server.resolvedUrls?.local[0] ?? '';
  return {
    url: (screen, theme, words = 'en') => `${base}?screen=${screen}&theme=${theme}&words=${words}`,
    close: async () => {
      await server.close();
      await rm(outDir, { recursive: true });
    },
  };
}
