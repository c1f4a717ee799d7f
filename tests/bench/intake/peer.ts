// Runs the peer of (c): PouchDB replicating the same events to express-pouchdb, each in a process of its own.
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { envelopes } from '../warehouse/outbox-events.ts';
import { planShift, walkOf } from '../warehouse/shift.ts';
import { temporaryFolder } from '../warehouse/site.ts';

const peers = join(import.meta.dirname, '../peers');

/** Lists whose events are replicated: fewer than the server takes, since a rate is compared. */
const lists = 60;

function install(say: (line: string) => void): void {
  if (existsSync(join(peers, 'node_modules/express-pouchdb'))) return;
  say('installing the peer (npm ci --prefix tests/bench/peers) …');
  const { status, stderr } = spawnSync('npm', ['ci', '--no-audit', '--no-fund', '--prefix', peers]);
  if (status !== 0) throw new Error(`the peer could not be installed: ${stderr.toString().slice(-2000)}`);
}

/** Events a second. */
export async function replicateByPeer(say: (line: string) => void): Promise<number> {
  install(say);
  const folder = temporaryFolder();
  try {
    const shift = planShift({ lists, ordersPerList: 8, linesPerOrder: 5, items: 5_000 });
    const from = { actor: 'ana', serverEpoch: 'peer', position: 0 };
    const events = join(folder.path, 'events.json');
    writeFileSync(events, JSON.stringify(envelopes(shift.lists.flatMap(walkOf), from)));
    const child = spawn(process.execPath, ['replicate.js', events, folder.path], {
      cwd: peers,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let said = '';
    let failure = '';
    child.stdout.on('data', (text) => (said += text));
    child.stderr.on('data', (text) => (failure += text));
    const [code] = await once(child, 'close');
    const rate = Number(/^(\d+(?:\.\d+)?) events\/s$/m.exec(said)?.[1]);
    if (code !== 0 || !(rate > 0)) throw new Error(`the peer failed (${code}): ${failure.slice(-2000)}`);
    return rate;
  } finally {
    folder.remove();
  }
}
