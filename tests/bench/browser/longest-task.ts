// The longest that a page's main thread was busy with one thing, by the browser's own trace.
import type { CDPSession } from '@playwright/test';

interface TraceEvent {
  readonly name: string;
  readonly pid: number;
  readonly tid: number;
  readonly args: { readonly name?: string };
  /** µs of processor time. */
  readonly tdur?: number;
}

/** Of a page as the browser draws and runs it. */
const mainThread = 'CrRendererMain';

async function traceOf(session: CDPSession, ms: number): Promise<readonly TraceEvent[]> {
  const events: TraceEvent[] = [];
  session.on('Tracing.dataCollected', ({ value }) => events.push(...(value as unknown as TraceEvent[])));
  const complete = new Promise((resolve) => session.once('Tracing.tracingComplete', resolve));
  await session.send('Tracing.start', {
    transferMode: 'ReportEvents',
    traceConfig: { includedCategories: ['toplevel', '__metadata'] },
  });
  await new Promise((resolve) => setTimeout(resolve, ms));
  await session.send('Tracing.end');
  await complete;
  session.removeAllListeners('Tracing.dataCollected');
  return events;
}

/**
 * ms of processor time: what else the machine does at the same time is not in it. Watches for `ms`, on the busiest of
 * the browser's pages.
 */
export async function longestTask(session: CDPSession, ms: number): Promise<number> {
  const events = await traceOf(session, ms);
  const threadOf = ({ pid, tid }: TraceEvent) => `${pid}/${tid}`;
  const named = events.filter(({ name, args }) => name === 'thread_name' && args.name === mainThread);
  const tasks = named
    .map(threadOf)
    .map((thread) =>
      events
        .filter((event) => threadOf(event) === thread && event.name.endsWith('RunTask'))
        .map(({ tdur = 0 }) => tdur / 1000),
    );
  const busiest = tasks.toSorted((a, b) => b.length - a.length)[0] ?? [];
  if (busiest.length === 0) throw new Error('the browser traced no task of the page');
  return Math.max(...busiest);
}
