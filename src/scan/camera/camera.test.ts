// In a real browser with a fake camera: tracks that end and pages that are hidden can't be had from anything less.
import { type Browser, chromium, type Page } from '@playwright/test';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { browserArguments, ensureBrowser } from '../../../tests/support/browser.ts';
import { bundleScript } from '../../../tests/support/bundle-script.ts';
import type { Camera, CameraState } from './camera.ts';

interface Trial {
  readonly camera: Camera;
  readonly states: string[];
  /** Every stream that the camera has opened, the newest last. */
  readonly streams: MediaStream[];
  now: number;
  hide(hidden: boolean): void;
}

declare global {
  interface Window {
    CameraModule: { Camera: typeof Camera };
    trial: Trial;
  }
}

/** In the page: a camera whose clock stands still, in a document that can be hidden. */
function installTrial(): void {
  const states: string[] = [];
  const streams: MediaStream[] = [];
  const sight: { visibilityState: DocumentVisibilityState } = { visibilityState: 'visible' };
  const pretended = Object.assign(new EventTarget(), sight);
  let lens: string | null = null;
  const camera = new window.CameraModule.Camera({
    mediaDevices: navigator.mediaDevices,
    document: pretended,
    lens: {
      read: () => lens,
      write: (chosen) => {
        lens = chosen;
      },
    },
    now: () => window.trial.now,
  });
  camera.store.subscribe((state: CameraState) => {
    states.push(state.is === 'problem' ? state.problem : state.is);
    if (state.is === 'running' && state.stream !== streams.at(-1)) streams.push(state.stream);
  });
  window.trial = {
    camera,
    states,
    streams,
    now: 10_000,
    hide(hidden) {
      pretended.visibilityState = hidden ? 'hidden' : 'visible';
      pretended.dispatchEvent(new Event('visibilitychange'));
    },
  };
}

const fakeDevice = '--use-fake-device-for-media-stream';
const fakeConsent = '--use-fake-ui-for-media-stream';

let script: string;
let browser: Browser | null = null;
let page: Page;

/** A page at an address that is secure, as cameras want it, and that nothing is served at. */
async function openPage(...args: readonly string[]): Promise<void> {
  browser = await chromium.launch({ executablePath: ensureBrowser(), args: [...browserArguments, ...args] });
  page = await browser.newPage();
  await page.route('http://localhost/**', (route) =>
    route.fulfill({ contentType: 'text/html', body: '<!doctype html>' }),
  );
  await page.goto('http://localhost/');
  await page.addScriptTag({ content: script });
  await page.evaluate(installTrial);
}

const states = () => page.evaluate(() => window.trial.states);
const open = () => page.evaluate(() => window.trial.camera.open());
const isLive = (stream: number) =>
  page.evaluate((at) => window.trial.streams.at(at)?.getVideoTracks()[0]?.readyState === 'live', stream);
const running = (times: number) =>
  page.waitForFunction(
    (wanted) => window.trial.states.filter((state) => state === 'running').length === wanted,
    times,
  );
const endTrack = () =>
  page.evaluate(() => {
    window.trial.streams.at(-1)?.getVideoTracks()[0]?.dispatchEvent(new Event('ended'));
  });

beforeAll(async () => {
  script = await bundleScript(`${import.meta.dirname}/camera.ts`, 'CameraModule');
});
afterEach(async () => {
  await browser?.close();
});

describe('a camera that may be used', () => {
  it('runs, and gives its picture up when it is closed', async () => {
    await openPage(fakeDevice, fakeConsent);
    await open();
    expect(await states()).toEqual(['opening', 'running']);
    expect(await isLive(0)).toBe(true);
    await page.evaluate(() => window.trial.camera.close());
    expect(await isLive(0)).toBe(false);
  });

  it('that is closed while it opens is given up as soon as it is there', async () => {
    await openPage(fakeDevice, fakeConsent);
    const live = await page.evaluate(async () => {
      const { mediaDevices } = navigator;
      const given: MediaStream[] = [];
      const ask = mediaDevices.getUserMedia.bind(mediaDevices);
      mediaDevices.getUserMedia = async (wanted) => {
        const stream = await ask(wanted);
        given.push(stream);
        return stream;
      };
      const opening = window.trial.camera.open();
      window.trial.camera.close();
      await opening;
      return given.flatMap((stream) => stream.getTracks()).map(({ readyState }) => readyState);
    });
    expect(live).toEqual(['ended']);
    expect(await states()).not.toContain('running');
  });

  it('rests while the page is hidden and comes back with it', async () => {
    await openPage(fakeDevice, fakeConsent);
    await open();
    await page.evaluate(() => window.trial.hide(true));
    expect(await isLive(0)).toBe(false);
    await page.evaluate(() => window.trial.hide(false));
    await running(2);
    expect(await isLive(-1)).toBe(true);
  });

  it('that is taken away is opened again, and if it is taken away at once, somebody else has it', async () => {
    await openPage(fakeDevice, fakeConsent);
    await open();
    await page.evaluate(() => {
      window.trial.now += 5_000;
    });
    await endTrack();
    await running(2);
    await endTrack();
    expect((await states()).at(-1)).toBe('in-use');
    expect(await isLive(-1)).toBe(false);
  });

  it('whose pictures nobody can read any more stays closed, though the page is hidden and shown', async () => {
    await openPage(fakeDevice, fakeConsent);
    await open();
    await page.evaluate(() => {
      window.trial.camera.fail();
      window.trial.hide(true);
      window.trial.hide(false);
    });
    expect((await states()).at(-1)).toBe('failed');
    expect(await isLive(-1)).toBe(false);
  });

  it('has as many lenses as the device, and goes on with the next one', async () => {
    await openPage(`${fakeDevice}=device-count=2`, fakeConsent);
    await open();
    const used = () =>
      page.evaluate(() => {
        const state = window.trial.camera.store.getState();
        return state.is === 'running' ? [state.lenses.length, state.lenses.indexOf(state.lens)] : null;
      });
    const [lenses, first] = (await used()) ?? [];
    expect(lenses).toBe(2);
    await page.evaluate(() => window.trial.camera.nextLens());
    expect(await used()).toEqual([2, first === 0 ? 1 : 0]);
  });
});

describe('a camera that may not, or cannot be used, says why', () => {
  it('refused', async () => {
    await openPage(fakeDevice);
    await open();
    expect(await states()).toEqual(['opening', 'refused']);
  });

  it('no camera', async () => {
    await openPage(`${fakeDevice}=device-count=0`, fakeConsent);
    await open();
    expect(await states()).toEqual(['opening', 'no-camera']);
  });

  it('not at a secure address', async () => {
    await openPage(fakeDevice, fakeConsent);
    await page.route('http://warehouse.example/**', (route) =>
      route.fulfill({ contentType: 'text/html', body: '<!doctype html>' }),
    );
    await page.goto('http://warehouse.example/');
    await page.addScriptTag({ content: script });
    await page.evaluate(installTrial);
    await open();
    expect(await states()).toEqual(['opening', 'not-secure']);
  });
});
