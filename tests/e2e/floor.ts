// The floor of a test: a site and the handhelds on it, and everything closed behind them.
import { test as base, type TestInfo } from '@playwright/test';
import { Handheld, type HandheldOptions } from './handheld.ts';
import { forgetSeed, makeSeed, type Seed, Site } from './site.ts';

export class Floor {
  readonly site: Site;
  readonly #handhelds: Handheld[] = [];

  private constructor(site: Site) {
    this.site = site;
  }

  static async open(seed: Seed): Promise<Floor> {
    return new Floor(await Site.open(seed));
  }

  async unpack(options: HandheldOptions = {}): Promise<Handheld> {
    const handheld = await Handheld.unpack(this.site.origin, options);
    this.#handhelds.push(handheld);
    return handheld;
  }

  /** Enrolled, its replica filled, nobody signed in. */
  async enrolled(name: string, options: HandheldOptions = {}): Promise<Handheld> {
    const handheld = await this.unpack(options);
    await handheld.enrol(await this.site.desk.enrolmentCode(), name);
    return handheld;
  }

  /** The person is signed in, and the list is given to the device and opened. */
  async picking(
    name: string,
    person: string,
    list: { readonly id: string; readonly number: string },
    options: HandheldOptions = {},
  ): Promise<Handheld> {
    const handheld = await this.enrolled(name, options);
    await handheld.signIn(this.site.person(person));
    await this.site.desk.give(list.id, name);
    await handheld.openList(list.number);
    return handheld;
  }

  /** What was on the screens when a test failed. */
  async photograph(testInfo: TestInfo): Promise<void> {
    for (const [index, handheld] of this.#handhelds.entries()) {
      const path = testInfo.outputPath(`handheld-${index + 1}.png`);
      await handheld.photograph(path);
    }
  }

  async close(): Promise<void> {
    for (const handheld of this.#handhelds) await handheld.close();
    await this.site.close();
  }
}

interface PerTest {
  readonly floor: Floor;
}

interface PerWorker {
  readonly seed: Seed;
}

export const test = base.extend<PerTest, PerWorker>({
  seed: [
    async ({ playwright: _ }, use) => {
      const seed = await makeSeed();
      await use(seed);
      await forgetSeed(seed);
    },
    { scope: 'worker', timeout: 120_000 },
  ],
  floor: async ({ seed }, use, testInfo) => {
    const floor = await Floor.open(seed);
    await use(floor);
    if (testInfo.status !== testInfo.expectedStatus) await floor.photograph(testInfo);
    await floor.close();
  },
});
