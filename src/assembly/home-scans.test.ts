import { describe, expect, it } from 'vitest';
import type { RawScan } from '../domain/barcode/meaning.ts';
import { parseScan } from '../domain/barcode/parse-scan.ts';
import type { JobKinds, JobRef, Opened } from '../workflows/job-kind.ts';
import type { Floor } from './floor.ts';
import { HomeScans } from './home-scans.ts';

const raw = (text: string): RawScan => ({ text, aim: null, via: 'wedge', at: 0 });

/** Kinds that know some codes, each when it is let go. */
function kindsOf(known: Readonly<Record<string, Opened>>, asked: Promise<void>) {
  const named = async (meaning: { code?: string }) => {
    await asked;
    return known[meaning.code ?? ''] ?? null;
  };
  return new Map([['receive', async () => ({ named })]]) as unknown as JobKinds<unknown, unknown>;
}

function home(known: Readonly<Record<string, Opened>>, asked = Promise.resolve()) {
  const told: string[] = [];
  const floor = {
    kinds: kindsOf(known, asked),
    parse: (scan: RawScan) => parseScan(scan),
    runner: { scan: async ({ text }: RawScan) => void told.push(`runner ${text}`) },
  } as unknown as Floor;
  let done = () => {};
  const over = new Promise<void>((resolve) => {
    done = resolve;
  });
  const scans = new HomeScans({
    floor: () => floor,
    openJob: async ({ workflow, jobId }: JobRef) => void told.push(`open ${workflow} ${jobId}`),
    askTakeOver: async (_floor, unit) => {
      told.push(`take over ${unit}`);
      done();
    },
    scan: ({ text }) => {
      told.push(`again ${text}`);
      if (text === 'last') done();
    },
  });
  return { scans, told, over };
}

describe('a scan at home', () => {
  it('opens the job that it names; what is scanned meanwhile waits for it, in order', async () => {
    let letGo = () => {};
    const asked = new Promise<void>((resolve) => {
      letGo = resolve;
    });
    const { scans, told, over } = home({ 'LPN-1': { jobId: 'N-1', scan: 'opens' } }, asked);
    for (const text of ['LPN-1', 'first', 'last']) scans.scan(raw(text));
    expect(told).toEqual([]);
    letGo();
    await over;
    expect(told).toEqual(['open receive N-1', 'again first', 'again last']);
  });

  it('that goes on is the job’s first input as well, before what came after it', async () => {
    const { scans, told, over } = home({ 'LPN-1': { jobId: 'N-1', scan: 'goes-on' } });
    for (const text of ['LPN-1', 'last']) scans.scan(raw(text));
    await over;
    expect(told).toEqual(['open receive N-1', 'runner LPN-1', 'again last']);
  });

  it('of a unit that no job here knows asks whether its work is taken over (C2)', async () => {
    const { scans, told, over } = home({});
    scans.scan(raw('T-7'));
    await over;
    expect(told).toEqual(['take over T-7']);
  });
});
