// ffmpeg makes what a test's camera sees: the machine's, else it is installed where that is easy.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

const found = (): boolean => spawnSync('ffmpeg', ['-version']).status === 0;

function run(command: string, ...words: string[]): boolean {
  process.stdout.write(`ffmpeg: ${command} ${words.join(' ')}\n`);
  return spawnSync(command, words, { stdio: 'inherit' }).status === 0;
}

/** Throws what a person should do. */
export function ensureFfmpeg(): void {
  if (found()) return;
  process.stdout.write('ffmpeg: none found, installing it\n');
  const installed =
    process.getuid?.() === 0 &&
    existsSync('/usr/bin/apt-get') &&
    run('apt-get', 'update') &&
    run('apt-get', 'install', '-y', 'ffmpeg');
  if (!installed || !found()) {
    throw new Error(
      'No ffmpeg for the camera tests: install it (Debian: apt-get install ffmpeg) and run again.',
    );
  }
}
