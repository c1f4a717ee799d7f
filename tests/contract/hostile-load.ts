// What a broken or hostile device may send: well-formed events about anything, in any order, under strange codes.
import fc from 'fast-check';
import { fact } from '../../src/domain/events/facts.ts';
import type { Fact } from '../../src/domain/events/union.ts';
import { shortReasons } from '../../src/domain/picking/model.ts';
import type { Goods } from '../../src/domain/stock/movement.ts';
import { goods, listId, orderId } from './ledger-floor.ts';

const pickListId = fc.constantFrom(listId, listId, listId, 'no/list', 'l|i s:t', '__proto__');
const stop = fc.constantFrom(1, 2, 3, 9, 123_456_789);
const location = fc.constantFrom('A-1', 'A-2', 'A-1', 'A|1', '🙂'.repeat(32), 'a b', 'constructor');
const tote = fc.constantFrom('T-1', 'T-2', 'T|1', 'T/1', 'A-1', '~0');
const order = fc.constantFrom(orderId, orderId, 'web:1/2', 'a:b:c', 'nobody');
const n = fc.constantFrom(1, 2, 3, 77);
const quantity = fc.constantFrom(1, 4, 10, 1_000_000);
const proof = fc.constantFrom('scan', 'picture');
const owner = fc.constantFrom('house', 'house/MUG', 'other');
const sku = fc.constantFrom('MUG', 'MUG|each', 'S/1', 'X');
const taughtCode = fc.constantFrom('LABEL', 'a/b', '04012345678901', 'MUG', '🙂');
const anyGoods: fc.Arbitrary<Goods> = fc.oneof(
  { weight: 3, arbitrary: fc.constant(goods) },
  fc.record({
    owner,
    sku,
    level: fc.constantFrom('each', 'case'),
    lot: fc.constantFrom(null, 'L', 'L|'),
    expiry: fc.constantFrom(null, '2027-01-01'),
    serial: fc.constantFrom(null, '1'),
    status: fc.constantFrom('available', 'quarantined', 'returned'),
  }),
);
const lines = fc.array(fc.record({ orderId: order, n, missing: quantity }), { minLength: 1, maxLength: 8 });
const slot = fc.integer({ min: 1, max: 8 });
const put = { location, tote, goods: anyGoods, quantity, orderId: order, n };

/** `of`: ids that an undo may name. */
export const hostileFact = (of: readonly string[]): fc.Arbitrary<Fact> =>
  fc.oneof(
    fc.record({ pickListId }).map((payload) => fact('pick-list.started', payload)),
    fc.record({ pickListId, location }).map((payload) => fact('pick-list.paused', payload)),
    fc.record({ pickListId }).map((payload) => fact('pick-list.resumed', payload)),
    fc.record({ pickListId, slot, tote, proof }).map((payload) => fact('tote.mounted', payload)),
    fc
      .record({ pickListId, slot, full: tote, fresh: tote, proof })
      .map((payload) => fact('tote.replaced', payload)),
    fc.record({ pickListId, tote, station: location, proof }).map((payload) => fact('tote.dropped', payload)),
    fc.record({ pickListId, stop, location, proof }).map((payload) => fact('stop.reached', payload)),
    fc.record({ pickListId, stop, proof, ...put }).map((payload) => fact('item.picked', payload)),
    fc.record({ pickListId, stop, proof, ...put }).map((payload) => fact('item.picked', payload)),
    fc
      .record({
        pickListId,
        stop,
        location,
        goods: anyGoods,
        reason: fc.constantFrom(...shortReasons),
        remaining: fc.constantFrom(0, 5),
        lines,
      })
      .map((payload) => fact('stop.shorted', payload)),
    fc.record({ pickListId, stop }).map((payload) => fact('stop.skipped', payload)),
    fc
      .record({
        pickListId,
        stop,
        of: fc.constantFrom(...of),
        undoes: fc.oneof(
          fc.record({ step: fc.constant('put' as const), ...put }),
          fc.record({ step: fc.constant('short' as const), location, goods: anyGoods, lines }),
          fc.record({ step: fc.constant('skip' as const) }),
        ),
      })
      .map((payload) => fact('step.reversed', payload)),
    fc
      .record({
        pickListId: fc.option(pickListId),
        label: fc.constantFrom('location', 'item', 'tote', 'unit'),
        code: tote,
        owner: fc.option(owner),
      })
      .map((payload) => fact('label.unreadable', payload)),
    fc
      .record({ owner, sku, code: taughtCode, level: fc.constantFrom('each', 'case'), quantity })
      .filter(({ quantity: pieces }) => pieces <= 100_000)
      .map((payload) => fact('barcode.learned', payload)),
    fc
      .record({ owner, sku, code: taughtCode, of: fc.constantFrom(...of) })
      .map((payload) => fact('barcode.unlearned', payload)),
    fc
      .record({ operatorId: location, offline: fc.boolean() })
      .map((payload) => fact('operator.signed-in', payload)),
  );
