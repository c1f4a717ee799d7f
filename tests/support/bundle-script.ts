// One module of ours as a classic script, for a page that has nothing else of ours.
import { build } from 'vite';

/** `name`: the global that holds what the module exports. */
export async function bundleScript(entry: string, name: string): Promise<string> {
  const built = await build({
    configFile: false,
    logLevel: 'silent',
    define: { 'process.env.NODE_ENV': '"production"' },
    build: { write: false, lib: { entry, formats: ['iife'], name } },
  });
  const outputs = Array.isArray(built) ? built : [built];
  const chunk = outputs
    .flatMap((out) => ('output' in out ? out.output : []))
    .find((out) => out.type === 'chunk');
  if (chunk === undefined) throw new Error('nothing was built');
  return chunk.code;
}
