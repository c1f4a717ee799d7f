// A handheld: a browser process of its own with its own disk, scanned at as a wedge types, and killed as a battery dies.
import { mkdtemp, readlink, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type BrowserContext, type CDPSession, chromium, expect, type Page } from '@playwright/test';
import { browserArguments, ensureBrowser } from '../support/browser.ts';
import { Line } from './line.ts';
import { type Asked, type Reading, readScreen, whatIsAsked } from './screen.ts';
import type { Person } from './site.ts';
import { typeAsWedge } from './type-as-wedge.ts';

export interface HandheldOptions {
  readonly viewport?: { readonly width: number; readonly height: number };
  /** Only where the test itself injects a script into the page. */
  readonly bypassCSP?: boolean;
  /** Arguments that say what camera the browser has. */
  readonly camera?: readonly string[];
}

/** ms. A handheld that takes longer for anything is one that a person would give back. */
const patience = 15_000;

export class Handheld {
  readonly #line: Line;
  readonly #profile: string;
  readonly #options: HandheldOptions;
  /** What the browser complained of: errors in the console, exceptions, what the content security policy stopped. */
  readonly troubles: string[] = [];
  readonly #keys = new WeakMap<Page, CDPSession>();
  #context: BrowserContext | null = null;
  #page: Page | null = null;
  #offline = false;

  private constructor(line: Line, profile: string, options: HandheldOptions) {
    this.#line = line;
    this.#profile = profile;
    this.#options = options;
  }

  /** A new one, as it comes out of its box, with the app's address open. */
  static async unpack(origin: string, options: HandheldOptions = {}): Promise<Handheld> {
    const profile = await mkdtemp(join(tmpdir(), 'tallyhand-handheld-'));
    const handheld = new Handheld(await Line.to(origin), profile, options);
    await handheld.open();
    return handheld;
  }

  /** Where this handheld finds the server: at the near end of its line. */
  get origin(): string {
    return this.#line.origin;
  }

  get page(): Page {
    if (this.#page === null) throw new Error('the handheld is off');
    return this.#page;
  }

  get context(): BrowserContext {
    if (this.#context === null) throw new Error('the handheld is off');
    return this.#context;
  }

  /** Starts the app, on the network or off it as it was left. */
  async open(): Promise<void> {
    const { viewport = { width: 360, height: 640 }, bypassCSP = false, camera = [] } = this.#options;
    const context = await chromium.launchPersistentContext(this.#profile, {
      executablePath: ensureBrowser(),
      args: [...browserArguments, ...camera],
      viewport,
      bypassCSP,
    });
    this.#context = context;
    await context.setOffline(this.#offline);
    await this.#show(context.pages()[0] ?? (await context.newPage()));
  }

  /** One more tab with the app in it; from now on it is the one in hand. */
  async openTab(): Promise<Page> {
    const page = await this.context.newPage();
    await this.#show(page);
    return page;
  }

  /** The app is closed; the browser goes on. */
  async leaveApp(): Promise<void> {
    await this.page.goto('about:blank');
  }

  /** The app again, in the browser that went on. */
  async returnToApp(): Promise<void> {
    await this.#show(this.page);
  }

  /** As the browser does when it finds the network back. https://chromedevtools.github.io/devtools-protocol/tot/ServiceWorker/ */
  async wakeServiceWorker(tag: string): Promise<void> {
    const devtools = await this.context.newCDPSession(this.page);
    const registered = new Promise<string>((resolve) => {
      devtools.on('ServiceWorker.workerRegistrationUpdated', ({ registrations }) => {
        const ours = registrations.find(({ scopeURL }) => scopeURL.startsWith(this.origin));
        if (ours !== undefined) resolve(ours.registrationId);
      });
    });
    await devtools.send('ServiceWorker.enable');
    const registrationId = await registered;
    await devtools.send('ServiceWorker.dispatchSyncEvent', {
      origin: this.origin,
      registrationId,
      tag,
      lastChance: false,
    });
  }

  /** The tab that is in hand from now on. */
  async take(page: Page): Promise<void> {
    await page.bringToFront();
    this.#page = page;
  }

  async #show(page: Page): Promise<void> {
    this.#page = page;
    page.setDefaultTimeout(patience);
    this.#listen(page);
    await page.goto(this.origin);
  }

  #listen(page: Page): void {
    page.on('pageerror', ({ message }) => this.troubles.push(message));
    page.on('console', (message) => {
      const offline = /Failed to load resource|net::ERR_/.test(message.text());
      if (message.type() === 'error' && !offline) this.troubles.push(message.text());
    });
  }

  async setOffline(offline: boolean): Promise<void> {
    this.#offline = offline;
    if (offline) await this.#line.cut();
    else await this.#line.mend();
    await this.context.setOffline(offline);
  }

  /** The battery dies: SIGKILL to the whole browser. */
  async kill(): Promise<void> {
    const lock = await readlink(join(this.#profile, 'SingletonLock'));
    const gone = this.context.waitForEvent('close');
    process.kill(Number(lock.split('-').at(-1)), 'SIGKILL');
    await gone;
    this.#context = null;
    this.#page = null;
  }

  async close(): Promise<void> {
    await this.#context?.close();
    await this.#line.cut();
    await rm(this.#profile, { recursive: true, force: true, maxRetries: 5 });
  }

  /** Types as a wedge does: the code at once, then Enter. */
  async scan(code: string): Promise<void> {
    await typeAsWedge(await this.#keysOf(this.page), code);
  }

  async #keysOf(page: Page): Promise<CDPSession> {
    const keys = this.#keys.get(page) ?? (await page.context().newCDPSession(page));
    this.#keys.set(page, keys);
    return keys;
  }

  /** The disk is full, and the browser has noticed: what it last read of the room it believes for some seconds. */
  async fillDisk(): Promise<void> {
    await this.#quota(1);
    await this.page.evaluate(async () => {
      const database = await new Promise<IDBDatabase>((resolve, reject) => {
        const opening = indexedDB.open('probe', 1);
        opening.onupgradeneeded = () => opening.result.createObjectStore('rows', { autoIncrement: true });
        opening.onsuccess = () => resolve(opening.result);
        opening.onerror = () => reject(opening.error);
      });
      const hasRoom = () =>
        new Promise<boolean>((resolve) => {
          const transaction = database.transaction('rows', 'readwrite');
          transaction.objectStore('rows').add('probe');
          transaction.oncomplete = () => resolve(true);
          transaction.onabort = () => resolve(false);
        });
      while (await hasRoom());
      database.close();
    });
  }

  async emptyDisk(): Promise<void> {
    await this.#quota(null);
  }

  async #quota(quotaSize: number | null): Promise<void> {
    const devtools = await this.context.newCDPSession(this.page);
    const { origin } = this;
    await devtools.send(
      'Storage.overrideQuotaForOrigin',
      quotaSize === null ? { origin } : { origin, quotaSize },
    );
  }

  /** Resolves when what the press changes at once is drawn. */
  press = async (name: string): Promise<void> => {
    await this.page.getByRole('button', { name, exact: true }).click();
    await this.page.evaluate(
      () => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn))),
    );
  };

  /** Resolves in the frame that first shows the job at this step; null: no job is open. */
  async stands(step: string | null): Promise<void> {
    const isIt = (wanted: string | null) =>
      (document.querySelector('[data-step]')?.getAttribute('data-step') ?? null) === wanted;
    await this.page.waitForFunction(isIt, step);
  }

  read = (): Promise<Reading> => readScreen(this.page);

  asks = async (): Promise<Asked> => whatIsAsked(await this.read());

  heading = (name: string | RegExp) => this.page.getByRole('heading', { name });

  status = () => this.page.getByRole('banner');

  /** Types the code and the device's name, and waits until the warehouse and its people are here. */
  async enrol(code: string, name: string): Promise<void> {
    await this.typeCode(code);
    await this.page.getByRole('textbox', { name: 'Name of this device' }).fill(name);
    await this.press('Enrol');
    await expect(this.page.getByText(/operators? can sign in here/)).toBeVisible({ timeout: 60_000 });
    await this.page.evaluate(async () => {
      await navigator.serviceWorker.ready;
    });
  }

  async typeCode(code: string): Promise<void> {
    await this.page.getByRole('textbox', { name: 'Enrolment code' }).fill(code);
    await this.press('Next');
  }

  async signIn(person: Person): Promise<void> {
    await this.scan(person.badge);
    await this.enterPin(person.pin);
    await expect(this.page.getByRole('heading', { name: person.name })).toBeHidden();
  }

  /** On the big keys. */
  async enterPin(pin: string): Promise<void> {
    for (const digit of pin) await this.press(digit);
    await this.press('Enter');
  }

  async photograph(path: string): Promise<void> {
    await this.#page?.screenshot({ path });
  }

  async openList(number: string): Promise<void> {
    await this.page.getByRole('button', { name: `List ${number}` }).click();
    await expect.poll(async () => (await this.read()).heading).not.toMatch(/^(Pick lists|Opening|)$/);
  }
}
