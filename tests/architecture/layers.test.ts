// The house's one rule of direction, kept by a test: imports flow downward only. The rooms stand as in the README.
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize, relative } from 'node:path';
import { describe, expect, it } from 'vitest';

const root = join(import.meta.dirname, '../..');

/** Top to bottom. A room may import from a lower one, from itself, and from nothing else. */
const clientRooms = [
  'src/main.tsx',
  'src/assembly',
  'src/shell',
  'src/desk',
  'src/workflows',
  'src/ui',
  'src/scan',
  'src/identity',
  'src/sync',
  'src/storage',
  'src/device',
  'src/i18n',
  'src/domain',
];
const serverRooms = [
  'server/main.ts',
  'server/configuration.ts',
  'server/announce.ts',
  'server/upkeep.ts',
  'server/keep-indexed.ts',
  'server/app.ts',
  'server/demonstration',
  'server/routes',
  'server/orders',
  'server/inbound',
  'server/catalogue',
  'server/planning',
  'server/counting',
  'server/labels',
  'server/photos',
  'server/access',
  'server/security',
  'server/ledger',
  'server/csv',
];

/** Adapters never import each other; that sync takes the storage ports by type is the one named exception. */
const adapters = ['src/scan', 'src/identity', 'src/sync', 'src/storage', 'src/device'];
const typeOnlyPairs = [['src/sync', 'src/storage']];

interface Import {
  readonly from: string;
  readonly to: string;
  readonly typeOnly: boolean;
}

const sources = (folder: string): string[] =>
  readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .map((name) => join(folder, name))
    .filter((name) => /\.tsx?$/.test(name) && !/\.(test|fixture)\.tsx?$|\.d\.ts$/.test(name));

const importPattern =
  /(?:^|\n)\s*(?:import|export)\s+(type\s)?[^'";]*?from\s+['"](\.[^'"]+)['"]|import\(\s*['"](\.[^'"]+)['"]\s*\)|(?:^|\n)\s*import\s+['"](\.[^'"]+)['"]/g;

function importsOf(file: string): Import[] {
  const text = readFileSync(join(root, file), 'utf8');
  return [...text.matchAll(importPattern)].map((match) => {
    const target = match[2] ?? match[3] ?? match[4] ?? '';
    return {
      from: file,
      to: normalize(join(dirname(file), target)),
      typeOnly: match[1] !== undefined,
    };
  });
}

const roomOf = (file: string, rooms: readonly string[]): number =>
  rooms.findIndex((room) => file === room || file.startsWith(`${room}/`));

const imports = [...sources('src'), ...sources('server')].flatMap(importsOf);

describe('the house', () => {
  it('has no room that the plan does not name', () => {
    const files = [...sources('src'), ...sources('server')];
    const lost = files.filter((file) => roomOf(file, clientRooms) < 0 && roomOf(file, serverRooms) < 0);
    expect(lost).toEqual([]);
  });

  it('lets imports flow downward only', () => {
    const upward = imports.filter(({ from, to }) => {
      const rooms = from.startsWith('src/') ? clientRooms : serverRooms;
      const [here, there] = [roomOf(from, rooms), roomOf(to, rooms)];
      return there >= 0 && there < here;
    });
    expect(upward.map(({ from, to }) => `${from} -> ${to}`)).toEqual([]);
  });

  it('keeps the two sides apart: they share src/domain and nothing else', () => {
    const crossing = imports.filter(
      ({ from, to }) =>
        (from.startsWith('src/') && to.startsWith('server/')) ||
        (from.startsWith('server/') && to.startsWith('src/') && !to.startsWith('src/domain/')),
    );
    expect(crossing.map(({ from, to }) => `${from} -> ${to}`)).toEqual([]);
  });

  it('keeps adapters from importing each other', () => {
    const tied = imports.filter(({ from, to, typeOnly }) => {
      const here = adapters.find((room) => from.startsWith(`${room}/`));
      const there = adapters.find((room) => to.startsWith(`${room}/`));
      if (here === undefined || there === undefined || here === there) return false;
      return !(typeOnly && typeOnlyPairs.some(([a, b]) => a === here && b === there));
    });
    expect(tied.map(({ from, to }) => `${from} -> ${to}`)).toEqual([]);
  });

  /** What a job is written in: its contract, what it hears, how it answers. */
  const contract = ['workflow', 'heard', 'answers'].map((name) => `src/workflows/${name}.ts`);

  /** A folder's `job.ts` joins the machine with its documents: it may know the kinds of job and the working view. */
  const joins = (from: string, to: string) =>
    /\/job\.ts$/.test(from) && ['src/workflows/job-kind.ts', 'src/sync/working-view.ts'].includes(to);

  /** Four jobs are one machine: putting away, moving, replenishing and returning to the vendor carry goods by hand. */
  const isShared = (from: string, to: string) =>
    /^src\/workflows\/(put-away|move|replenish|vendor-return)\//.test(from) &&
    dirname(to) === 'src/workflows/carry';

  it('lets a machine import only the domain, the contract of a job, and its own folder', () => {
    const stray = imports.filter(
      ({ from, to }) =>
        /^src\/workflows\/[^/]+\/.*\.ts$/.test(from) &&
        !to.startsWith('src/domain/') &&
        !contract.includes(to) &&
        !joins(from, to) &&
        !isShared(from, to) &&
        dirname(to) !== dirname(from),
    );
    expect(stray.map(({ from, to }) => `${from} -> ${to}`)).toEqual([]);
  });

  it('has no circle of imports', () => {
    const edges = new Map<string, Import[]>();
    for (const edge of imports) {
      if (!edge.typeOnly) edges.set(edge.from, [...(edges.get(edge.from) ?? []), edge]);
    }
    const done = new Set<string>();
    const circles: string[] = [];
    const visit = (file: string, path: readonly string[]): void => {
      if (path.includes(file)) circles.push([...path.slice(path.indexOf(file)), file].join(' -> '));
      if (done.has(file) || path.includes(file)) return;
      for (const { to } of edges.get(file) ?? []) visit(to, [...path, file]);
      done.add(file);
    };
    for (const file of edges.keys()) visit(file, []);
    expect(circles).toEqual([]);
  });

  it('keeps the domain pure: no clock, no randomness, no IO', () => {
    const impure = sources('src/domain').filter((file) =>
      /Date\.now\(|new Date\(\)|Math\.random|performance\.now|fetch\(|node:|indexedDB|localStorage/.test(
        readFileSync(join(root, file), 'utf8'),
      ),
    );
    expect(impure.map((file) => relative(root, join(root, file)))).toEqual([]);
  });
});
