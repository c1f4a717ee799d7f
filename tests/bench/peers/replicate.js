// `node replicate.js EVENTS.json FOLDER`: replicates the events as documents to the server beside this file.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import PouchDB from 'pouchdb';
import memoryAdapter from 'pouchdb-adapter-memory';

PouchDB.plugin(memoryAdapter);

const [eventsFile, folder] = process.argv.slice(2);
const events = JSON.parse(readFileSync(eventsFile, 'utf8'));

/** The same number of documents to a request as the larger pushes have. */
const batch = 200;

const server = spawn(process.execPath, ['server.js', folder], { stdio: ['ignore', 'pipe', 'inherit'] });
try {
  const [line] = await once(server.stdout.setEncoding('utf8'), 'data');
  const port = Number(/port (\d+)/.exec(line)?.[1]);

  const source = new PouchDB('source', { adapter: 'memory' });
  await source.bulkDocs(events.map((event) => ({ ...event, _id: event.id })));
  const target = new PouchDB(`http://127.0.0.1:${port}/target`);
  await target.info();

  const began = performance.now();
  const result = await source.replicate.to(target, { batch_size: batch, batches_limit: 10 });
  const seconds = (performance.now() - began) / 1000;
  const { doc_count: arrived } = await target.info();
  if (!result.ok || arrived !== events.length) {
    throw new Error(`${arrived} of ${events.length} events arrived`);
  }
  process.stdout.write(`${(events.length / seconds).toFixed(1)} events/s\n`);
} finally {
  server.kill();
}
process.exit(0);
