// A site to test on: the real server on a data folder of its own, begun as a first start leaves it, with the
// demonstration's orders on lists already, so that what a test orders gets a list of its own.
import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePort, type RunningServer, startServer } from '../support/server.ts';
import { DeskApi, type DeskUser } from './desk-api.ts';
import { Stockroom } from './stockroom.ts';

export interface Person {
  readonly name: string;
  readonly badge: string;
  readonly pin: string;
}

/** A data folder that was filled once, and what the first start printed. Each test begins on a copy. */
export interface Seed {
  readonly folder: string;
  readonly deskUser: DeskUser;
  readonly people: readonly Person[];
  readonly events: ConstructorParameters<typeof Stockroom>[0];
}

const newFolder = () => mkdtemp(join(tmpdir(), 'tallyhand-site-'));

function printed(lines: readonly string[], pattern: RegExp): RegExpExecArray {
  const match = lines.map((line) => pattern.exec(line)).find((found) => found !== null);
  if (match === undefined || match === null) throw new Error(`not printed: ${pattern}\n${lines.join('\n')}`);
  return match;
}

const peopleIn = (lines: readonly string[]): Person[] =>
  lines.flatMap((line) => {
    const [, name, badge, pin] = /Operator\s+(.+?)\s+badge (\S+)\s+PIN (\d+)/.exec(line) ?? [];
    return name === undefined || badge === undefined || pin === undefined ? [] : [{ name, badge, pin }];
  });

export async function makeSeed(): Promise<Seed> {
  const folder = await newFolder();
  const server = await startServer({ dataFolder: folder, port: await freePort() });
  const [, name = '', password = ''] = printed(server.lines, /name (\S+)\s+password (\S+)/);
  const deskUser = { name, password };
  const desk = await DeskApi.signIn(server.origin, deskUser);
  const events = await desk.events();
  await desk.makePickLists();
  await server.stop();
  return { folder, deskUser, people: peopleIn(server.lines), events };
}

export const forgetSeed = ({ folder }: Seed): Promise<void> => rm(folder, { recursive: true, force: true });

export class Site {
  readonly stockroom: Stockroom;
  readonly people: readonly Person[];
  readonly deskUser: DeskUser;
  readonly origin: string;
  readonly #folder: string;
  readonly #port: number;
  #server: RunningServer;
  #desk: DeskApi;

  private constructor(seed: Seed, folder: string, port: number, server: RunningServer, desk: DeskApi) {
    this.stockroom = new Stockroom(seed.events);
    this.people = seed.people;
    this.deskUser = seed.deskUser;
    this.origin = server.origin;
    this.#folder = folder;
    this.#port = port;
    this.#server = server;
    this.#desk = desk;
  }

  static async open(seed: Seed): Promise<Site> {
    const folder = await newFolder();
    await cp(seed.folder, folder, { recursive: true });
    const port = await freePort();
    const server = await startServer({ dataFolder: folder, port });
    return new Site(seed, folder, port, server, await DeskApi.signIn(server.origin, seed.deskUser));
  }

  get desk(): DeskApi {
    return this.#desk;
  }

  /** The demonstration's operator who is called so. */
  person(firstName: string): Person {
    const person = this.people.find(({ name }) => name.startsWith(firstName));
    if (person === undefined) throw new Error(`nobody is called ${firstName}`);
    return person;
  }

  /** SIGKILL, as when the machine loses power. */
  kill = (): Promise<void> => this.#server.kill();

  /** On the same data folder and port. `ahead`: ms that the server's clock has gone on meanwhile; `settings` as in the README. */
  async startAgain({
    ahead = 0,
    settings = {},
  }: {
    readonly ahead?: number;
    readonly settings?: Readonly<Record<string, string>>;
  } = {}): Promise<void> {
    const later = `const now = Date.now; Date.now = () => now() + ${ahead};`;
    const environment = {
      ...settings,
      ...(ahead === 0 ? {} : { NODE_OPTIONS: `--import data:text/javascript,${encodeURIComponent(later)}` }),
    };
    this.#server = await startServer({ dataFolder: this.#folder, port: this.#port, environment });
    this.#desk = await DeskApi.signIn(this.origin, this.deskUser);
  }

  async close(): Promise<void> {
    await this.#server.stop();
    await rm(this.#folder, { recursive: true, force: true });
  }
}
