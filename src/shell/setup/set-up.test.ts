import { describe, expect, it } from 'vitest';
import { specimens } from '../../domain/barcode/test-codes.ts';
import {
  arrivalsOfKeys,
  pull,
  pullProbe,
  type ScannerSettings,
  usualSettings,
} from '../../scan/learn/simulated-scanner.fixture.ts';
import { foundFacts, profileFacts } from './facts.ts';
import { notBegun, probeIds, type SetUpInput, type SetUpState, setUpStep } from './set-up.ts';
import { piecesOf, visible } from './visible.ts';

const through = (inputs: readonly SetUpInput[], from: SetUpState = notBegun): SetUpState | null =>
  inputs.reduce<SetUpState | null>((state, input) => (state === null ? null : setUpStep(state, input)), from);

const scans = (settings: Partial<ScannerSettings> = {}): SetUpInput[] =>
  probeIds.map((probe) => ({
    is: 'observed',
    arrivals: pullProbe(probe, { ...usualSettings, ...settings }),
  }));

const typed = (keys: string): SetUpInput => ({ is: 'observed', arrivals: arrivalsOfKeys(keys) });
const toProving = (settings: Partial<ScannerSettings> = {}) => [
  ...scans(settings),
  { is: 'stored' } as const,
];

describe('trying the test codes', () => {
  it('asks for one after the other, and the last one leads to what was learnt', () => {
    const asked = probeIds.map((_, n) => through([{ is: 'begin' }, ...scans().slice(0, n)]));
    expect(asked).toMatchObject(probeIds.map((probe) => ({ at: 'trying', asked: probe })));
    expect(through([{ is: 'begin' }, ...scans()])).toMatchObject({ at: 'learnt' });
  });

  it('begins with a scan as well as with a key', () => {
    expect(through(scans().slice(0, 1))).toMatchObject({
      at: 'trying',
      asked: 'small',
      answer: { is: 'came', probe: 'capitals' },
    });
  });

  it('takes a test code that was not asked for, and asks for the one that is missing', () => {
    expect(through(scans().slice(1, 2))).toMatchObject({
      asked: 'capitals',
      answer: { is: 'came', probe: 'small' },
    });
  });

  it('says so where no test code came, and asks again', () => {
    expect(through([typed('T-0142\n')])).toMatchObject({ asked: 'capitals', answer: { is: 'unknown' } });
  });

  it('goes on past a code that the device can’t read', () => {
    const skips = probeIds.map((): SetUpInput => ({ is: 'skip' }));
    expect(through([{ is: 'begin' }, ...skips.slice(1)])).toMatchObject({ asked: probeIds.at(-1) });
    expect(through([{ is: 'begin' }, ...skips])).toMatchObject({ at: 'learnt' });
  });

  it('a code that was left out can still be scanned', () => {
    const [capitals, ...others] = scans();
    const without = through([{ is: 'begin' }, { is: 'skip' }, ...others]);
    expect(without).toMatchObject({ at: 'learnt', learnt: { findings: { layout: { is: 'as-printed' } } } });
    expect(through(capitals === undefined ? [] : [capitals], without ?? notBegun)).toMatchObject({
      at: 'learnt',
      learnt: { findings: { recognised: { length: probeIds.length } } },
    });
  });
});

describe('proving each kind of code', () => {
  it('ticks what is read as printed by the profile, whatever the scanner adds to it', () => {
    const settings = { prefix: '*', aim: true, separator: { as: 'token', token: '{GS}' } } as const;
    const scanner = { ...usualSettings, ...settings };
    const proofs = (['gs1-datamatrix', 'qr'] as const).map((id): SetUpInput => {
      return {
        is: 'observed',
        arrivals: pull(specimens[id].reads, id === 'qr' ? ']Q1' : ']d2', scanner),
      };
    });
    expect(through([...toProving(settings), ...proofs])).toMatchObject({
      at: 'proving',
      read: ['gs1-datamatrix', 'qr'],
      answer: { is: 'fine', specimen: 'qr' },
    });
  });

  it('takes a UPC-A with its leading zero and a UPC-E that was expanded', () => {
    const read = through([...toProving(), typed('0036000291452\n'), typed('042100005264\n')]);
    expect(read).toMatchObject({ read: ['upc-a', 'upc-e'] });
  });

  it('ticks nothing for a code that came otherwise', () => {
    expect(through([...toProving(), typed('TEST qr\n')])).toMatchObject({
      read: [],
      answer: { is: 'strange' },
    });
  });
});

describe('leaving', () => {
  it('goes one step back, from a guide to the guides, and from the start out of the page', () => {
    const guide = through([{ is: 'begin' }, { is: 'guides' }, { is: 'guide', maker: 'zebra' }]);
    expect(guide).toMatchObject({ at: 'guide', maker: 'zebra' });
    expect(through([{ is: 'back' }], guide ?? notBegun)).toMatchObject({ at: 'guides' });
    expect(through([{ is: 'back' }, { is: 'back' }], guide ?? notBegun)).toMatchObject({ at: 'trying' });
    expect(through([{ is: 'begin' }, { is: 'back' }])).toEqual(notBegun);
    expect(through([{ is: 'back' }])).toBeNull();
  });
});

describe('what a person is told', () => {
  const told = (settings: Partial<ScannerSettings>) => {
    const state = through(scans(settings));
    return state?.at === 'learnt' ? foundFacts(state.learnt).map(({ tone, key }) => `${tone} ${key}`) : [];
  };

  it('a usual scanner: all is fine', () => {
    expect(told({})).toEqual([
      'fine fact.end-key',
      'fine fact.separators-kept',
      'fine fact.as-printed',
      'fine fact.pace',
    ]);
  });

  it('what is put right here and what is better changed on the device, that first', () => {
    expect(
      told({
        prefix: '*',
        end: null,
        gap: 120,
        separator: { as: 'nothing' },
        doubling: { is: 'each-character' },
      }),
    ).toEqual([
      'change advice.no-end',
      'change advice.separators-lost',
      'change advice.each-character',
      'change advice.slow',
      'learnt fact.end-pause',
      'learnt fact.prefix',
      'learnt fact.each-character',
      'fine fact.as-printed',
    ]);
  });

  it('a stored profile is told again later', () => {
    const state = through(scans({ suffix: '#', separator: { as: 'token', token: '{GS}' } }));
    const profile = state?.at === 'learnt' ? state.learnt.profile : null;
    expect(profile === null ? [] : profileFacts(profile).map(({ key }) => key)).toEqual([
      'fact.end-any-key',
      'fact.suffix',
      'fact.separators-token',
    ]);
  });

  it('shows what can’t be seen', () => {
    expect(visible('A \u001d')).toBe('A␣‹GS›');
    expect(piecesOf(arrivalsOfKeys('T-1\u001dX\n'))).toEqual([
      { is: 'text', text: 'T-1' },
      { is: 'control', name: 'GS' },
      { is: 'text', text: 'X' },
      { is: 'end', key: 'line-feed', at: 0 },
    ]);
  });
});
