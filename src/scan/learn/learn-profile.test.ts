import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type ProbeId, probes } from '../../domain/barcode/test-codes.ts';
import { deliveriesOf } from '../observation.ts';
import { rawScan, usualProfile } from '../wedge-profile.ts';
import { wedgeProfileSchema } from '../wedge-profile-schema.ts';
import { learnProfile, type Tried } from './learn-profile.ts';
import { pull, pullProbe, type ScannerSettings, usualSettings } from './simulated-scanner.fixture.ts';

const all = Object.keys(probes) as ProbeId[];

const tryAll = (settings: ScannerSettings, asked: readonly ProbeId[] = all): Tried[] =>
  asked.map((probe) => ({ asked: probe, arrivals: pullProbe(probe, settings) }));

const learn = (settings: Partial<ScannerSettings>, asked?: readonly ProbeId[]) =>
  learnProfile(tryAll({ ...usualSettings, ...settings }, asked));

const exchange = (meant: string, came: string): Record<string, string> =>
  Object.fromEntries([...meant].map((character, n) => [character, came.charAt(n)]));

const small = 'abcdefghijklmnopqrstuvwxyz';
const capitals = small.toUpperCase();
const german = exchange('yzYZ-/', 'zyZY/-');

describe('what is learnt by example', () => {
  it('a scanner as it comes out of its box needs the usual profile, once its separators are seen', () => {
    const { profile, findings } = learn({});
    expect(profile).toEqual({ ...usualProfile, aim: 'not-sent', separators: { are: 'kept', tokens: [] } });
    expect(findings).toMatchObject({
      recognised: all.map((probe, at) => ({ probe, pull: at })),
      ends: ['enter'],
      layout: { is: 'as-printed' },
      separators: { are: 'characters', form: 'control' },
      pace: { longest: 2, slow: false },
    });
  });

  it('nothing tried is nothing learnt', () => {
    expect(learnProfile([]).profile).toEqual(usualProfile);
    expect(learnProfile([]).findings.layout).toEqual({ is: 'untried' });
  });

  it('no key at the end: silence ends a scan, longer than any time between two characters', () => {
    expect(learn({ end: null }).profile.end).toEqual({ by: 'pause', after: 120 });
    expect(learn({ end: null, gap: 70 }).profile.end).toEqual({ by: 'pause', after: 210 });
    expect(learn({ end: null, gap: 400 }).profile.end).toEqual({ by: 'pause', after: 1000 });
  });

  it('a key at the end of some scans only is said, and silence ends the others', () => {
    const [first, ...others] = all;
    const tried = [
      ...tryAll({ ...usualSettings, end: null }, first === undefined ? [] : [first]),
      ...tryAll(usualSettings, others),
    ];
    expect(learnProfile(tried)).toMatchObject({
      profile: { end: { by: 'pause' } },
      findings: { endsVary: true, ends: ['enter'] },
    });
  });

  it('separators that are lost are lost, and nothing is made up for them', () => {
    const { profile, findings } = learn({ separator: { as: 'nothing' } });
    expect([profile.separators, findings.separators]).toEqual([{ are: 'lost' }, { are: 'lost' }]);
    expect(learn({}, ['capitals']).profile.separators).toEqual({ are: 'unproven' });
  });

  it('a German keyboard on one of the two is known and put right', () => {
    const { profile, findings } = learn({ keyboard: german });
    expect(findings.layout).toMatchObject({ is: 'exchanged', looks: 'german' });
    expect(rawScan('TZPE/1', 0, profile).text).toBe('TYPE-1');
  });

  it('an exchanged keyboard is put right only when all characters were seen', () => {
    const { profile, findings } = learn({ keyboard: german }, ['capitals', 'digits']);
    expect(findings.layout).toMatchObject({ is: 'half-known', missing: ['small', 'signs'] });
    expect(profile.layout).toEqual({});
  });

  it('capitals and small letters changed over are put right', () => {
    const { profile, findings } = learn({ keyboard: exchange(small + capitals, capitals + small) });
    expect(findings.layout).toMatchObject({ is: 'exchanged', looks: 'capitals-changed' });
    expect(rawScan('t-1 A', 0, profile).text).toBe('T-1 a');
  });

  it('letters that all come as capitals can’t be put right', () => {
    const { profile, findings } = learn({ keyboard: exchange(small, capitals) });
    expect(findings.layout).toEqual({ is: 'one-case', letters: 'capitals' });
    expect(profile.layout).toEqual({});
  });

  it('two characters that come as one, or a dead key that swallows one, need the scanner’s own setting', () => {
    const both = learn({ keyboard: { ...german, '+': '*' } });
    expect(both.findings.layout).toEqual({ is: 'lossy', looks: 'german' });
    const tried = tryAll({ ...usualSettings, keyboard: german }).map((one) =>
      one.asked === 'signs'
        ? {
            ...one,
            arrivals: one.arrivals.filter((arrival) => arrival.is !== 'text' || arrival.text !== '^'),
          }
        : one,
    );
    expect(learnProfile(tried).findings.layout).toEqual({ is: 'lossy', looks: 'german' });
    expect(learnProfile(tried).profile.layout).toEqual({});
  });

  it('what stands before the code and changes with its symbology is no prefix', () => {
    const tried = all.map((asked): Tried => {
      const prefix = { ean: 'd', code39: 'b' }[asked as string] ?? 'j';
      return { asked, arrivals: pullProbe(asked, { ...usualSettings, prefix }) };
    });
    expect(learnProfile(tried)).toMatchObject({
      profile: { prefix: '' },
      findings: { around: { changes: true } },
    });
  });

  it('a separator before the first element is no prefix', () => {
    const led = pull(`\u001d${probes.separators.reads}`, '', usualSettings);
    const tried = tryAll(usualSettings).map((one) =>
      one.asked === 'separators' ? { ...one, arrivals: led } : one,
    );
    expect(learnProfile(tried).findings.around).toMatchObject({ prefix: '', changes: false });
    expect(learn({ prefix: '|', separator: { as: 'token', token: '|' } }).profile).toMatchObject({
      prefix: '|',
      separators: { are: 'kept', tokens: ['|'] },
    });
  });

  it('a function key within a scan is named', () => {
    const tried: Tried[] = [
      { asked: 'ean', arrivals: [...pullProbe('ean', usualSettings), { is: 'other', name: 'F8', at: 30 }] },
    ];
    expect(learnProfile(tried).findings.otherKeys).toEqual(['F8']);
  });
});

const printable = fc.integer({ min: 32, max: 126 }).map((code) => String.fromCharCode(code));
const noBracket = printable.filter((character) => character !== ']');
const addition = fc.array(noBracket, { maxLength: 3 }).map((all) => all.join(''));
const characters = Array.from({ length: 95 }, (_, n) => String.fromCharCode(32 + n));

const keyboards = fc.oneof(
  fc.constant({}),
  fc.constant(german),
  fc.constant(exchange(small + capitals, capitals + small)),
  fc
    .shuffledSubarray(characters, { minLength: 95 })
    .map((came) => exchange(characters.join(''), came.join(''))),
);

const settings: fc.Arbitrary<ScannerSettings> = fc.record({
  prefix: addition,
  suffix: addition,
  aim: fc.boolean(),
  separator: fc.oneof(
    fc.record({
      as: fc.constant('character' as const),
      form: fc.constantFrom('plain', 'control', 'alt-number', 'inserted', 'pasted'),
    }),
    fc.record({ as: fc.constant('token' as const), token: fc.constantFrom('{GS}', '<GS>', '^]', '~1', '|') }),
    fc.constant({ as: 'nothing' as const }),
  ),
  end: fc.constantFrom('enter', 'tab', 'line-feed', 'carriage-return', null),
  gap: fc.nat(300),
  doubling: fc.oneof(
    fc.constantFrom({ is: 'none' }, { is: 'each-character' }, { is: 'whole-text' }),
    fc.record({ is: fc.constant('again'), within: fc.integer({ min: 1, max: 200 }) }),
  ) as fc.Arbitrary<ScannerSettings['doubling']>,
  keyboard: keyboards,
});

/** Without a key at the end two readings of one pull can't be told apart: they are the whole text twice. */
const possible = settings.filter(({ end, doubling }) => end !== null || doubling.is !== 'again');

const element = fc.array(printable, { minLength: 1, maxLength: 20 }).map((all) => all.join(''));
const code = fc.array(element, { minLength: 1, maxLength: 3 }).map((all) => all.join('\u001d'));

describe('a scanner with any combination of settings', () => {
  it('is recognised, and what it types of any code is read as the code', () => {
    fc.assert(
      fc.property(possible, code, (scanner, text) => {
        const { separator } = scanner;
        fc.pre(separator.as !== 'token' || !text.includes(separator.token));
        const { profile, findings } = learnProfile(tryAll(scanner));
        expect(wedgeProfileSchema.parse(profile)).toEqual(profile);
        const twice = scanner.doubling.is === 'again' ? 2 : 1;
        expect(findings.recognised).toEqual(
          all.flatMap((probe, at) => Array(twice).fill({ probe, pull: at })),
        );
        expect(profile).toMatchObject({
          prefix: scanner.prefix,
          suffix: scanner.suffix,
          aim: scanner.aim ? 'sent' : 'not-sent',
          end: { by: scanner.end === null ? 'pause' : 'key' },
          doubling: { is: scanner.doubling.is },
        });
        const [delivery] = deliveriesOf(pull(text, ']C0', scanner));
        const wanted = separator.as === 'nothing' ? text.replaceAll('\u001d', '') : text;
        expect(rawScan(delivery?.text ?? '', 0, profile)).toMatchObject({
          text: wanted,
          aim: scanner.aim ? ']C0' : null,
        });
      }),
      { numRuns: 1000 },
    );
  });

  it('whatever arrives, something valid is learnt', () => {
    const arrival = fc.oneof(
      fc.record({
        is: fc.constant('text' as const),
        form: fc.constant('plain' as const),
        text: fc.string({ minLength: 1, maxLength: 1 }),
        at: fc.nat(5000),
      }),
      fc.record({
        is: fc.constant('end' as const),
        key: fc.constantFrom('enter' as const, 'tab' as const),
        at: fc.nat(5000),
      }),
    );
    const tried = fc.record({ asked: fc.constantFrom(...all), arrivals: fc.array(arrival) });
    fc.assert(
      fc.property(fc.array(tried, { maxLength: 8 }), (some) => {
        const { profile } = learnProfile(some);
        expect(wedgeProfileSchema.parse(profile)).toEqual(profile);
      }),
    );
  });
});
