import { describe, expect, it } from 'vitest';
import { handlingUnit } from '../../domain/barcode/handling-unit.ts';
import type { RawScan } from '../../domain/barcode/meaning.ts';
import { commandText } from '../../domain/barcode/own-codes.ts';
import { parseScan } from '../../domain/barcode/parse-scan.ts';
import { dock, dockLedger, loose, palletised, pieces, ssccs } from '../../domain/dock.fixture.ts';
import { fact } from '../../domain/events/facts.ts';
import type { TestLedger } from '../../domain/ledger.fixture.ts';
import { openHandheld } from '../look-up.fixture.ts';
import { Runner } from '../runner.ts';
import { receiveJob } from './job.ts';
import type { ReceiveState, ReceiveWork } from './state.ts';

const [A, B] = ssccs;
const today = new Date(2026, 10, 24, 9).getTime();
const text = (number: string) => ({ is: 'text', text: number }) as const;

async function device(ledger: TestLedger) {
  const { view, outbox, stored } = await openHandheld(ledger, { roles: ['receiver'] });
  const job = receiveJob(view, { deviceId: 'H1', now: () => today });
  const runner = new Runner<ReceiveState, ReceiveWork>(new Map([['receive', async () => job]]), {
    outbox,
    view,
    parse: parseScan,
    lookup: async (codes) =>
      (await Promise.all(codes.map((code) => view.find('item', `code:${code}`)))).flat(),
    now: () => ({ wall: today, monotonic: 0, page: 'p' }),
    basis: () => ({ serverEpoch: null, position: 0 }),
    signal: () => {},
  });
  let at = 0;
  const scan = (code: string, gap = 1000) => {
    at += gap;
    const raw: RawScan = { text: code, aim: /^\d{18}$/.test(code) ? ']C1' : null, via: 'wedge', at };
    return runner.scan(code.length === 18 ? { ...raw, text: `00${code}` } : raw);
  };
  return { job, runner, scan, stored };
}

describe('what a scan at home opens', () => {
  it('a pallet that a notice names opens its notice, and is its first scan', async () => {
    const { job } = await device(dockLedger(palletised));
    expect(await job.named(handlingUnit(A))).toEqual({ jobId: 'N1', scan: 'goes-on' });
  });

  it('the notice’s number opens it', async () => {
    const { job } = await device(dockLedger(palletised, loose));
    expect(await job.named(text('ASN-1002'))).toEqual({ jobId: 'N2', scan: 'opens' });
    expect(await job.named(text('ASN-9'))).toBeNull();
  });

  it('a strange plate or SSCC opens a blind receipt; a tote, and a plate that stands somewhere, open none', async () => {
    const ledger = dockLedger(palletised);
    ledger.happen(fact('unit.moved', { unit: 'LPN-7', to: dock, after: null, settles: [] }));
    const { job } = await device(ledger);
    const named = (code: string) => job.named(handlingUnit(code));
    expect(await named('LPN-1')).toEqual({ jobId: 'blind:LPN-1', scan: 'opens' });
    expect(await named('340123450000000048')).toEqual({ jobId: 'blind:340123450000000048', scan: 'opens' });
    expect([await named('T-1'), await named('LPN-7')]).toEqual([null, null]);
  });

  it('a pallet that was received is left to whoever puts it away', async () => {
    const ledger = dockLedger(palletised);
    ledger.happen(fact('pallet.closed', { noticeId: 'N1', unit: A }));
    const { job } = await device(ledger);
    expect(await job.named(handlingUnit(A))).toBeNull();
  });
});

describe('what home offers', () => {
  it('the truck at the dock first, then what is due by today; not what comes later, nor what has come', async () => {
    const notice = (n: number, expectedOn: string | null) => ({
      ...loose,
      noticeId: `N${n}`,
      number: `ASN-${n}`,
      expectedOn,
    });
    const ledger = dockLedger(
      notice(3, null),
      notice(4, '2026-11-24'),
      notice(5, '2026-11-25'),
      notice(6, null),
    );
    ledger.happen(fact('receipt.started', { noticeId: 'N3', dock }));
    ledger.happen(fact('receipt.finished', { noticeId: 'N6', lines: [] }));
    const { job } = await device(ledger);
    expect((await job.offers()).map(({ jobId, detail }) => [jobId, detail.key])).toEqual([
      ['N3', 'receive.at'],
      ['N4', 'receive.due'],
    ]);
  });
});

describe('receiving out of the working view', () => {
  it('a truck by its scans: each is on the disk, and the next one sees it', async () => {
    const { runner, scan, stored } = await device(dockLedger(palletised));
    await runner.take({ workflow: 'receive', jobId: 'N1' }, 'rita');
    for (const code of [dock, A, A, B, B]) await scan(code);
    expect(await stored()).toEqual(['receipt.started', 'pallet.confirmed', 'pallet.confirmed']);
    expect(runner.store.getState().progress).toEqual({ done: 2, total: 3 });
  });

  it('the bounce of a trigger confirms no pallet', async () => {
    const { runner, scan, stored } = await device(dockLedger(palletised));
    await runner.take({ workflow: 'receive', jobId: 'N1' }, 'rita');
    await scan(dock);
    await scan(A);
    await scan(A, 100);
    expect(await stored()).toEqual(['receipt.started']);
    await scan(A, 900);
    expect(await stored()).toEqual(['receipt.started', 'pallet.confirmed']);
  });

  it('SCAN 8 every carton counts, however fast its like comes behind it, where it is one too many as well', async () => {
    const few = { ...loose, lines: loose.lines.map((line) => ({ ...line, quantity: 2 })) };
    const { runner, scan, stored } = await device(dockLedger(few));
    await runner.take({ workflow: 'receive', jobId: 'N2' }, 'rita');
    for (const code of [dock, 'LPN-1', pieces.heart]) await scan(code);
    for (const gap of [50, 50, 50]) await scan(pieces.heart, gap);
    const received = (await stored()).filter((type) => type === 'goods.received');
    expect(received).toHaveLength(4);
  });

  it('SCAN 8 a bounce on a printed command is none: undo takes back one carton', async () => {
    const { runner, scan, stored } = await device(dockLedger(loose));
    await runner.take({ workflow: 'receive', jobId: 'N2' }, 'rita');
    for (const code of [dock, 'LPN-1', pieces.heart, pieces.heart, commandText('undo')]) await scan(code);
    await scan(commandText('undo'), 80);
    const reversals = async () => (await stored()).filter((type) => type === 'receipt.reversed').length;
    expect(await reversals()).toBe(1);
    await scan(commandText('undo'));
    expect(await reversals()).toBe(2);
  });

  it('a blind pallet: an item that nobody announced is known by its code', async () => {
    const { runner, scan, stored } = await device(dockLedger());
    await runner.take({ workflow: 'receive', jobId: 'blind:LPN-1' }, 'rita');
    for (const code of [dock, '5012345000015', '5012345000015']) await scan(code);
    expect(await stored()).toEqual(['pallet.opened', 'goods.received', 'goods.received']);
  });

  it('a notice that isn’t here, or was withdrawn, can’t be worked', async () => {
    const { runner } = await device(dockLedger());
    await runner.take({ workflow: 'receive', jobId: 'N1' }, 'rita');
    expect(runner.store.getState().gone?.words.key).toBe('runner.say.work-missing');
  });
});
