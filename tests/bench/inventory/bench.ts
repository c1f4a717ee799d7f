// (i) A page of the inventory as the desk asks for it, of all questions together and of the slowest one. Beside it, in
// the same rounds and over the same way, the least that the server can answer a desk user: who that is, one row by its key.
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

const parts = ['p95', 'slowest'] as const;
type Part = (typeof parts)[number];
const titles: Readonly<Record<Part, string>> = {
  p95: 'inventory page, p95',
  slowest: 'inventory page, p95 of its slowest question',
};
const idOf = (database: DatabaseName, part: Part) => `i-${database}-${part}`;
/** Of every question; the first warms the server up and is not counted. */
const rounds = 40;
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

/** ms of each question's pages, and of as many answers to who is asking. */
async function askPages(origin: string, user: DeskUser) {
  const desk = await DeskApi.signIn(origin, user);
  const pages = new Map<string, number[]>(questions.map((question) => [question, []]));
  const floor: number[] = [];
  for (let round = 0; round <= rounds; round += 1) {
    for (const question of questions) {
      const who = await took(() => desk.get<unknown>('/session'));
      const page = await took(() => desk.get<InventoryPage>(`/inventory?${question}`));
      if (round === 0) continue;
      floor.push(who);
      pages.get(question)?.push(page);
    }
  }
  return { pages, floor };
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
    const { pages, floor } = await askPages(server.origin, user);
    const slowest = [...pages]
      .map(([question, ms]) => ({ question, ms: quantile(ms, 0.95), half: quantile(ms, 0.5) }))
      .toSorted((a, b) => b.ms - a.ms);
    for (const { question, ms, half } of slowest.slice(0, 8)) {
      const title = question === '' ? 'the first page' : question;
      say(`  p50 ${half.toFixed(1)} ms, p95 ${ms.toFixed(1)} ms: ${title}`);
    }
    say(`  p95 ${quantile(await bareQueries(place), 0.95).toFixed(1)} ms: a bare query for as many rows`);
    return {
      values: { p95: quantile([...pages.values()].flat(), 0.95), slowest: slowest[0]?.ms ?? null },
      floor: quantile(floor, 0.95),
    };
  } finally {
    await server.stop();
  }
}

export const inventoryBench: Bench = {
  title: '(i) a page of the inventory, 100,000 items × 20,000 locations',
  figures: databases.flatMap(({ name }) => parts.map((part) => idOf(name, part))),
  async run(wants, say) {
    const figures: Figure[] = [];
    for (const { name, title } of databases) {
      const wanted = parts.filter((part) => wants(idOf(name, part)));
      if (wanted.length === 0) continue;
      say(`${title} …`);
      const { values, floor } = await onPlace(name, (place) => measure(place, say));
      for (const part of wanted) {
        const named = { id: idOf(name, part), title: `${title}, ${titles[part]}` };
        figures.push(figure({ ...named, value: values[part], unit: 'ms', goal, floor }));
      }
    }
    return figures;
  },
};
