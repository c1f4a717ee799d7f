// What the figures were measured on.
import { execFileSync } from 'node:child_process';
import { cpus, platform, release, totalmem } from 'node:os';
import { ensureBrowser } from '../support/browser.ts';

function browserVersion(): string {
  try {
    const text = execFileSync(ensureBrowser(), ['--version'], { stdio: ['ignore', 'pipe', 'ignore'] });
    return text.toString().trim();
  } catch {
    return 'no browser';
  }
}

export function machine(): string {
  const cores = cpus();
  const gigabytes = Math.round(totalmem() / 2 ** 30);
  return [
    `${cores[0]?.model ?? 'unknown processor'}, ${cores.length} cores, ${gigabytes} GiB`,
    `${platform()} ${release()}, Node ${process.version}, ${browserVersion()}`,
  ].join('\n');
}
