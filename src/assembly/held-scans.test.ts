import { describe, expect, it } from 'vitest';
import type { RawScan } from '../domain/barcode/meaning.ts';
import { heldWhileOpening } from './held-scans.ts';
import { usualPreferences } from './preferences.ts';
import { newStanding } from './store.ts';

const scan = (text: string): RawScan => ({ text, aim: null, via: 'wedge', at: 0 });

describe('scans that come while the app is opening', () => {
  it('are taken once it has opened, each once and in their order; later ones at once', () => {
    const store = newStanding({ version: '0', preferences: usualPreferences, now: 0 });
    const taken: string[] = [];
    const take = heldWhileOpening(store, ({ text }) => taken.push(text));
    take(scan('T-1'));
    take(scan('T-2'));
    store.setState({ deviceName: 'Zebra 07' });
    expect(taken).toEqual([]);
    store.setState({ opening: { is: 'enrolled' } });
    expect(taken).toEqual(['T-1', 'T-2']);
    take(scan('T-3'));
    store.setState({ deviceName: 'Zebra 08' });
    expect(taken).toEqual(['T-1', 'T-2', 'T-3']);
  });
});
