// How much JavaScript the handheld loads before anything can be seen: the entry and all it imports statically.
import { readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { gzipSync } from 'node:zlib';

const staticImport = /(?:^|[;}\s])(?:import|export)\s*(?:[\w*{][^'"()]*?from\s*)?["'](\.[^"']+\.js)["']/g;

/** Bytes, gzipped, of the build in `folder`. `lazily`: chunks that the entry loads at once, without which nothing shows. */
export function initialScript(folder: string, lazily: RegExp): number {
  const page = readFileSync(join(folder, 'index.html'), 'utf8');
  const entries = [...page.matchAll(/<script[^>]+src="([^"]+\.js)"|rel="modulepreload"[^>]+href="([^"]+)"/g)];
  const waiting = entries.map((match) => normalize(`.${match[1] ?? match[2] ?? ''}`));
  const seen = new Set<string>();
  let bytes = 0;
  for (let file = waiting.pop(); file !== undefined; file = waiting.pop()) {
    if (seen.has(file)) continue;
    seen.add(file);
    const text = readFileSync(join(folder, file), 'utf8');
    bytes += gzipSync(text).length;
    const here = dirname(file);
    for (const [, to = ''] of text.matchAll(staticImport)) waiting.push(normalize(join(here, to)));
    for (const [, to = ''] of text.matchAll(/import\(["'`](\.[^"'`]+\.js)["'`]\)/g)) {
      if (lazily.test(to)) waiting.push(normalize(join(here, to)));
    }
  }
  if (seen.size === 0) throw new Error(`${folder}/index.html names no script`);
  return bytes;
}
