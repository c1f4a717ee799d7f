// Builds the gallery into a temporary folder and serves it on a free port.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import react from '@vitejs/plugin-react';
import { build, type InlineConfig, preview } from 'vite';

export interface Gallery {
  /** Where a screen is shown. */
  readonly url: (screen: string, theme: 'light' | 'dark', words?: 'english' | 'german') => string;
  readonly close: () => Promise<void>;
}

export async function serveGallery(): Promise<Gallery> {
  const outDir = await mkdtemp(join(tmpdir(), 'tallyhand-gallery-'));
  const config: InlineConfig = {
    configFile: false,
    root: import.meta.dirname,
    plugins: [react()],
    logLevel: 'warn',
    build: { outDir, emptyOutDir: true, chunkSizeWarningLimit: 2000 },
    preview: { port: 0, host: '127.0.0.1' },
  };
  await build(config);
  const server = await preview(config);
  const base = server.resolvedUrls?.local[0] ?? '';
  return {
    url: (screen, theme, words = 'english') => `${base}?screen=${screen}&theme=${theme}&words=${words}`,
    close: async () => {
      await server.close();
      await rm(outDir, { recursive: true });
    },
  };
}
