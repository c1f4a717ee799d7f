// `npm run bench [-- ID …] [--only ID] [--json FILE]`: measures, and prints one table with the machine.
// An ID names every figure that begins with it: `c`, `c-sqlite`, `c-sqlite-200`. A missed goal is marked, not a failure.
import { writeFileSync } from 'node:fs';
import { inspect, parseArgs } from 'node:util';
import { handheldBench } from './browser/bench.ts';
import { cameraBench } from './browser/camera.ts';
import type { Bench, Figure } from './figure.ts';
import { intakeBench } from './intake/bench.ts';
import { inventoryBench } from './inventory/bench.ts';
import { machine } from './machine.ts';
import { parseBench } from './parse/bench.ts';
import { photoBench } from './photos/bench.ts';
import { receiverBench } from './receiver/bench.ts';
import { table } from './table.ts';

const benches: readonly Bench[] = [
  handheldBench,
  cameraBench,
  receiverBench,
  intakeBench,
  inventoryBench,
  photoBench,
  parseBench,
];

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { json: { type: 'string' }, only: { type: 'string', multiple: true } },
});
const names = [...positionals, ...(values.only ?? [])];
const begins = (name: string, id: string) => id === name || id.startsWith(`${name}-`);
const wants = (id: string) => names.length === 0 || names.some((name) => begins(name, id));
const say = (line: string) => process.stderr.write(`${line}\n`);

const every = benches.flatMap(({ figures }) => figures);
const strangers = names.filter((name) => !every.some((id) => begins(name, id)));
if (strangers.length > 0) {
  say(`No figure is called ${strangers.join(' or ')}. There are: ${every.join(', ')}.`);
  process.exit(2);
}

const figures: Figure[] = [];
let failed = false;
for (const bench of benches.filter(({ figures: ids }) => ids.some(wants))) {
  say(bench.title);
  try {
    figures.push(...(await bench.run(wants, say)));
  } catch (error) {
    failed = true;
    say(`It could not be measured. ${inspect(error)}`);
  }
}

process.stdout.write(`\n${machine()}\n\n${table(figures)}\n`);
if (values.json !== undefined) {
  const rows = figures.map(({ id, value, unit, better, goal, floor, peer }) => ({
    id,
    value,
    unit,
    better,
    goal,
    floor,
    peer,
  }));
  writeFileSync(values.json, `${JSON.stringify(rows, null, 2)}\n`);
}
process.exit(failed ? 1 : 0);
