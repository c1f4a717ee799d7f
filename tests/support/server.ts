// The real server as a child process, for tests that kill it: started as `npm run serve` does, on a data folder.
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { createInterface } from 'node:readline';

export interface RunningServer {
  readonly origin: string;
  /** What it has printed so far. */
  readonly lines: readonly string[];
  /** SIGKILL, as when the machine loses power; resolves when the process is gone. */
  kill(): Promise<void>;
  /** SIGTERM, as a site's operator would; resolves when the process is gone. */
  stop(): Promise<void>;
}

/** A port that is free now. */
export async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const address = probe.address();
  probe.close();
  if (address === null || typeof address === 'string') throw new Error('no port');
  return address.port;
}

async function end(child: ChildProcess, signal: NodeJS.Signals): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const gone = once(child, 'exit');
  child.kill(signal);
  await gone;
}

/** Resolves once it says that it is ready. Throws with what it printed where it ends before that. */
export async function startServer(given: {
  readonly dataFolder: string;
  readonly port: number;
  readonly environment?: Readonly<Record<string, string>>;
}): Promise<RunningServer> {
  const child = spawn(process.execPath, ['--import', 'tsx', 'server/main.ts'], {
    env: {
      ...process.env,
      PORT: String(given.port),
      HOST: '127.0.0.1',
      DATA_DIR: given.dataFolder,
      LOG_LEVEL: 'warn',
      ...given.environment,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const lines: string[] = [];
  const ready = new Promise<void>((resolve, reject) => {
    for (const stream of [child.stdout, child.stderr]) {
      createInterface({ input: stream }).on('line', (line) => {
        lines.push(line);
        if (line.startsWith('Tallyhand is ready')) resolve();
      });
    }
    child.once('exit', (code) => reject(new Error(`the server ended (${code}):\n${lines.join('\n')}`)));
  });
  await ready;
  return {
    origin: `http://127.0.0.1:${given.port}`,
    lines,
    kill: () => end(child, 'SIGKILL'),
    stop: () => end(child, 'SIGTERM'),
  };
}
