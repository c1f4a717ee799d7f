import { describe, expect, it } from 'vitest';
import { fact } from '../domain/events/facts.ts';
import { bins, items, warehouse } from '../domain/small-warehouse.fixture.ts';
import { NotSaved } from '../storage/outbox.ts';
import { openHandheld } from './look-up.fixture.ts';

const [A, B] = bins;
const { heart, lantern, rival } = items;
const heartEan = '5012345000015';
const lanternEan = '5012345000022';

function floor() {
  const ledger = warehouse([
    { sku: heart.sku, bin: A, slots: [4] },
    { sku: lantern.sku, bin: B, slots: [2] },
  ]);
  ledger.happen(
    fact('operator.rostered', { operatorId: 'rita', name: 'Rita', roles: ['receiver'], active: true }),
  );
  return ledger;
}

const receiver = { roles: ['receiver'] } as const;

describe('looking up on a handheld', () => {
  it('an item of one owner by its code: how many, where, and what happened last', async () => {
    const handheld = await openHandheld(floor(), receiver);
    await handheld.scan(lanternEan);
    expect(handheld.found()).toMatchObject({
      is: 'item',
      item: { name: 'white metal lantern' },
      onHand: 100,
      lying: [{ place: `location:${B}`, quantity: 100 }],
      deeds: [{ type: 'stock.opened', quantity: 100 }],
    });
    expect(handheld.signals).toEqual([]);
  });

  it('an item by its SKU, in small letters too, whoever owns it', async () => {
    const handheld = await openHandheld(floor(), receiver);
    await handheld.scan('84406b');
    expect(handheld.found()).toMatchObject({ is: 'item', item: { sku: '84406B' }, pieces: null });
    await handheld.scan('H-1');
    expect(handheld.found()).toMatchObject({ is: 'item', item: { owner: 'rival' } });
  });

  it('a code of two owners is chosen from', async () => {
    const handheld = await openHandheld(floor(), receiver);
    await handheld.scan(heartEan);
    expect(handheld.found()).toMatchObject({ is: 'items', items: [{}, {}] });
    await handheld.lookUp.open({ is: 'item', key: 'rival/H-1', code: `0${heartEan}` });
    expect(handheld.found()).toMatchObject({ is: 'item', item: rival, onHand: 0 });
    await handheld.lookUp.input({ is: 'back' });
    expect(handheld.found()).toMatchObject({ is: 'items' });
  });

  it('in the midst of a pick: what was just put shows in bin and tote, and the step stays as it was', async () => {
    const handheld = await openHandheld(floor(), receiver);
    await handheld.runner.take({ workflow: 'pick', jobId: 'L1' }, 'ana');
    for (const code of ['T-1', A, heartEan]) await handheld.pick(code);
    const { state, feedback } = handheld.runner.store.getState();
    await handheld.scan('T-1');
    expect(handheld.found()).toMatchObject({
      is: 'unit',
      list: { number: '1' },
      lying: [{ quantity: 4, item: { sku: heart.sku } }],
      deeds: [{ type: 'item.picked', who: 'Ana', position: 0, at: 1000 }],
    });
    await handheld.scan(A);
    expect(handheld.found()).toMatchObject({ is: 'location', lying: [{ quantity: 96 }] });
    await handheld.scan(B);
    const after = handheld.runner.store.getState();
    expect(after.state).toBe(state);
    expect(after.feedback).toBe(feedback);
  });

  it('what is shown follows a pull', async () => {
    const ledger = floor();
    const handheld = await openHandheld(ledger, receiver);
    await handheld.scan(B);
    ledger.happen(fact('items.defined', { items: [{ ...lantern, name: 'lantern, white' }] }));
    await handheld.pull();
    await handheld.lookUp.input({ is: 'type' });
    await handheld.lookUp.input({ is: 'back' });
    expect(handheld.found()).toMatchObject({ lying: [{ item: { name: 'lantern, white' } }] });
  });

  it('a badge says whose it is', async () => {
    const handheld = await openHandheld(floor(), receiver);
    await handheld.lookUp.open({ is: 'scanned', meaning: { is: 'badge', secret: 'ANABADGE' } });
    expect(handheld.found()).toEqual({ is: 'operator', name: 'Ana' });
  });

  it('a code that nobody knows gets attention, and no disk is written', async () => {
    const handheld = await openHandheld(floor(), receiver);
    await handheld.scan('LABEL-1');
    expect(handheld.found()).toEqual({ is: 'unknown', code: 'LABEL-1', teachable: true });
    expect(handheld.signals).toMatchObject([{ is: 'attention' }]);
    expect(await handheld.stored()).toEqual([]);
  });

  it('a disk that can not be read is said, and what was shown stays', async () => {
    const handheld = await openHandheld(floor(), receiver);
    await handheld.scan(B);
    const before = handheld.state();
    handheld.view.find = () => Promise.reject(new Error('closed'));
    await handheld.scan(A);
    expect(handheld.state()).toBe(before);
    expect(handheld.signals).toMatchObject([{ is: 'attention', words: { key: 'say.failed' } }]);
  });
});

describe('teaching a code on a handheld', () => {
  const taught = async () => {
    const handheld = await openHandheld(floor(), receiver);
    await handheld.scan('LABEL-1');
    await handheld.lookUp.input({ is: 'teach' });
    await handheld.scan(lanternEan);
    await handheld.lookUp.input({ is: 'one-piece' });
    return handheld;
  };

  it('the item’s known label, then how many pieces: it is saved, and means the item at once', async () => {
    const handheld = await taught();
    expect(handheld.state()).toMatchObject({ at: 'taught', item: { sku: lantern.sku }, pieces: 1 });
    expect(handheld.signals.at(-1)).toMatchObject({ is: 'accept' });
    expect(await handheld.outbox.latest(1)).toMatchObject([
      { type: 'barcode.learned', actor: 'rita', payload: { code: 'LABEL-1', level: 'each', quantity: 1 } },
    ]);
    await handheld.scan('LABEL-1');
    expect(handheld.found()).toMatchObject({ is: 'item', item: { sku: lantern.sku }, pieces: 1 });
  });

  it('the pick accepts it at once, offline', async () => {
    const handheld = await taught();
    await handheld.runner.take({ workflow: 'pick', jobId: 'L1' }, 'ana');
    for (const code of ['T-1', B, 'LABEL-1', 'LABEL-1']) await handheld.pick(code);
    const put = (await handheld.outbox.latest(1)).at(0);
    expect(put).toMatchObject({ type: 'item.picked', payload: { quantity: 2, goods: { sku: lantern.sku } } });
  });

  it('a case: its pieces are asked for', async () => {
    const handheld = await openHandheld(floor(), receiver);
    await handheld.scan('CASE-1');
    await handheld.lookUp.input({ is: 'teach' });
    await handheld.scan(lantern.sku);
    await handheld.lookUp.input({ is: 'pack', level: 'case' });
    await handheld.lookUp.input({ is: 'quantity', quantity: 24 });
    expect(handheld.state()).toMatchObject({ at: 'taught', pieces: 24 });
    await handheld.scan('CASE-1');
    expect(handheld.found()).toMatchObject({ is: 'item', pieces: 24 });
  });

  it('is undone by one press: the code is unknown again', async () => {
    const handheld = await taught();
    await handheld.lookUp.input({ is: 'undo' });
    expect(handheld.found()).toMatchObject({ is: 'unknown', code: 'LABEL-1' });
    expect(await handheld.stored()).toEqual(['barcode.learned', 'barcode.unlearned']);
    await handheld.scan('LABEL-1');
    expect(handheld.found()).toMatchObject({ is: 'unknown', code: 'LABEL-1' });
  });

  it('back after it shows what the code means now', async () => {
    const handheld = await taught();
    await handheld.lookUp.input({ is: 'back' });
    expect(handheld.found()).toMatchObject({ is: 'item', item: { sku: lantern.sku } });
  });

  it('needs the right: a picker is told whom to ask', async () => {
    const handheld = await openHandheld(floor(), { roles: ['picker'], operator: 'ana' });
    await handheld.scan('LABEL-1');
    await handheld.lookUp.input({ is: 'teach' });
    expect(handheld.state()).toMatchObject({ at: 'shown' });
    expect(handheld.signals.at(-1)).toMatchObject({ is: 'attention', words: { key: 'say.no-right' } });
  });

  it('D3 one that was not saved alarms, and nothing says that it was', async () => {
    const handheld = await openHandheld(floor(), receiver);
    await handheld.scan('LABEL-1');
    await handheld.lookUp.input({ is: 'teach' });
    await handheld.scan(lanternEan);
    handheld.outbox.append = () => Promise.reject(new NotSaved('quota'));
    await handheld.lookUp.input({ is: 'one-piece' });
    expect(handheld.state()).toMatchObject({ at: 'teach-pack' });
    expect(handheld.signals.at(-1)).toEqual({ is: 'alarm', reason: 'quota' });
    expect(handheld.runner.store.getState().alarm).toBe('quota');
  });
});
