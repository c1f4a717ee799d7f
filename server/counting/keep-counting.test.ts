import { pino } from 'pino';
import { expect, it } from 'vitest';
import { warehouse } from '../planning/ledger.fixture.ts';
import { A, ask, B, countingSite, picked, seen } from './counting.fixture.ts';
import { keepCounting } from './keep-counting.ts';

const calendar = { A: 30, B: 91, C: 365 };

/** Timers that run when the test says so, the soonest first. */
async function keeping(break_: { fails: boolean } = { fails: false }) {
  const made = await countingSite();
  const due: { readonly ms: number; readonly work: () => void }[] = [];
  const lines: string[] = [];
  const stop = keepCounting({
    judging: {
      ...made.judging,
      ledger: made.ledger,
      heard: async () => {
        if (break_.fails) throw new Error('the disk is full');
        return made.judging.heard();
      },
    },
    calendar,
    log: pino({}, { write: (line: string) => void lines.push(line) }),
    clock: () => made.clock.now,
    after(ms, work) {
      const entry = { ms, work };
      due.push(entry);
      return () => {
        if (due.includes(entry)) due.splice(due.indexOf(entry), 1);
      };
    },
  });
  return { made, due, lines, stop };
}

/** The first timer of those that are set runs out. */
async function turn(due: { readonly ms: number; readonly work: () => void }[]) {
  const next = due.shift();
  next?.work();
  for (let n = 0; n < 50; n += 1) await new Promise(setImmediate);
  return next?.ms;
}

it('soon after something comes in it is judged, and asked for where a bin was emptied', async () => {
  const { made, due, stop } = await keeping();
  await ask(made, 'C');
  made.clock.now = 2_000;
  made.device('H1', { cameIn: 2_000 });
  await made.push('H1', { at: 1_000, by: 'ana' }, seen('C', 10, 900));
  await made.push('H1', { at: 1_900 }, picked(10, B));
  while (due.some(({ ms }) => ms === 2_000)) await turn(due);
  const counts = await made.ledger.read(warehouse, (reader) =>
    reader.find('count', [`location:${A}`, `location:${B}`]),
  );
  const whys = counts.filter(({ id }) => !id.startsWith('1970')).map(({ why, state }) => [why, state.is]);
  expect(whys.toSorted()).toEqual([
    ['asked', 'posted'],
    ['zero-check', 'asked'],
  ]);
  stop();
});

it('what fails is told to the log, and tried again', async () => {
  const wrong = { fails: true };
  const { due, lines, stop } = await keeping(wrong);
  await turn(due);
  expect(lines.join()).toContain('the disk is full');
  expect(due.length).toBeGreaterThan(0);
  stop();
});

it('nothing comes after it was stopped', async () => {
  const { due, stop, made } = await keeping();
  stop();
  await ask(made, 'C');
  expect(due).toEqual([]);
});
