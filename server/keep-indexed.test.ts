import { pino } from 'pino';
import { expect, it } from 'vitest';
import { keepIndexed } from './keep-indexed.ts';

/** `ends`: how each look at the index ends. */
function indexing(ends: (() => Promise<'more' | 'done'>)[]) {
  const due: { readonly ms: number; readonly work: () => void }[] = [];
  const lines: string[] = [];
  const stop = keepIndexed({
    ledger: { indexMentions: () => (ends.shift() ?? (async () => 'done' as const))() },
    warehouse: 'wh-1',
    log: pino({}, { write: (line: string) => void lines.push(line) }),
    after(ms, work) {
      const entry = { ms, work };
      due.push(entry);
      return () => void due.splice(due.indexOf(entry), 1);
    },
  });
  const turn = async () => {
    const next = due.shift();
    next?.work();
    await new Promise(setImmediate);
    return next?.ms ?? null;
  };
  return { due, lines, stop, turn };
}

it('comes on quickly while there is more, and rests when there is none', async () => {
  const { turn } = indexing([async () => 'more', async () => 'more', async () => 'done']);
  const waits = [await turn(), await turn(), await turn(), await turn()];
  expect(waits).toEqual([30_000, 1_000, 1_000, 30_000]);
});

it('what fails is told to the log, and tried again', async () => {
  const { turn, lines, due } = indexing([() => Promise.reject(new Error('the disk is full'))]);
  await turn();
  expect(lines.join()).toContain('the disk is full');
  expect(due).toHaveLength(1);
});

it('nothing comes after it was stopped, also while it is at it', async () => {
  const { due, stop } = indexing([]);
  due.shift()?.work();
  stop();
  await new Promise(setImmediate);
  expect(due).toEqual([]);
});
