// A robot that receives by what its device's view shows, and doesn't wait for what others at the dock have counted.
import { fact } from '../../src/domain/events/facts.ts';
import type { Fact } from '../../src/domain/events/union.ts';
import type { Notice, NoticeLine, Pallet } from '../../src/domain/inbound/model.ts';
import type { Counted } from '../../src/domain/inbound/on-pallet.ts';
import type { WorkingView } from '../../src/sync/working-view.ts';
import type { Random } from './random.ts';
import { dock, goodsOf } from './site.ts';

interface AtDock {
  readonly random: Random;
  readonly deviceId: string;
  readonly notice: Notice;
  readonly lines: readonly NoticeLine[];
}

const bare = ({ n, goods, quantity }: Counted): Counted => ({ n, goods, quantity });

/** All that a pallet should hold, as one scan confirms it. */
const contents = ({ expected }: Pallet): Counted[] =>
  expected.map(({ n, sku, quantity }) => ({ n, goods: goodsOf(sku), quantity }));

/** Of a line as a rule, now and then of none, and in any number: over and wrong items come about. */
function count({ random, lines }: AtDock, on: { noticeId: string; unit: string }): readonly Fact[] {
  const line = random.oneOf(lines);
  if (line === undefined) return [];
  const n = random.chance(0.05) ? null : line.n;
  const level = random.chance(0.2) ? ('case' as const) : ('each' as const);
  const serial = random.chance(0.1) ? `S-${random.whole(1, 9)}` : null;
  const counted = { n, goods: { ...goodsOf(line.sku), level, serial }, quantity: random.whole(1, 12) };
  const measured = { owner: 'own', sku: line.sku, size: { length: 9, width: 9, height: 9 }, weight: 9 };
  if (random.chance(0.05)) return [fact('item.measured', measured)];
  return [fact('goods.received', { ...on, ...counted, remark: random.chance(0.05) ? 'short-dated' : null })];
}

function damage({ random }: AtDock, on: { noticeId: string; unit: string }, pallet: Pallet): readonly Fact[] {
  const harmed = random.oneOf(pallet.received);
  if (harmed === undefined) return [];
  return [fact('goods.damaged', { ...on, ...bare(harmed), quantity: 1, reason: 'wet', photos: [] })];
}

function undo(on: { noticeId: string; unit: string }, pallet: Pallet): readonly Fact[] {
  const of = pallet.steps.at(-1);
  if (of === undefined) return [];
  const harmed = pallet.damaged.find(({ by }) => by === of);
  const counted = pallet.received.filter(({ by }) => by === of).map(bare);
  if (harmed !== undefined) {
    return [fact('receipt.reversed', { ...on, of, undoes: { step: 'damaged', ...bare(harmed) } })];
  }
  if (counted.length === 0) return [fact('pallet.opened', { ...on, at: dock, takesOver: null })];
  return [fact('receipt.reversed', { ...on, of, undoes: { step: 'confirmed', lines: counted } })];
}

function atPallet(at: AtDock, pallet: Pallet): readonly Fact[] {
  const { random, deviceId, notice } = at;
  const on = { noticeId: notice.noticeId, unit: pallet.code };
  const { state } = pallet;
  if (state.is === 'expected') {
    const opened = fact('pallet.opened', { ...on, at: dock, takesOver: null });
    return random.chance(0.5)
      ? [fact('pallet.confirmed', { ...on, at: dock, lines: contents(pallet) })]
      : [opened, ...count(at, on)];
  }
  if (random.chance(0.1)) return undo(on, pallet);
  if (random.chance(0.1)) return damage(at, on, pallet);
  if (state.is === 'closed') return [];
  if (state.device !== deviceId) {
    return random.chance(0.3) ? [fact('pallet.opened', { ...on, at: dock, takesOver: state.device })] : [];
  }
  return random.chance(0.2) ? [fact('pallet.closed', on)] : count(at, on);
}

/** What the dock does next, by what the view shows; nothing where no truck is there. */
export async function nextAtDock(
  random: Random,
  view: WorkingView,
  deviceId: string,
): Promise<readonly Fact[]> {
  const notice = random.oneOf(await view.all('notice'));
  if (notice === undefined) return [];
  const { noticeId, state } = notice;
  const lines = (await view.all('notice-line')).filter((line) => line.noticeId === noticeId);
  if (state.is === 'due') return [fact('receipt.started', { noticeId, dock })];
  if (random.chance(0.02)) {
    const named = lines.map(({ n, owner, sku }) => ({ n, owner, sku }));
    return [fact('receipt.finished', { noticeId, lines: named })];
  }
  const at = { random, deviceId, notice, lines };
  const pallets = (await view.all('pallet')).filter((pallet) => pallet.noticeId === noticeId);
  if (notice.loading === 'floor-loaded' && random.chance(0.1)) {
    const unit = `LPN-${random.whole(1, 4)}`;
    return [fact('pallet.opened', { noticeId, unit, at: dock, takesOver: null })];
  }
  const pallet = random.oneOf(pallets);
  return pallet === undefined ? [] : atPallet(at, pallet);
}
