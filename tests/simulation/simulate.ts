// One seed: a shift of a few devices in bad weather, then the weather heals, everything syncs, and I1 to I6 must hold.
import { countsAreTrue, countsHaveWaited } from './count-invariants.ts';
import { incomingIsWaitedFor, oneReceiver, palletsHoldTheirCount } from './dock-invariants.ts';
import { faultless } from './faultless.ts';
import {
  allSynced,
  codesMeanOne,
  foldFromNothing,
  gather,
  interleavingAgrees,
  netsToZero,
  nothingLost,
  projectionsAreFolds,
  reversedOnce,
  viewsAgree,
  viewsGrewRight,
} from './invariants.ts';
import { SimDevice } from './sim-device.ts';
import { SimServer, warehouse } from './sim-server.ts';
import { bins, inEachBin, Site } from './site.ts';
import { Stockroom } from './stockroom.ts';
import { Weather } from './weather.ts';

/** What a seed came to. `wrong` empty: everything held. */
export interface Report {
  readonly seed: number;
  readonly wrong: readonly string[];
  readonly accepted: number;
  readonly inLedger: number;
  readonly quarantined: number;
  /** Of all events in the ledger. */
  readonly types: readonly string[];
  readonly crashes: number;
  readonly restores: number;
  /** Virtual ms that the healing took. */
  readonly healedIn: number;
}

/** Virtual ms of the shift, and the longest that it may take afterwards until all have synced. */
const shift = 75_000;
const patience = 240_000;

/** So many things befall a shift between two looks at what its screens show. */
const audit = 4;

type Event = (world: World) => void;

interface World {
  readonly weather: Weather;
  readonly server: SimServer;
  readonly site: Site;
  readonly room: Stockroom;
  readonly devices: readonly SimDevice[];
}

const anyDevice = ({ weather, devices }: World) => weather.random.oneOf(devices);

/** What befalls a shift, and how often in comparison. */
const events: readonly (readonly [number, Event])[] = [
  [8, ({ site }) => site.orderMore()],
  [10, (world) => faultless(world.site.work(world.devices.map(({ id }) => id)))],
  [2, (world) => faultless(world.site.takeOver(world.devices.map(({ id }) => id)))],
  [1, (world) => faultless(world.site.endLeases(world.devices.map(({ id }) => id)))],
  [1, ({ site }) => faultless(site.admitOne())],
  [1, ({ site }) => faultless(site.importAnew())],
  [3, ({ site }) => faultless(site.stateBackorders())],
  [3, ({ site }) => faultless(site.askReplenishment())],
  [3, ({ site }) => faultless(site.returnToVendor())],
  [1, ({ site }) => faultless(site.setUp())],
  [1, ({ site }) => faultless(site.reprint())],
  [5, ({ site }) => faultless(site.askForCount())],
  [3, ({ server }) => faultless(server.keepCounts())],
  [1.5, ({ room, weather }) => room.vanish(weather.scheduler.now, weather.random)],
  [2, (world) => cutOff(world)],
  [1, (world) => anyDevice(world)?.crash()],
  [1, (world) => anyDevice(world)?.start()],
  [1, (world) => anyDevice(world)?.jumpClock()],
  [0.5, (world) => anyDevice(world)?.loseReplica()],
  [0.5, (world) => anyDevice(world)?.backUp()],
  [0.4, (world) => anyDevice(world)?.rollBack()],
  [0.5, ({ server }) => server.crash()],
  [0.5, ({ server }) => server.backUp()],
  [0.3, ({ server }) => server.restore()],
];
const weight = events.reduce((sum, [share]) => sum + share, 0);

function cutOff({ weather, devices }: World): void {
  const device = weather.random.oneOf(devices);
  if (device === undefined) return;
  device.network.cut = true;
  weather.scheduler.after(weather.random.whole(2_000, 40_000), () => {
    device.network.cut = false;
  });
}

function befall(world: World): void {
  let left = world.weather.random.next() * weight;
  for (const [share, event] of events) {
    left -= share;
    if (left < 0) {
      event(world);
      return;
    }
  }
}

/**
 * Everything has been sent, everyone has pulled the head, and what was sent was shown as folded. `last`: the id of the
 * event at the head; after a restore another event can come to stand at a position that was pulled before.
 */
function isSettled({ server, devices }: World, last: string | null): boolean {
  return (
    server.up &&
    devices.every(({ outboxDisk: { numbers }, replicaDisk: { pulled }, tabs }) => {
      const sent = (numbers.acked?.seq ?? 0) === numbers.lastSeq && numbers.folded === numbers.lastSeq;
      return sent && pulled?.cursor.id === last && tabs.every(({ view }) => view !== null);
    })
  );
}

/** Nothing is left that somebody saw and nobody has answered. */
const allJudged = ({ ledger }: SimServer): Promise<boolean> =>
  ledger.read(warehouse, async (reader) => {
    const waiting = await reader.find('count', ['state:counted', 'state:differs']);
    return waiting.length === 0;
  });

async function heal(world: World): Promise<number> {
  const { weather, server, devices } = world;
  weather.heal();
  server.up = true;
  for (const device of devices) {
    device.working = false;
    device.network.cut = false;
    if (device.tabs.length === 0) device.start();
  }
  const begun = weather.scheduler.now;
  for (let waited = 0; waited < patience; waited += 2_000) {
    await weather.scheduler.runFor(1_000);
    faultless(server.keepCounts());
    await weather.scheduler.runFor(1_000);
    const { position } = await server.ledger.head(warehouse);
    const [last] = await server.ledger.events(warehouse, { after: position - 1, limit: 1 });
    if (isSettled(world, last?.id ?? null) && (await allJudged(server))) break;
  }
  return weather.scheduler.now - begun;
}

export async function simulate(seed: number): Promise<Report> {
  const weather = new Weather(seed);
  const server = new SimServer(weather);
  const site = new Site(server, weather.random);
  const room = new Stockroom(bins, inEachBin);
  const count = weather.random.whole(1, 3);
  const devices = Array.from({ length: count }, (_, n) => new SimDevice(`d${n + 1}`, weather, server, room));
  const world: World = { weather, server, site, room, devices };
  for (let n = 0; n < 4; n += 1) site.orderMore();
  // Where nobody has counted yet the books are wrong already.
  for (let n = 0; n < 6; n += 1) room.vanish(0, weather.random);
  for (const device of devices) device.start();
  for (let n = 0; n < 3; n += 1) {
    faultless(site.work(devices.map(({ id }) => id)));
    await weather.scheduler.runFor(500);
  }
  const wrong = new Set<string>();
  for (let look = 1; weather.scheduler.now < shift; look += 1) {
    await weather.scheduler.runFor(weather.random.next() * 2_000);
    if (look % audit === 0) for (const line of await viewsGrewRight(devices)) wrong.add(line);
    befall(world);
  }
  const healedIn = await heal(world);
  return report(seed, world, healedIn, [...wrong]);
}

async function report(
  seed: number,
  world: World,
  healedIn: number,
  before: readonly string[],
): Promise<Report> {
  const { server, devices, weather } = world;
  const evidence = await gather(server.ledger, devices);
  const documents = foldFromNothing(evidence.events, true);
  const wrong = [
    ...before,
    ...nothingLost(evidence),
    ...allSynced(evidence, documents),
    ...netsToZero(documents),
    ...incomingIsWaitedFor(documents),
    ...palletsHoldTheirCount(evidence.events, documents),
    ...oneReceiver(evidence.events),
    ...codesMeanOne(documents),
    ...reversedOnce(evidence),
    ...countsAreTrue(evidence, documents, world.room),
    ...(server.restores === 0 ? countsHaveWaited(evidence, documents, world.room) : []),
    ...interleavingAgrees(evidence, documents, () => weather.random.chance(0.5)),
    ...(await viewsAgree(evidence)),
  ];
  // The refold writes, and the store's writes take their turn on the scheduler.
  let folds: string[] | null = null;
  void projectionsAreFolds(evidence, documents).then((found) => {
    folds = found;
  });
  await weather.scheduler.runFor(60_000, () => folds !== null);
  return {
    seed,
    wrong: [...wrong, ...(folds ?? ['I3 the refold did not come to an end'])],
    accepted: devices.reduce((sum, { accepted }) => sum + accepted.size, 0),
    inLedger: evidence.events.length,
    quarantined: evidence.quarantined.size,
    types: [...new Set(evidence.events.map(({ type }) => type))],
    crashes: server.crashes,
    restores: server.restores,
    healedIn,
  };
}
