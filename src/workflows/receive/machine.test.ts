import { describe, expect, it } from 'vitest';
import {
  byOmar,
  codesOf,
  dock,
  dockItems,
  dockLedger,
  heartCase,
  lineOf,
  loose,
  palletised,
  pieces,
  shelf,
  ssccs,
  stage,
  star,
  stockOf,
} from '../../domain/dock.fixture.ts';
import { fact } from '../../domain/events/facts.ts';
import type { TestLedger } from '../../domain/ledger.fixture.ts';
import { goods } from '../../domain/small-warehouse.fixture.ts';
import { inUnit } from '../../domain/stock/place.ts';
import { withoutPhoto } from './damage.ts';
import { Dock } from './dock-floor.fixture.ts';
import { receiveWorkflow } from './machine.ts';

const [A, B, C] = ssccs;
const { heart, cup, lantern } = pieces;
const heartGoods = goods(dockItems.heart.sku);
const lot = { lot: 'L7', expiry: '2027-12-31' };

const truck = (notice = palletised) => new Dock(dockLedger(notice), notice.noticeId);
const docked = (notice = palletised) => truck(notice).scan(dock);
const untrusted = { ...palletised, trusted: false };
const cartons = () => docked(loose).scan('LPN-1');

describe('a whole truck of pallets, by scanning only', () => {
  it('the dock once, each SSCC twice, done: what is missing is nothing', () => {
    const truckload = truck().scans(dock, A, A, B, B, C, C);
    expect(truckload.state).toEqual({ at: 'between', last: C });
    truckload.command('done').command('done');
    expect(truckload.state).toEqual({ at: 'done' });
    expect(truckload.said).toBe('accept finished');
    expect(truckload.ledger.get('notice', 'N1')).toMatchObject({
      palletsReceived: 3,
      state: { is: 'received' },
    });
    expect(stockOf(truckload.ledger, heartGoods.sku)).toMatchObject({ onHand: 36, incoming: 0 });
    expect(codesOf(truckload.ledger)).toEqual([]);
  });

  it('line by line: one GS1 scan gives item, lot and expiry; a case counts its pieces as a case', () => {
    const truckload = docked()
      .scan(C)
      .scan(cup, { ...lot, count: 20 });
    expect(truckload.wrote).toEqual(['pallet.opened', 'goods.received']);
    expect(truckload.facts[1]).toMatchObject({ payload: { n: 2, quantity: 20, goods: lot, remark: null } });
    truckload.command('done').scans(B, heartCase);
    expect(truckload.facts[1]).toMatchObject({ payload: { n: 1, quantity: 12, goods: { level: 'case' } } });
    expect(truckload.said).toBe('accept counted');
    expect(truckload.command('done').wrote).toEqual(['pallet.closed']);
    expect(codesOf(truckload.ledger)).toEqual([]);
  });

  it('what was counted before the SSCC is scanned again counts once', () => {
    const truckload = docked().scans(A, heartCase, A);
    expect(truckload.facts).toMatchObject([
      { type: 'pallet.confirmed', payload: { lines: [{ quantity: 12 }] } },
    ]);
    expect(lineOf(truckload.ledger, 'N1', 1).received).toBe(24);
  });
});

describe('goods that an order waits for', () => {
  const station = 'P-00-01-A-1';
  const owes = (ledger: TestLedger, quantity: number, n = 1, orderedAt = '2026-11-20') =>
    ledger.happen(
      fact('backorders.stated', {
        backorders: [
          {
            orderId: 'shop:9',
            n,
            owner: 'lumen',
            sku: dockItems.heart.sku,
            orderedAt,
            to: station,
            quantity,
          },
        ],
      }),
    );

  it('are told at the scan that counts them, until all that is owed has come', () => {
    const truckload = docked();
    owes(truckload.ledger, 15);
    truckload.scans(A, heartCase);
    expect(truckload.said).toBe('attention owed');
    expect(truckload.values).toEqual({ count: 12, location: station });
    truckload.scan(heartCase);
    expect(truckload.values).toEqual({ count: 3, location: station });
    truckload.command('done').scans(B, heartCase);
    expect(truckload.said).toBe('accept counted');
  });

  it('are told of a pallet that is as expected', () => {
    const truckload = docked();
    owes(truckload.ledger, 30);
    truckload.scans(A, A);
    expect(truckload.values).toEqual({ count: 24, location: station });
    truckload.scans(B, B);
    expect(truckload.values).toEqual({ count: 6, location: station });
  });

  it('and that went to packing meanwhile are not owed again', () => {
    const truckload = docked();
    owes(truckload.ledger, 24);
    truckload.scans(A, A);
    const line = { orderId: 'shop:9', n: 1, goods: heartGoods, quantity: 24, from: inUnit(A), to: station };
    truckload.ledger.happen(fact('goods.cross-docked', line), byOmar);
    truckload.scans(B, B);
    expect(truckload.said).toBe('accept as-expected');
  });

  it('are damaged or expired first: nobody is sent to packing with them', () => {
    const truckload = docked();
    owes(truckload.ledger, 5, 1);
    truckload.scan(C).scan(cup, { lot: 'L7', expiry: '2026-11-01', count: 4 });
    expect(truckload.said).toBe('attention expired');
  });
});

describe('the dock', () => {
  it('is asked for before any pallet, and a pallet that was scanned first is shown then', () => {
    const truckload = truck().scan(A);
    expect(truckload.state).toEqual({ at: 'dock', next: A });
    truckload.scan(dock);
    expect(truckload.wrote).toEqual(['receipt.started']);
    expect(truckload.state).toEqual({ at: 'pallet', unit: A });
  });

  it('may be a stage; a shelf is rejected, and an item asks for the dock', () => {
    expect(truck().scan(shelf).said).toBe('reject not-a-dock');
    expect(truck().scan(heart).said).toBe('attention dock-first');
    expect(truck().scan(stage).state.at).toBe('between');
  });

  it('that another device says meanwhile leaves the pallet that was scanned first; scanned all the same it is no mistake', () => {
    const truckload = truck().scan(B);
    truckload.ledger.happen(fact('receipt.started', { noticeId: 'N1', dock }), byOmar);
    truckload.scan(dock);
    expect([truckload.said, truckload.wrote]).toEqual(['accept docked', []]);
    expect(truckload.state).toEqual({ at: 'pallet', unit: B });
    expect(docked().scan(dock).said).toBe('accept docked');
    expect(docked().scan(shelf).said).toBe('reject wrong-location');
  });

  it('was said by another device: nobody is asked again', () => {
    const { ledger } = docked();
    expect(new Dock(ledger, 'N1', byOmar).state).toEqual({ at: 'between', last: null });
  });
});

describe('a supplier who isn’t trusted', () => {
  const two = {
    ...untrusted,
    pallets: [
      {
        code: A,
        contents: [
          { n: 1, sku: dockItems.heart.sku, lot: null, expiry: null, quantity: 24 },
          { n: 2, sku: dockItems.cup.sku, lot: 'L7', expiry: '2027-12-31', quantity: 20 },
        ],
      },
    ],
  };

  it('has the line with the most pieces counted; then the SSCC confirms the rest', () => {
    const truckload = docked(two).scans(A, A);
    expect(truckload.feedback).toMatchObject({
      is: 'attention',
      words: { key: 'say.count-sample', values: { item: dockItems.heart.name } },
    });
    expect(truckload.facts).toEqual([]);
    truckload.scans(heartCase, heartCase, A);
    expect(truckload.facts).toMatchObject([
      { type: 'pallet.confirmed', payload: { lines: [{ n: 2, quantity: 20 }] } },
    ]);
  });

  it('and whose sample doesn’t agree is counted line by line', () => {
    const truckload = docked(two).scans(A, heartCase, heart, A);
    expect(truckload.said).toBe('attention sample-differs');
    expect(truckload.facts).toEqual([]);
  });

  it('and whose whole pallet was counted is closed by its SSCC', () => {
    expect(docked(untrusted).scans(A, heartCase, heartCase, A).wrote).toEqual(['pallet.closed']);
  });
});

describe('a trigger that bounces', () => {
  const reading = (text: string) => {
    const meaning = { is: 'unit', code: text, content: null, measures: [], further: [] } as const;
    return { is: 'scan', meaning, text, items: [] } as const;
  };

  it('confirms no pallet that its first reading has shown, and opens no strange one', () => {
    const confirms = (truckload: Dock, text: string) =>
      receiveWorkflow.confirms?.(truckload.state, reading(text));
    expect(confirms(docked().scan(A), A)).toBe(true);
    expect(confirms(docked().scan('LPN-5'), 'LPN-5')).toBe(true);
    expect(confirms(docked(), A)).toBe(false);
    expect(confirms(docked().scan(A), B)).toBe(false);
  });
});

describe('what the announcement doesn’t say', () => {
  it('can’t be confirmed unseen: lot and expiry are counted', () => {
    const contents = [{ n: 2, sku: dockItems.cup.sku, lot: null, expiry: null, quantity: 20 }];
    const truckload = docked({ ...palletised, pallets: [{ code: C, contents }] }).scans(C, C);
    expect(truckload.said).toBe('attention must-count');
    expect(truckload.facts).toEqual([]);
  });

  it('nor the label: what is missing is asked for, typed or scanned, one after the other', () => {
    const truckload = docked().scans(C, cup);
    expect(truckload.state).toMatchObject({ at: 'ask', what: 'lot' });
    truckload.type('L7');
    expect(truckload.state).toMatchObject({ at: 'ask', what: 'expiry' });
    expect(truckload.type('310228').said).toBe('attention bad-date');
    truckload.type('001227');
    expect(truckload.facts[1]).toMatchObject({ payload: { goods: { lot: 'L7', expiry: '2027-12-31' } } });
    expect(truckload.state).toEqual({ at: 'pallet', unit: C });
  });

  it('a second label of the carton answers, and the next carton is the same at a press', () => {
    const truckload = docked().scans(C, cup);
    truckload.scan(cup, { lot: 'L7' }).scan(cup, { expiry: '2027-12-31' });
    expect(truckload.wrote).toEqual(['pallet.opened', 'goods.received']);
    truckload.scan(cup).choose('same').choose('same');
    expect(truckload.facts).toMatchObject([{ payload: { goods: { lot: 'L7', expiry: '2027-12-31' } } }]);
  });

  it('a code that is nothing but the lot is the lot; one that is too long is none', () => {
    expect(docked().scans(C, cup, 'L-22').state).toMatchObject({ at: 'ask', what: 'expiry' });
    expect(docked().scans(C, cup).type('X'.repeat(21)).said).toBe('attention too-long');
  });

  it('back leaves the question: nothing was counted', () => {
    const truckload = docked().scans(C, cup).back();
    expect(truckload.state).toEqual({ at: 'pallet', unit: C });
    expect(truckload.ledger.get('pallet', C).received).toEqual([]);
  });
});

describe('what isn’t as announced', () => {
  it('over: counted, attention says how many of how many', () => {
    const truckload = docked().scans(B, heartCase, heart);
    expect(truckload.feedback).toMatchObject({
      is: 'attention',
      words: { key: 'say.over', values: { received: 13, expected: 12 } },
    });
    expect(truckload.wrote).toEqual(['goods.received']);
  });

  it('another item than the notice names: counted, attention, exception', () => {
    const truckload = docked().scan(B).scan(lantern, { serial: 'S-1' });
    expect(truckload.said).toBe('attention not-announced');
    expect(truckload.facts[1]).toMatchObject({ payload: { n: null } });
    expect(codesOf(truckload.ledger)).toEqual(['not-announced']);
  });

  it('an item that another pallet should hold: counted for its line, and attention says so', () => {
    const truckload = docked().scan(B).scan(cup, lot);
    expect(truckload.said).toBe('attention other-pallet');
    expect(lineOf(truckload.ledger, 'N1', 2).received).toBe(1);
  });

  it.each([
    ['2026-11-23', 'expired'],
    ['2026-11-24', 'short-dated'],
    ['2027-02-21', 'short-dated'],
    ['2027-02-22', null],
  ])('goods that live until %s: %s', (expiry, remark) => {
    const truckload = docked().scan(C).scan(cup, { lot: 'L7', expiry });
    expect(truckload.facts[1]).toMatchObject({ payload: { remark } });
    expect(truckload.said).toBe(remark === null ? 'accept counted' : `attention ${remark}`);
    expect(codesOf(truckload.ledger)).toEqual(remark === null ? [] : [remark]);
  });

  it('a serial that is counted already counts no second time', () => {
    const truckload = cartons().scan(lantern, { serial: 'S-1' }).scan(lantern, { serial: 'S-1' });
    expect(truckload.said).toBe('attention serial-twice');
    expect(truckload.facts).toEqual([]);
  });

  it('a case of pieces that each have a serial is opened: they are scanned one by one', () => {
    expect(cartons().scan('15012345000029').said).toBe('reject single-pieces');
  });

  it('a code that nobody knows is rejected', () => {
    expect(docked().scans(A, '05012345999994').said).toBe('reject unknown-code');
  });

  it('short: "done" says what is missing and wants it confirmed; the SSCC or "done" does', () => {
    const truckload = docked().scans(A, heartCase).command('done');
    expect(truckload.state.at).toBe('short');
    expect(truckload.feedback).toMatchObject({ is: 'attention', words: { values: { count: 12 } } });
    expect(truckload.facts).toEqual([]);
    expect(truckload.back().state).toEqual({ at: 'pallet', unit: A });
    truckload.command('done').scan(A);
    expect(truckload.wrote).toEqual(['pallet.closed']);
    expect(codesOf(truckload.ledger)).toEqual(['pallet-short']);
  });

  it('short, and another carton turns up: it is counted', () => {
    const truckload = docked().scans(A, heartCase).command('done').scan(heartCase);
    expect(truckload.wrote).toEqual(['goods.received']);
    expect(truckload.state).toEqual({ at: 'pallet', unit: A });
  });

  it('a pallet that nothing was counted on isn’t done', () => {
    expect(docked().scan(A).command('done').said).toBe('attention count-first');
  });
});

describe('loose pieces', () => {
  it('are counted by the item’s scan and a number', () => {
    const truckload = docked().scan(B).choose('loose').scan(heart).quantity(40);
    expect(truckload.facts[1]).toMatchObject({ payload: { quantity: 40, goods: { level: 'each' } } });
    expect(truckload.state).toEqual({ at: 'pallet', unit: B });
  });

  it('no number that can’t be: none, half a piece, a slip of the finger', () => {
    for (const quantity of [0, -1, 1.5, Number.NaN, 1_000_001]) {
      const truckload = docked().scan(B).choose('loose').scan(heart).quantity(quantity);
      expect([truckload.said, truckload.facts]).toEqual(['attention quantity', []]);
    }
  });

  it('of an item with lots are asked for theirs first', () => {
    const truckload = docked().scan(C).choose('loose').scan(cup, { lot: 'L7' }).type('311227').quantity(20);
    expect(truckload.facts[1]).toMatchObject({ payload: { quantity: 20, goods: lot } });
  });
});

describe('a pallet that another device counts', () => {
  const shared = () => {
    const first = docked();
    return [first, new Dock(first.ledger, 'N1', byOmar)] as const;
  };

  it('says by whom, and may be taken over while it is open', () => {
    const [rita, omar] = shared();
    rita.scans(A, heartCase);
    omar.scan(A);
    expect(omar.feedback).toMatchObject({
      is: 'attention',
      words: { key: 'say.being-counted', values: { who: 'Rita' } },
    });
    omar.choose('take').scan(heartCase).scan(A);
    expect(codesOf(omar.ledger)).toEqual([]);
    expect(omar.ledger.get('pallet', A)).toMatchObject({ state: { is: 'closed', operator: 'omar' } });
    rita.scan(heart);
    expect(rita.state).toEqual({ at: 'taken', unit: A });
    expect(rita.facts).toEqual([]);
  });

  it('or has counted: says by whom, and can’t be taken over', () => {
    const [rita, omar] = shared();
    rita.scans(A, A);
    omar.scan(A);
    expect(omar.said).toBe('attention already-received');
    expect(omar.choose('take').said).toBe('attention no-such-step');
    omar.scans(B, B);
    expect(omar.ledger.get('notice', 'N1').palletsReceived).toBe(2);
  });

  it('one’s own that is closed is opened again', () => {
    const [rita] = shared();
    rita.scans(A, A, A).choose('take');
    expect([rita.said, rita.state]).toEqual(['accept opened-again', { at: 'pallet', unit: A }]);
  });
});

describe('pallets and plates', () => {
  it('one that the notice doesn’t name is received with this truck when it is scanned twice', () => {
    const truckload = docked().scan('340123450000000048');
    expect([truckload.said, truckload.facts]).toEqual(['attention strange', []]);
    truckload.scan('340123450000000048');
    expect(truckload.wrote).toEqual(['pallet.opened']);
    truckload.scan(heart).command('done');
    expect(truckload.wrote).toEqual(['pallet.closed']);
  });

  it('a strange one that somebody opens meanwhile is theirs', () => {
    const rita = docked().scan('LPN-5');
    new Dock(rita.ledger, 'N1', byOmar).scans('LPN-5', 'LPN-5');
    rita.scan('LPN-5');
    expect([rita.said, rita.facts]).toEqual(['attention being-counted', []]);
  });

  it('one of another truck is rejected, and so is a tote, a plate in use and a shelf', () => {
    const other = { ...palletised, noticeId: 'N8', number: 'ASN-8' };
    const ledger = dockLedger(
      palletised,
      { ...loose, pallets: [] },
      {
        ...other,
        pallets: [{ code: 'LPN-800', contents: palletised.pallets[0]?.contents ?? [] }],
      },
    );
    ledger.happen(fact('unit.moved', { unit: 'LPN-7', to: shelf, after: null, settles: [] }));
    const truckload = new Dock(ledger, 'N1').scan(dock);
    expect(truckload.scan('LPN-800').said).toBe('reject other-notice');
    expect(truckload.scan('T-12').said).toBe('reject not-a-pallet');
    expect(truckload.scan('LPN-7').said).toBe('reject plate-in-use');
    expect(truckload.scan(shelf).said).toBe('reject wrong-location');
    expect(truckload.scan(heart).said).toBe('attention pallet-first');
  });

  it('scanning another pallet goes on there, and what is open stays open', () => {
    const truckload = docked().scans(A, heartCase, B);
    expect([truckload.said, truckload.state]).toEqual(['attention stays-open', { at: 'pallet', unit: B }]);
    truckload.scan(B).command('done');
    expect([truckload.said, truckload.state]).toEqual(['attention still-open', { at: 'pallet', unit: A }]);
  });

  it('a damaged code says what is wrong with it', () => {
    const meaning = { is: 'bad', problem: 'check-digit', text: '340123450000000018' } as const;
    const truckload = docked().say({ is: 'scan', meaning, text: meaning.text, items: [] });
    expect(truckload.feedback).toMatchObject({
      is: 'reject',
      scanned: { name: { key: 'say.problem.check-digit' }, code: meaning.text },
    });
    expect(docked().scan('https://example.com').said).toBe('attention not-for-this-job');
  });
});

describe('a truck of loose cartons', () => {
  it('a fresh plate opens a pallet, each carton is tallied, the next plate closes it and opens that', () => {
    const truckload = docked(loose).scan('LPN-1');
    expect(truckload.wrote).toEqual(['pallet.opened']);
    truckload.scans(heartCase, heartCase, heart);
    expect(truckload.wrote).toEqual(['goods.received']);
    expect(truckload.scan('LPN-2').wrote).toEqual(['pallet.closed', 'pallet.opened']);
    truckload.scan(heartCase).command('done');
    expect(truckload.wrote).toEqual(['pallet.closed']);
    expect(truckload.state).toEqual({ at: 'between', last: 'LPN-2' });
    expect(truckload.ledger.balance(inUnit('LPN-1'), { ...heartGoods, level: 'case' })).toBe(24);
    expect(lineOf(truckload.ledger, 'N2', 1).received).toBe(37);
  });

  it('its own plate again opens and closes nothing', () => {
    const truckload = cartons().scan('LPN-1');
    expect([truckload.said, truckload.facts]).toEqual(['attention already-open', []]);
  });

  it('more than the truck should hold is over', () => {
    expect(cartons().scans(heartCase, heartCase, heartCase, heartCase).said).toBe('attention over');
  });
});

describe('a pallet that nobody announced', () => {
  const blind = () => new Dock(dockLedger(), 'blind:LPN-9');

  it('asks for the dock, is counted, and done ends it', () => {
    const pallet = blind();
    expect(pallet.state).toEqual({ at: 'dock', next: 'LPN-9' });
    expect(pallet.scan(dock).facts).toMatchObject([{ payload: { noticeId: null, unit: 'LPN-9', at: dock } }]);
    expect(pallet.scan(heartCase).said).toBe('accept counted');
    expect(pallet.command('done').state).toEqual({ at: 'done' });
    expect(pallet.ledger.balance(inUnit('LPN-9'), { ...heartGoods, level: 'case' })).toBe(12);
    expect(codesOf(pallet.ledger)).toEqual([]);
  });

  it('another pallet isn’t this one', () => {
    expect(blind().scans(dock, 'LPN-10').said).toBe('reject another-pallet');
  });

  it('one code that several owners’ items have is nobody’s to guess', () => {
    const pallet = blind();
    const rival = { ...dockItems.heart, owner: 'rival' };
    pallet.ledger.happen(fact('items.defined', { items: [rival] }));
    expect(pallet.scans(dock, heart).said).toBe('reject several-owners');
  });
});

describe('damage', () => {
  const photo = 'a'.repeat(64);

  it('why, how many, photos: then the goods are quarantined on their pallet', () => {
    const truckload = docked().scans(A, A).choose('damage').choose('crushed').quantity(2);
    truckload.say({ is: 'photo', hash: photo }).say({ is: 'photo', hash: photo }).command('done');
    expect(truckload.facts).toMatchObject([
      { type: 'goods.damaged', payload: { n: 1, quantity: 2, reason: 'crushed', photos: [photo] } },
    ]);
    expect(truckload.state).toEqual({ at: 'between', last: A });
    expect(truckload.ledger.balance(inUnit(A), { ...heartGoods, status: 'quarantined' })).toBe(2);
  });

  it('a photo that is taken back before it is said is not said', () => {
    const truckload = docked().scans(A, A).choose('damage').choose('crushed').quantity(2);
    const blurred = 'b'.repeat(64);
    truckload.say({ is: 'photo', hash: blurred }).say({ is: 'photo', hash: photo });
    truckload
      .choose(withoutPhoto(blurred))
      .choose(withoutPhoto('c'.repeat(64)))
      .command('done');
    expect(truckload.facts).toMatchObject([{ payload: { photos: [photo] } }]);
  });

  it('of several kinds of goods the right ones are chosen or scanned', () => {
    const mixed = () => docked().scan(C).scan(cup, lot).scan(heartCase).choose('damage');
    expect(mixed().state.at).toBe('damage-what');
    expect(mixed().choose('1').state).toMatchObject({ counted: { goods: { level: 'case' }, quantity: 12 } });
    expect(mixed().scan(cup).state).toMatchObject({ at: 'damage-why', counted: { quantity: 1 } });
  });

  it('a single piece is asked no number; no more than was counted is damaged', () => {
    expect(docked().scans(A, heart).choose('damage').choose('wet').state).toMatchObject({
      at: 'damage-photos',
    });
    const many = docked().scans(A, A).choose('damage').choose('wet').quantity(25);
    expect(many.said).toBe('attention quantity');
  });

  it('that somebody else has told meanwhile is told once', () => {
    const ledger = dockLedger();
    const [rita, omar] = [new Dock(ledger, 'blind:LPN-1'), new Dock(ledger, 'blind:LPN-1', byOmar)];
    rita.scan(dock).scan(heartCase).choose('damage').choose('wet').quantity(8);
    omar.choose('take').choose('damage').choose('wet').quantity(7).command('done');
    expect(rita.command('done').facts).toMatchObject([{ payload: { quantity: 5 } }]);
    expect(codesOf(ledger)).toEqual([]);
  });

  it('of goods that somebody else has called damaged altogether leads back', () => {
    const ledger = dockLedger();
    const [rita, omar] = [new Dock(ledger, 'blind:LPN-1'), new Dock(ledger, 'blind:LPN-1', byOmar)];
    rita.scan(dock).scan(heart).choose('damage').choose('wet');
    omar.choose('take').choose('damage').choose('wet').command('done');
    expect(rita.command('done').facts).toEqual([]);
    expect(rita.state.at).toBe('taken');
  });

  it('nothing was counted: nothing can be damaged', () => {
    expect(docked().scan(A).choose('damage').said).toBe('attention nothing-damageable');
  });

  it('back leaves it: nothing has happened', () => {
    const truckload = docked().scans(A, A).choose('damage').choose('wet').back();
    expect([truckload.state, truckload.facts]).toEqual([{ at: 'between', last: A }, []]);
  });
});

describe('undo', () => {
  it('takes the last count back, and then the one before', () => {
    const truckload = docked().scans(A, heartCase, heart).command('undo');
    expect(truckload.feedback).toMatchObject({ is: 'accept', words: { values: { count: 1 } } });
    truckload.command('undo');
    expect(truckload.ledger.get('pallet', A).received).toEqual([]);
    expect(truckload.command('undo').said).toBe('attention nothing-to-undo');
  });

  it('takes a confirmed pallet back: it stands open', () => {
    const truckload = docked().scans(A, A).command('undo');
    expect([truckload.said, truckload.state]).toEqual(['accept count-undone', { at: 'pallet', unit: A }]);
    expect(stockOf(truckload.ledger, heartGoods.sku)).toMatchObject({ onHand: 0, incoming: 36 });
  });

  it('takes damage back before what it was found on', () => {
    const truckload = docked().scans(A, A).choose('damage').choose('torn').quantity(1).command('done');
    truckload.command('undo');
    expect(truckload.said).toBe('accept damage-undone');
    expect(truckload.ledger.balance(inUnit(A), heartGoods)).toBe(24);
    expect(truckload.command('undo').said).toBe('accept count-undone');
  });

  it('opens a pallet again that was counted and closed', () => {
    const truckload = docked().scans(A, heartCase, heartCase).command('done').command('undo');
    expect([truckload.said, truckload.wrote]).toEqual(['accept opened-again', ['pallet.opened']]);
    expect(truckload.command('undo').said).toBe('accept count-undone');
    expect(truckload.ledger.get('notice', 'N1').palletsReceived).toBe(0);
  });
});

describe('the first receipt of an item that nobody has measured', () => {
  const first = () => cartons().scan(star);

  it('offers to measure it: length, width, height, weight', () => {
    const truckload = first();
    expect(truckload.state).toMatchObject({ at: 'measure', got: [] });
    truckload.quantity(120, 80, 60, 240);
    expect(truckload.facts).toEqual([
      fact('item.measured', {
        owner: 'lumen',
        sku: '21730',
        size: { length: 120, width: 80, height: 60 },
        weight: 240,
      }),
    ]);
    expect(truckload.state).toEqual({ at: 'pallet', unit: 'LPN-1' });
  });

  it('is left out by one press, or by scanning on; the second piece asks nothing', () => {
    expect(first().command('skip').state).toEqual({ at: 'pallet', unit: 'LPN-1' });
    const on = first().scan(heart);
    expect([on.wrote, on.state]).toEqual([['goods.received'], { at: 'pallet', unit: 'LPN-1' }]);
    expect(first().command('skip').scan(star).state.at).toBe('pallet');
  });

  it('keeps the size where the weight is left out, and nothing of half a size', () => {
    expect(first().quantity(120, 80, 60).command('skip').facts).toMatchObject([
      { payload: { weight: null } },
    ]);
    expect(first().quantity(120, 80).command('skip').facts).toEqual([]);
    expect(first().quantity(0).said).toBe('attention quantity');
    expect(first().quantity(20_001).said).toBe('attention quantity');
  });

  it('undo there takes the count back', () => {
    expect(first().command('undo').said).toBe('accept count-undone');
  });
});

describe('the truck is finished', () => {
  it('what is missing is shown before it is said', () => {
    const truckload = docked().scans(A, A).command('done');
    expect([truckload.state.at, truckload.facts]).toEqual(['finish', []]);
    truckload.command('done');
    expect(truckload.wrote).toEqual(['receipt.finished']);
    expect(codesOf(truckload.ledger)).toEqual(['short-received', 'short-received']);
  });

  it('and another pallet turns up: it is received, and somebody looks', () => {
    const truckload = docked().scans(A, A).command('done').command('done').scans(B, B);
    expect(truckload.ledger.get('pallet', B).state.is).toBe('closed');
    expect(codesOf(truckload.ledger)).toContain('notice-closed');
  });
});

describe('leaving and coming back', () => {
  it('a pause asks nothing, and any scan goes on where it was', () => {
    const truckload = docked().scans(A, heartCase).command('pause');
    expect(truckload.state.at).toBe('paused');
    expect(truckload.scan(heartCase).state).toEqual({ at: 'pallet', unit: A });
    expect(truckload.command('pause').back().state).toEqual({ at: 'pallet', unit: A });
  });

  it('a state of yesterday is carried through a kill: it is plain data', () => {
    const truckload = docked().scans(C, cup);
    const kept = JSON.parse(JSON.stringify(truckload.state));
    expect(kept).toEqual(truckload.state);
    expect(receiveWorkflow.atRest(truckload.state)).toBe(false);
  });

  it('whoever takes it up without a state stands at what this device has open', () => {
    const { ledger } = docked().scans(A, heartCase);
    expect(new Dock(ledger, 'N1').state).toEqual({ at: 'pallet', unit: A });
    expect(new Dock(ledger, 'N1', byOmar).state).toEqual({ at: 'between', last: null });
  });
});
