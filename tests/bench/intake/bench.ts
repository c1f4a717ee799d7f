// (c) Events a second that the server takes, durable and folded, beside PouchDB replicating the same events.
import { type Bench, type Figure, figure } from '../figure.ts';
import { type DatabaseName, databases, onPlace } from '../warehouse/on-databases.ts';
import { type SitePlace, serve, withSite } from '../warehouse/site.ts';
import { replicateByPeer } from './peer.ts';
import { type Crew, fillWarehouse, prepareCrews } from './picking-load.ts';
import { send } from './send.ts';

interface Load {
  readonly suffix: string;
  readonly title: string;
  readonly goal: number;
  readonly crew: Crew;
}

/** Each begins with a crew that warms the server up, and is not counted. */
const warmUp = { devices: 4, listsPerDevice: 4 };
const loads: readonly Load[] = [
  {
    suffix: '200',
    title: '8 devices, pushes of 200',
    goal: 10_000,
    crew: { devices: 8, listsPerDevice: 60, pushSize: 200 },
  },
  {
    suffix: '5',
    title: '64 devices, pushes of 5',
    goal: 5_000,
    crew: { devices: 64, listsPerDevice: 6, pushSize: 5 },
  },
];

/** Times what the peer takes. */
const timesPeer = 5;

const idOf = (database: DatabaseName, { suffix }: Load) => `c-${database}-${suffix}`;

/** Events a second for each load, on one database that is filled once. */
async function measure(place: SitePlace, wanted: readonly Load[]): Promise<number[]> {
  const crews = wanted.flatMap(({ crew }) => [{ ...warmUp, pushSize: crew.pushSize }, crew]);
  const prepared = await withSite(place, async (site) => {
    await fillWarehouse(site);
    return prepareCrews(site, crews);
  });
  const server = await serve(place);
  try {
    const rates: number[] = [];
    for (const crew of prepared) rates.push(await send(server.origin, crew));
    return rates.filter((_, n) => n % 2 === 1);
  } catch (error) {
    throw new Error(`the load failed; the server's last words: ${server.lines.slice(-3).join(' / ')}`, {
      cause: error,
    });
  } finally {
    await server.stop();
  }
}

export const intakeBench: Bench = {
  title: '(c) events a second taken by the server',
  figures: databases.flatMap(({ name }) => loads.map((load) => idOf(name, load))),
  async run(wants, say) {
    say('PouchDB to express-pouchdb …');
    const peer = await replicateByPeer(say);
    const figures: Figure[] = [];
    for (const { name, title } of databases) {
      const wanted = loads.filter((load) => wants(idOf(name, load)));
      if (wanted.length === 0) continue;
      say(`${title} …`);
      const rates = await onPlace(name, (place) => measure(place, wanted));
      for (const [n, load] of wanted.entries()) {
        figures.push(
          figure({
            id: idOf(name, load),
            title: `${title}, ${load.title}`,
            value: rates[n] ?? null,
            unit: 'events/s',
            better: 'higher',
            goal: Math.max(load.goal, timesPeer * peer),
            peer,
          }),
        );
      }
    }
    return figures;
  },
};
