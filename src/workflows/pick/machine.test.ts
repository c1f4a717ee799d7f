import { describe, expect, it } from 'vitest';
import { tradeItem } from '../../domain/barcode/trade-item.ts';
import { bins, goods, items, otherStation, station } from '../../domain/small-warehouse.fixture.ts';
import { atLocation, inUnit } from '../../domain/stock/place.ts';
import { Floor } from './floor.fixture.ts';
import { pickWorkflow, workGone } from './machine.ts';

const [A, B, C] = bins;
const heart = '05012345000015';
const heartCase = '15012345000012';
const lantern = '05012345000022';
const cup = '05012345000039';

const two = () =>
  new Floor([
    { sku: items.heart.sku, bin: A, slots: [2, 4] },
    { sku: items.lantern.sku, bin: B, slots: [3, 0] },
    { sku: items.cup.sku, bin: C, slots: [0, 5] },
  ]);
const onTheWalk = () => two().scans('T-1', 'T-2');
const single = () =>
  new Floor([
    { sku: items.heart.sku, bin: A, slots: [6] },
    { sku: items.lantern.sku, bin: B, slots: [2] },
  ]).scan('T-1');

const line = (floor: Floor, order: number, n: number) => floor.ledger.get('order-line', `shop:${order}/${n}`);

describe('a whole walk, by scanning only', () => {
  it('two orders: totes on, each stop by location, item and totes, totes down, done', () => {
    const floor = two().scans('T-1', 'T-2');
    expect(floor.state).toEqual({ at: 'walk', stop: 1, from: null });
    floor.scans(A, heart, 'T-1', 'T-2');
    floor.scans(B, lantern, lantern, lantern, 'T-1');
    floor.scans(C, cup, cup, 'T-2');
    expect(floor.state).toEqual({ at: 'drop', tote: null, from: 3 });
    floor.scans('T-1', station, 'T-2', station);
    expect(floor.state).toEqual({ at: 'done' });
    expect(floor.said).toBe('accept pick.say.list-done');
    expect(floor.ledger.get('pick-list', 'L1').state).toEqual({ is: 'done' });
    expect(floor.ledger.balance(inUnit('T-2'), goods(items.heart.sku))).toBe(4);
    expect(floor.ledger.balance(atLocation(A), goods(items.heart.sku))).toBe(94);
    expect(floor.ledger.all('exception')).toEqual([]);
  });

  it('every accepted scan is one fact, but the tote that is about to be dropped', () => {
    const floor = two();
    const happy = [
      ...['T-1', 'T-2', A, heart, 'T-1', 'T-2', B, lantern, lantern, lantern, 'T-1', C, cup, cup, 'T-2'],
    ];
    for (const text of happy) {
      floor.scan(text);
      expect([text, floor.feedback.is, floor.facts.length]).toEqual([text, 'accept', 1]);
    }
    expect([floor.scan('T-1').feedback.is, floor.facts.length]).toEqual(['accept', 0]);
    expect([floor.scan(station).feedback.is, floor.facts.length]).toEqual(['accept', 1]);
  });

  it('with one tote on the cart the last item scan is the pick', () => {
    const floor = single().scans(A, heart);
    expect(floor.facts).toMatchObject([{ type: 'item.picked', payload: { quantity: 6, tote: 'T-1' } }]);
    floor.scans(B, lantern);
    expect(floor.facts).toMatchObject([{ type: 'item.verified', payload: { quantity: 1 } }]);
    floor.scan(lantern);
    expect(floor.facts).toMatchObject([{ type: 'item.picked', payload: { quantity: 2 } }]);
    expect(floor.state.at).toBe('drop');
  });

  it('the next stop in the same bin needs no second scan of the location', () => {
    const floor = new Floor([
      { sku: items.heart.sku, bin: A, slots: [1] },
      { sku: items.lantern.sku, bin: A, slots: [1] },
    ]).scans('T-1', A, heart);
    expect(floor.state).toMatchObject({ at: 'take', stop: 2 });
    expect(floor.scan(lantern).state.at).toBe('drop');
  });
});

describe('totes onto the cart', () => {
  it('an occupied tote is rejected, saying whose it is', () => {
    const floor = two();
    floor.ledger.happen({
      type: 'tote.mounted',
      payload: { pickListId: 'L9', slot: 1, tote: 'T-7', proof: 'scan' },
    });
    floor.scan('T-7');
    expect(floor.feedback).toMatchObject({
      is: 'reject',
      title: { key: 'pick.say.tote-in-use' },
      scanned: { name: { key: 'pick.say.held-by', values: { holder: 'L9' } }, code: 'T-7' },
    });
    expect(floor.facts).toEqual([]);
  });

  it('the same tote for two slots is rejected', () => {
    expect(two().scans('T-1', 'T-1').said).toBe('reject pick.say.tote-on-cart');
  });

  it('"done" goes off with fewer totes; a slot gets its tote when its goods are in hand', () => {
    const floor = two();
    expect(floor.command('done').said).toBe('attention pick.say.no-tote-yet');
    floor.scan('T-1').command('done').scans(A, heart, 'T-1');
    expect(floor.state).toMatchObject({ at: 'put', slot: 2 });
    expect(floor.scan('T-2').facts).toMatchObject([{ type: 'tote.mounted', payload: { slot: 2 } }]);
    expect(floor.scan('T-2').facts).toMatchObject([{ type: 'item.picked', payload: { quantity: 4 } }]);
  });

  it('a location is no tote', () => {
    expect(two().scan(A).said).toBe('reject pick.say.wrong-tote');
  });
});

describe('at a location', () => {
  it('the wrong one is rejected with what was scanned, what is wanted and what to do', () => {
    const floor = onTheWalk().scan('A-09-09-A-1');
    expect(floor.feedback).toEqual({
      is: 'reject',
      title: { key: 'pick.say.wrong-location' },
      scanned: { name: { key: 'pick.say.a-location' }, code: 'A-09-09-A-1' },
      wanted: { name: { key: 'pick.say.a-location' }, code: A },
      next: { key: 'pick.say.next.go', values: { location: A } },
    });
  });

  it('any open stop becomes current by its location, and the rest is routed anew from there', () => {
    const floor = onTheWalk().scan(C);
    expect(floor.state).toMatchObject({ at: 'take', stop: 3 });
    floor.scans(cup, cup, 'T-2');
    expect(floor.state).toMatchObject({ at: 'walk', stop: 1 });
  });

  it('also in the middle of a put', () => {
    expect(onTheWalk().scans(A, heart, C).state).toMatchObject({ at: 'take', stop: 3 });
  });

  it('the same location again says nothing', () => {
    const floor = onTheWalk().scans(A, A);
    expect([floor.said, floor.facts.length]).toEqual(['none', 0]);
  });

  it('a closed stop says so', () => {
    expect(onTheWalk().scans(A, heart, 'T-1', 'T-2', A).said).toBe('reject pick.say.stop-closed');
  });
});

describe('the item and its quantity policy', () => {
  it('the wrong item is named beside the wanted one', () => {
    expect(onTheWalk().scans(A, lantern).feedback).toMatchObject({
      title: { key: 'pick.say.wrong-item' },
      scanned: { name: 'white metal lantern', code: '71053' },
      wanted: { name: 'white hanging heart', code: '85123A' },
    });
  });

  it('a code that nobody knows may be its new label: the reject says that it can be taught', () => {
    expect(onTheWalk().scans(A, 'LABEL-1').feedback).toMatchObject({
      title: { key: 'pick.say.wrong-item' },
      scanned: { name: { key: 'pick.say.an-unknown-code' }, code: 'LABEL-1' },
      next: { key: 'pick.say.next.new-label' },
    });
    expect(onTheWalk().scan('LABEL-1').feedback).toMatchObject({ next: { key: 'pick.say.next.go' } });
  });

  it('the same GTIN of another owner does not match', () => {
    const floor = onTheWalk().scan(A);
    floor.say({ is: 'scan', meaning: tradeItem(heart), text: heart, items: [items.rival] });
    expect(floor.said).toBe('reject pick.say.wrong-item');
  });

  it('once: a second scan is told that the tote is next', () => {
    expect(onTheWalk().scans(A, heart, heart).said).toBe('attention pick.say.already-taken');
  });

  it('each: every scan counts a piece, and one too many is no piece', () => {
    const floor = onTheWalk().scans(B, lantern, lantern);
    expect(floor.feedback).toMatchObject({ words: { values: { counted: 2, wanted: 3 } } });
    expect(floor.state).toMatchObject({ at: 'take', taken: { counted: 2 } });
    expect(floor.scan(lantern).state).toMatchObject({ at: 'put', quantity: 3 });
  });

  it('sample: so many pieces prove the rest', () => {
    expect(onTheWalk().scans(C, cup, cup).state).toMatchObject({ at: 'put', quantity: 5 });
  });

  it('a pack counts its quantity, and more than is wanted is rejected', () => {
    expect(onTheWalk().scans(A, heartCase).said).toBe('reject pick.say.too-many');
    const dozen = new Floor([{ sku: items.lantern.sku, bin: B, slots: [13] }]).scans('T-1', B);
    expect(dozen.scan('15012345000029').state).toMatchObject({ taken: { counted: 12 } });
    expect(dozen.scan('15012345000029').said).toBe('reject pick.say.too-many');
    expect(dozen.scan(lantern).facts).toMatchObject([{ type: 'item.picked', payload: { quantity: 13 } }]);
  });

  it('the count that a code itself states goes before the item master', () => {
    const floor = onTheWalk().scan(B).scan(lantern, { count: 3 });
    expect(floor.state).toMatchObject({ at: 'put', taken: { counted: 3 } });
  });

  it('lot and expiry of the label go into the goods', () => {
    const floor = onTheWalk().scan(A).scan(heart, { lot: 'L2214', expiry: '2027-03-31' }).scan('T-1');
    expect(floor.facts).toMatchObject([{ payload: { goods: { lot: 'L2214', expiry: '2027-03-31' } } }]);
  });

  it('another lot while pieces are in hand: those go into their tote first', () => {
    const floor = onTheWalk().scan(B).scan(lantern, { lot: 'L1' }).scan(lantern, { lot: 'L2' });
    expect(floor.said).toBe('reject pick.say.other-goods');
    expect(floor.scan('T-1').facts).toMatchObject([{ payload: { quantity: 1, goods: { lot: 'L1' } } }]);
    expect(floor.scan(lantern, { lot: 'L2' }).state).toMatchObject({ at: 'take', taken: { counted: 1 } });
  });

  it('a serial is one piece whatever the policy, and never counts twice', () => {
    const floor = onTheWalk().scan(A).scan(heart, { serial: 'S1' });
    expect(floor.state).toMatchObject({ at: 'put', slot: 1, quantity: 1 });
    expect(floor.scan('T-1').state).toMatchObject({ at: 'take', stop: 1 });
    expect(floor.scan(heart, { serial: 'S1' }).said).toBe('attention pick.say.serial-taken');
    expect(floor.scan(heart, { serial: 'S2' }).state).toMatchObject({ at: 'put', quantity: 1 });
  });
});

describe('totes', () => {
  it('the wrong tote is rejected with its slot', () => {
    expect(onTheWalk().scans(A, heart, 'T-2').feedback).toMatchObject({
      title: { key: 'pick.say.wrong-tote' },
      scanned: { name: { values: { slot: 2 } }, code: 'T-2' },
      wanted: { code: 'T-1' },
    });
  });

  it('full: a fresh tote takes its slot, and both are dropped', () => {
    const floor = single().scan(A).command('tote-full').scan('T-5');
    expect(floor.facts).toMatchObject([
      { type: 'tote.replaced', payload: { slot: 1, full: 'T-1', fresh: 'T-5' } },
    ]);
    floor.scans(heart);
    expect(floor.state).toMatchObject({ at: 'put', slot: 1 });
    floor.scans('T-5', B, lantern, lantern, 'T-5', 'T-1', station, 'T-5', station);
    expect(floor.state.at).toBe('done');
  });

  it('full: an occupied tote is rejected', () => {
    expect(onTheWalk().scans(A, heart).command('tote-full').scan('T-2').said).toBe(
      'reject pick.say.tote-on-cart',
    );
  });

  it('full, with part of it in already: the rest goes into the fresh one', () => {
    const floor = onTheWalk().scans(A, heart, 'T-1').choose('quantity').quantity(3).scan('T-2');
    expect(floor.facts).toMatchObject([{ payload: { quantity: 3, tote: 'T-2' } }]);
    expect(floor.state).toMatchObject({ at: 'put', slot: 2, quantity: 1 });
    floor.command('tote-full').scans('T-6', 'T-6');
    expect(line(floor, 2, 1).picked).toBe(4);
    expect(floor.ledger.balance(inUnit('T-6'), goods(items.heart.sku))).toBe(1);
  });

  it('another quantity can only be less, and a scan does not answer for it', () => {
    const floor = onTheWalk().scans(A, heart).choose('quantity');
    expect(floor.scan('T-1').said).toBe('attention pick.say.answer-first');
    expect(floor.quantity(3).said).toBe('reject pick.say.too-many');
    expect(floor.quantity(0).said).toBe('attention pick.say.quantity-zero');
    expect(floor.back().state).toMatchObject({ at: 'put', quantity: 2 });
  });
});

describe('short and skip', () => {
  it('a bin with less: what there is goes in, the rest is short with its reason', () => {
    const floor = single().scan(A).choose('quantity').quantity(4).scan(heart);
    expect(floor.facts).toMatchObject([{ type: 'item.picked', payload: { quantity: 4 } }]);
    floor.command('short').choose('damaged').quantity(1);
    expect(floor.facts).toMatchObject([
      { payload: { reason: 'damaged', remaining: 1, lines: [{ missing: 2 }] } },
    ]);
    expect(line(floor, 1, 1)).toMatchObject({ picked: 4, short: 2, planned: 4 });
    expect(floor.state).toMatchObject({ at: 'walk', stop: 2 });
  });

  it('an empty bin has nothing remaining, and is not asked about', () => {
    const floor = onTheWalk().scan(A).command('short').choose('empty');
    expect(floor.facts).toMatchObject([{ type: 'stop.shorted', payload: { remaining: 0 } }]);
    expect(floor.state).toMatchObject({ at: 'walk', stop: 2 });
  });

  it('with counted pieces in hand those are put first', () => {
    const floor = onTheWalk().scans(B, lantern, lantern).command('short');
    expect(floor.state).toMatchObject({ at: 'put', quantity: 2 });
    floor.scan('T-1').command('short').choose('empty');
    expect(line(floor, 1, 2)).toMatchObject({ picked: 2, short: 1 });
  });

  it('a skipped stop comes again after the open ones; the last one left is not skipped', () => {
    const floor = onTheWalk().command('skip');
    expect(floor.state).toMatchObject({ at: 'walk', stop: 2 });
    floor.scans(B, lantern, lantern, lantern, 'T-1', C, cup, cup, 'T-2');
    expect(floor.state).toMatchObject({ at: 'walk', stop: 1 });
    expect(floor.command('skip').said).toBe('attention pick.say.only-stop-left');
    expect(floor.scans(A, heart, 'T-1', 'T-2').state.at).toBe('drop');
  });
});

describe('undo', () => {
  it('a put asks for the scan of its bin, and then the balances are as before', () => {
    const floor = onTheWalk().scans(A, heart, 'T-1', 'T-2').command('undo');
    expect(floor.state).toMatchObject({ at: 'undo-put', stop: 1 });
    expect(floor.facts).toEqual([]);
    expect(floor.scan(B).said).toBe('reject pick.say.wrong-location');
    floor.scan(A);
    expect(floor.facts).toMatchObject([{ type: 'step.reversed', payload: { undoes: { tote: 'T-2' } } }]);
    expect(floor.state).toMatchObject({ at: 'take', stop: 1 });
    expect(floor.ledger.balance(inUnit('T-2'), goods(items.heart.sku))).toBe(0);
    floor.command('undo').scan(A);
    expect(floor.ledger.balance(atLocation(A), goods(items.heart.sku))).toBe(100);
    expect(floor.command('undo').said).toBe('attention pick.say.nothing-to-undo');
  });

  it('short and skip are reversed at once', () => {
    const floor = onTheWalk().scan(A).command('short').choose('empty').command('undo');
    expect(floor.facts).toMatchObject([{ type: 'step.reversed', payload: { undoes: { step: 'short' } } }]);
    expect(floor.state).toMatchObject({ at: 'walk', stop: 1 });
    expect(line(floor, 1, 1)).toMatchObject({ short: 0, planned: 2 });
    expect(floor.command('skip').command('undo').state).toMatchObject({ at: 'walk', stop: 1 });
    expect(floor.ledger.all('exception').filter(({ state }) => state === 'open')).toEqual([]);
  });

  it('of what was only counted: it is counted anew, and nothing is written', () => {
    const floor = onTheWalk().scans(B, lantern).command('undo');
    expect(floor.state).toMatchObject({ at: 'take', taken: null });
    expect(floor.facts).toEqual([]);
  });

  it('after the drop: the job that brings the goods back opens, and a fresh tote takes the slot', () => {
    const floor = onTheWalk().scans(A, heart, 'T-1', 'T-2', B, lantern, lantern, lantern, 'T-1');
    floor.scans(C, cup, cup, 'T-2', 'T-2', station).command('undo').scan(C);
    expect(floor.ledger.all('task')).toMatchObject([{ kind: 'return-to-bin', subject: 'unit T-2' }]);
    floor.scans(cup, cup, 'T-9', 'T-9', 'T-1', station, 'T-9', station);
    expect(floor.state.at).toBe('done');
    expect(line(floor, 2, 3).picked).toBe(5);
  });

  it('leaves a question', () => {
    expect(onTheWalk().scan(A).command('short').command('undo').state.at).toBe('take');
  });
});

describe("can't read", () => {
  const unreadable = (label: string, code: string) => ({
    type: 'label.unreadable',
    payload: { pickListId: 'L1', label, code },
  });

  it('a location by its check digits', () => {
    const floor = onTheWalk();
    const digits = floor.ledger.get('location', A).checkDigits;
    expect(floor.command('cant-read').type('00').said).toBe('reject pick.say.wrong-digits');
    floor.type(digits);
    expect(floor.facts).toMatchObject([
      unreadable('location', A),
      { type: 'stop.reached', payload: { proof: 'check-digits' } },
    ]);
  });

  it('an item by the last four of its SKU, for the whole quantity', () => {
    const floor = onTheWalk().scan(B).command('cant-read').type('1053');
    expect(floor.facts).toMatchObject([
      unreadable('item', '71053'),
      { type: 'item.verified', payload: { quantity: 3, proof: 'picture' } },
    ]);
    expect(floor.state).toMatchObject({ at: 'put', quantity: 3 });
  });

  it('a tote by its number', () => {
    const floor = onTheWalk().scans(A, heart).command('cant-read').type('1');
    expect(floor.facts).toMatchObject([
      unreadable('tote', 'T-1'),
      { type: 'item.picked', payload: { proof: 'number' } },
    ]);
  });

  it('a fresh tote by its whole plate, and the station by its digits', () => {
    const floor = new Floor([{ sku: items.heart.sku, bin: A, slots: [1] }]);
    floor.command('cant-read').type('t-12');
    expect(floor.facts).toMatchObject([unreadable('tote', 'T-12'), { type: 'tote.mounted' }]);
    floor.scans(A, heart).command('cant-read').type('12').command('cant-read');
    floor.type(floor.ledger.get('location', station).checkDigits);
    expect(floor.state.at).toBe('done');
  });

  it('a label that can be read after all is just scanned', () => {
    const floor = onTheWalk().command('cant-read').scan(A);
    expect(floor.facts).toMatchObject([{ type: 'stop.reached', payload: { proof: 'scan' } }]);
  });
});

describe('pause and the end', () => {
  it('parks the cart at a scanned location; one of its totes resumes', () => {
    const floor = onTheWalk().command('pause').scan('A-01-09-A-1');
    expect(floor.facts).toMatchObject([{ type: 'pick-list.paused', payload: { location: 'A-01-09-A-1' } }]);
    expect(pickWorkflow.atRest(floor.state)).toBe(true);
    expect(floor.scan('T-9').said).toBe('reject pick.say.wrong-tote');
    expect(floor.scan('T-2').facts).toMatchObject([{ type: 'pick-list.resumed' }]);
    expect(floor.state).toMatchObject({ at: 'walk', stop: 1 });
  });

  it('a cart that is still being loaded is parked too, and goes on with the next slot', () => {
    const floor = two().scan('T-1').command('pause').scan('A-01-09-A-1');
    expect(floor.state).toEqual({ at: 'paused', location: 'A-01-09-A-1' });
    expect(floor.scan('T-1').state).toEqual({ at: 'cart', slot: 2 });
  });

  it('with goods in hand the stop is finished first', () => {
    expect(onTheWalk().scans(A, heart).command('pause').said).toBe('attention pick.say.finish-stop-first');
  });

  it('a tote goes to the station that the list names, to no other', () => {
    const floor = single().scans(A, heart, B, lantern, lantern);
    expect(floor.scan(station).said).toBe('reject pick.say.wrong-tote');
    expect(floor.scans('T-1', otherStation).feedback).toMatchObject({
      title: { key: 'pick.say.wrong-station' },
      wanted: { code: station },
    });
    expect(floor.scan(station).state.at).toBe('done');
  });
});

describe('codes that no step wants', () => {
  it('a web address gets attention, not the long buzz', () => {
    expect(onTheWalk().scan('https://example.com').said).toBe('attention pick.say.not-for-this-job');
  });

  it('a lost separator is explained and no lot is guessed', () => {
    const floor = onTheWalk().scan(A);
    floor.say({
      is: 'scan',
      meaning: { is: 'bad', problem: 'separator-lost', text: '0105012345000015' },
      text: '0105012345000015',
      items: [],
    });
    expect(floor.feedback).toMatchObject({
      is: 'reject',
      scanned: { name: { key: 'pick.say.problem.separator-lost' } },
    });
    expect(floor.facts).toEqual([]);
  });
});

describe('who takes the work up', () => {
  it('from documents alone: the half-done stop, the walk, or the parked cart', () => {
    const floor = onTheWalk();
    expect(pickWorkflow.resume(floor.work)).toMatchObject({ at: 'walk', stop: 1 });
    floor.scans(C, cup, cup).choose('quantity').quantity(2).scan('T-2');
    expect(pickWorkflow.resume(floor.work)).toMatchObject({ at: 'walk', stop: 3 });
    floor.scans('T-2', A, heart, 'T-1', 'T-2', B, lantern, lantern, lantern, 'T-1');
    expect(pickWorkflow.resume(floor.work)).toMatchObject({ at: 'drop' });
  });

  it('says that it has begun, or goes on in other hands', () => {
    const floor = onTheWalk();
    expect(pickWorkflow.begin(floor.work, 'ana')).toEqual([]);
    expect(pickWorkflow.begin(floor.work, 'ben')).toMatchObject([{ type: 'pick-list.resumed' }]);
  });

  it('C2 work that was handed to another device is gone from this one', () => {
    const floor = onTheWalk();
    expect(workGone(floor.work, 'H1')).toBeNull();
    floor.ledger.happen({ type: 'pick-list.leased', payload: { pickListId: 'L1', device: 'H2', stops: 3 } });
    expect(workGone(floor.work, 'H1')).toBe('taken-away');
    expect(workGone(null, 'H1')).toBe('missing');
  });

  it('a stop that others closed meanwhile is nobody’s current stop', () => {
    const floor = onTheWalk().scan(A);
    const elsewhere = { pickListId: 'L1', stop: 1, location: A, goods: goods(items.heart.sku) };
    floor.ledger.happen({
      type: 'stop.shorted',
      payload: {
        ...elsewhere,
        reason: 'empty',
        remaining: 0,
        lines: [{ orderId: 'shop:1', n: 1, missing: 2 }],
      },
    });
    expect(floor.scan(B).state).toMatchObject({ at: 'take', stop: 2 });
  });
});
