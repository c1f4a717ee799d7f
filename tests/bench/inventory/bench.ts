// (i) A page of the inventory as the desk asks for it, beside a bare query for as many rows in the order of their key.
import { join } from 'node:path';
import Database from 'better-sqlite3';
import pg from 'pg';
import { makeDeskUser } from '../../../server/access/desk-users.ts';
import type { InventoryPage } from '../../../src/domain/desk/inventory.ts';
import { pageLimits } from '../../../src/domain/desk/page.ts';
import { DeskApi, type DeskUser } from '../../e2e/desk-api.ts';
import { type Bench, type Figure, figure } from '../figure.ts';
import { quantile } from '../quantile.ts';
import { owner, sku } from '../warehouse/catalogue.ts';
import { type DatabaseName, databases, onPlace } from '../warehouse/on-databases.ts';
import { type SitePlace, serve, state, warehouse, withSite } from '../warehouse/site.ts';
import { fullWarehouse, questions, size } from './full-warehouse.ts';

const idOf = (database: DatabaseName) => `i-${database}-p95`;
/** Of every question; the first warms the server up and is not counted. */
const rounds = 16;
/** ms on the server (issue: first page). */
const goal = 100;

/** A page has one row more, which tells whether there is another page. */
const bare = `select * from inventory_items where warehouse = $1 and item > $2 order by item limit ${pageLimits.usual + 1}`;
const after = (round: number) => `${owner}/${sku((round * 4999) % size.items)}`;

async function took(work: () => unknown): Promise<number> {
  const began = performance.now();
  await work();
  return performance.now() - began;
}

/** ms of each of many bare queries, on a connection of its own. */
async function bareQueries({ dataFolder, databaseUrl }: SitePlace): Promise<number[]> {
  const times: number[] = [];
  const queries = rounds * questions.length;
  if (databaseUrl === null) {
    const database = new Database(join(dataFolder, 'tallyhand.sqlite'), { readonly: true });
    const query = database.prepare(bare.replace('$1', '?').replace('$2', '?'));
    for (let n = 0; n < queries; n += 1) times.push(await took(() => query.all(warehouse, after(n))));
    database.close();
    return times;
  }
  const client = new pg.Client(databaseUrl);
  await client.connect();
  for (let n = 0; n < queries; n += 1) {
    times.push(await took(() => client.query({ name: 'bare', text: bare, values: [warehouse, after(n)] })));
  }
  await client.end();
  return times;
}

async function fill(place: SitePlace): Promise<DeskUser> {
  return withSite(place, async ({ ledger, access }) => {
    await state(ledger, fullWarehouse());
    const user = await makeDeskUser(access, { warehouse, name: 'kim', role: 'supervisor' });
    if (user === null) throw new Error('the desk user could not be made');
    return user;
  });
}

/** ms of every page, and those of its questions. */
async function askPages(origin: string, user: DeskUser): Promise<ReadonlyMap<string, readonly number[]>> {
  const desk = await DeskApi.signIn(origin, user);
  const times = new Map<string, number[]>(questions.map((question) => [question, []]));
  for (let round = 0; round <= rounds; round += 1) {
    for (const question of questions) {
      const ms = await took(() => desk.get<InventoryPage>(`/inventory?${question}`));
      if (round > 0) times.get(question)?.push(ms);
    }
  }
  return times;
}

/** PostgreSQL's autovacuum does the same within a minute of such an import. */
async function tidy({ databaseUrl }: SitePlace): Promise<void> {
  if (databaseUrl === null) return;
  const client = new pg.Client(databaseUrl);
  await client.connect();
  await client.query('vacuum analyze');
  await client.end();
}

async function measure(place: SitePlace, say: (line: string) => void) {
  const user = await fill(place);
  await tidy(place);
  const server = await serve(place);
  try {
    const pages = await askPages(server.origin, user);
    const slowest = [...pages].map(([question, ms]) => ({ question, ms: quantile(ms, 0.95) }));
    for (const { question, ms } of slowest.toSorted((a, b) => b.ms - a.ms).slice(0, 5)) {
      say(`  ${ms.toFixed(1)} ms: ${question === '' ? 'the first page' : question}`);
    }
    const page = quantile([...pages.values()].flat(), 0.95);
    return { page, floor: quantile(await bareQueries(place), 0.95) };
  } finally {
    await server.stop();
  }
}

export const inventoryBench: Bench = {
  title: '(i) a page of the inventory, 100,000 items × 20,000 locations',
  figures: databases.map(({ name }) => idOf(name)),
  async run(wants, say) {
    const figures: Figure[] = [];
    for (const { name, title } of databases.filter((database) => wants(idOf(database.name)))) {
      say(`${title} …`);
      const { page, floor } = await onPlace(name, (place) => measure(place, say));
      const id = idOf(name);
      figures.push(
        figure({ id, title: `${title}, inventory page, p95`, value: page, unit: 'ms', goal, floor }),
      );
    }
    return figures;
  },
};
