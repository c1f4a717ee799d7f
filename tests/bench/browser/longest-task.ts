// The longest that a page's main thread was busy with one thing, by the browser's own trace.
import type { Page } from '@playwright/test';
import { z } from 'zod';

/** `tdur`: µs of processor time. Trace Event Format, of which a browser writes many kinds. */
const traceEvent = z.object({
  name: z.string(),
  pid: z.number(),
  tid: z.number(),
  tdur: z.number().default(0),
  args: z.object({ name: z.string().optional() }).default({}),
});
type TraceEvent = z.infer<typeof traceEvent>;

/** The thread of a page that runs its scripts and lays it out. */
const mainThread = 'CrRendererMain';

async function traceOf(page: Page, ms: number): Promise<readonly TraceEvent[]> {
  const session = await page.context().newCDPSession(page);
  const events: TraceEvent[] = [];
  session.on('Tracing.dataCollected', ({ value }) => events.push(...z.array(traceEvent).parse(value)));
  const complete = new Promise((resolve) => session.once('Tracing.tracingComplete', resolve));
  await session.send('Tracing.start', {
    transferMode: 'ReportEvents',
    traceConfig: { includedCategories: ['toplevel', '__metadata'] },
  });
  await new Promise((resolve) => setTimeout(resolve, ms));
  await session.send('Tracing.end');
  await complete;
  await session.detach();
  return events;
}

/**
 * ms of processor time, so that what else the machine does at the same time is not in it. Watches for `ms`, on the
 * busiest of the browser's pages.
 */
export async function longestTask(page: Page, ms: number): Promise<number> {
  const events = await traceOf(page, ms);
  const threadOf = ({ pid, tid }: TraceEvent) => `${pid}/${tid}`;
  const named = events.filter(({ name, args }) => name === 'thread_name' && args.name === mainThread);
  const tasks = named
    .map(threadOf)
    .map((thread) =>
      events
        .filter((event) => threadOf(event) === thread && event.name.endsWith('RunTask'))
        .map(({ tdur }) => tdur / 1000),
    );
  const [busiest = []] = tasks.toSorted((a, b) => b.length - a.length);
  if (busiest.length === 0) throw new Error('the browser traced no task of the page');
  return Math.max(...busiest);
}
