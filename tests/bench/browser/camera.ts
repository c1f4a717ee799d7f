// The camera: what a frame costs in the worker, and whether the page notices. On the built app with a fake camera.
import { join } from 'node:path';
import { FakeCamera } from '../../support/fake-camera.ts';
import { type Bench, type Figure, figure } from '../figure.ts';
import { quantile } from '../quantile.ts';
import { serve, temporaryFolder } from '../warehouse/site.ts';
import { buildApp } from './build-app.ts';
import { installCameraProbe } from './camera-probe.ts';
import { type Handheld, openHandheld } from './handheld.ts';
import { longestTask } from './longest-task.ts';

const slow = 6;
/** Half of the time a label, the other half a busy aisle. */
const labels = [
  { code: { printed: 'gs1-128', text: '(01)05012345678900(10)L2214(21)S-9' }, seconds: 1 },
  { code: null, seconds: 1 },
  { code: { printed: 'datamatrix', text: 'T-0142' }, seconds: 1 },
  { code: null, seconds: 1 },
];
/** What is hardest to look through. What a page does when something was read is told by the figures of scans. */
const aisle = [{ code: null, seconds: 1 }];

/** ms of each. */
const watched = 10_000;
/** Frames after which the camera has its rhythm. */
const settled = 60;
/** Measured after that. */
const frames = 400;

const ids = { p50: 'camera-decode-p50', p95: 'camera-decode-p95', pause: 'camera-pause' } as const;

const button = ({ page }: Handheld, name: string) => page.getByRole('button', { name, exact: true });

/** The camera is opened at the film, and has its rhythm. */
async function openCamera(handheld: Handheld): Promise<void> {
  await handheld.page.evaluate(() => window.cameraProbe.decodings.splice(0));
  await button(handheld, 'Camera').click();
  await handheld.page.waitForFunction((count) => window.cameraProbe.decodings.length > count, settled);
}

async function measure(handheld: Handheld, camera: FakeCamera, origin: string): Promise<Figure[]> {
  const { page } = handheld;
  await page.goto(origin);
  await page.getByRole('heading', { name: 'Enrol this device' }).waitFor();
  await page.evaluate(() => navigator.serviceWorker.ready.then(() => {}));
  await handheld.slowDown(slow);
  const floor = await longestTask(page, watched);
  await camera.film(aisle);
  await openCamera(handheld);
  const value = await longestTask(page, watched);
  await button(handheld, 'Close camera').click();
  await handheld.slowDown(1);
  await camera.film(labels);
  await openCamera(handheld);
  await page.waitForFunction((count) => window.cameraProbe.decodings.length > count, settled + frames);
  const decodings = (await page.evaluate(() => window.cameraProbe.decodings)).slice(settled);
  const decoded = (share: number) => quantile(decodings, share);
  const frame = 'a frame of 1280 × 720 to the worker and back';
  return [
    figure({ id: ids.p50, title: `${frame}, median`, value: decoded(0.5), unit: 'ms' }),
    figure({ id: ids.p95, title: `${frame}, p95`, value: decoded(0.95), unit: 'ms' }),
    figure({
      id: ids.pause,
      title: `the page’s longest pause at ${slow}× while the camera runs, beside while it doesn’t`,
      value,
      unit: 'ms',
      goal: 16,
      floor,
    }),
  ];
}

export const cameraBench: Bench = {
  title: 'the camera in Chromium',
  figures: Object.values(ids),
  async run(wants, say) {
    buildApp();
    const folder = temporaryFolder();
    const camera = await FakeCamera.make();
    const server = await serve({ dataFolder: join(folder.path, 'data'), databaseUrl: null });
    const handheld = await openHandheld(join(folder.path, 'profile'), null, camera.arguments);
    try {
      await handheld.page.addInitScript(installCameraProbe);
      say('films of an aisle and of labels …');
      const figures = await measure(handheld, camera, server.origin);
      return figures.filter(({ id }) => wants(id));
    } finally {
      await handheld.close();
      await server.kill();
      await camera.remove();
      folder.remove();
    }
  },
};
