import { describe, expect, it } from 'vitest';
import { availableOf, dayOf, deadAfter, flagsOf, type Watched } from './flags.ts';

const today = dayOf(Date.UTC(2026, 5, 1, 23));
const item: Watched = {
  onHand: 50,
  quarantined: 5,
  reserved: 15,
  minimum: 20,
  maximum: 60,
  movedOn: today,
};

describe('what of an item’s stock wants a look', () => {
  it('available is what is on hand, neither quarantined nor promised', () => {
    expect(availableOf(item)).toBe(30);
    expect(flagsOf(item, today)).toEqual([]);
  });

  it('low: less is available than its pick faces hold at least', () => {
    expect(flagsOf({ ...item, minimum: 30 }, today)).toEqual([]);
    expect(flagsOf({ ...item, minimum: 31 }, today)).toEqual(['low']);
  });

  it('without a pick face nothing says how much there should be: only more promised than there is, is low', () => {
    expect(flagsOf({ ...item, onHand: 0, quarantined: 0, reserved: 0, minimum: 0 }, today)).toEqual([]);
    expect(flagsOf({ ...item, reserved: 46, minimum: 0 }, today)).toEqual(['low']);
    expect(flagsOf({ ...item, onHand: 1_000_000, maximum: 0 }, today)).toEqual([]);
  });

  it('excess: more is available than ten fillings of its pick faces', () => {
    expect(flagsOf({ ...item, onHand: 620 }, today)).toEqual([]);
    expect(flagsOf({ ...item, onHand: 621 }, today)).toEqual(['excess']);
  });

  it('dead: it lies there and has not moved for 90 days', () => {
    expect(flagsOf({ ...item, movedOn: today - deadAfter + 1 }, today)).toEqual([]);
    expect(flagsOf({ ...item, movedOn: today - deadAfter }, today)).toEqual(['dead']);
    const gone = { onHand: 0, quarantined: 0, reserved: 0, minimum: 0 };
    expect(flagsOf({ ...item, ...gone, movedOn: 0 }, today)).toEqual([]);
  });
});
