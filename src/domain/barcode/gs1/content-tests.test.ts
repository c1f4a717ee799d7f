import { describe, expect, it } from 'vitest';
import { contentTests } from './content-tests.ts';

/** As GS1's reference implementation of the tests tries them (gs1-syntax-dictionary, unit tests of the linters). */
const examples: Readonly<
  Record<string, { readonly good: readonly string[]; readonly wrong: readonly string[] }>
> = {
  csum: {
    good: ['24012345678905', '2112233789657', '416000336108', '02345680'],
    wrong: ['24012345678909', '02345689', ''],
  },
  csumalpha: {
    good: [
      '1987654Ad4X4bL5ttr2310c2K',
      '12345678901234567890123NT',
      '7907665Bm8v2AB',
      '62577B8fRG7HJK',
      '12345_!"%&\'()*+,-./LC',
    ],
    wrong: [
      '1987654Ad4X4bL5ttr2310cXK',
      '1987654Ad4X4bL5ttr2310c2X',
      '1987654bd4X4bL5ttr2310c2K',
      '2K',
      ' 2345678901234567890123NT',
    ],
  },
  gcppos1: { good: ['0123', '0123A', '01234'], wrong: ['012', '012A', 'A123'] },
  gcppos2: { good: ['A0123', '00123'], wrong: ['0012', 'A012A'] },
  hasnondigit: { good: ['A', '12A'], wrong: ['', '123'] },
  yymmd0: {
    good: ['000606', '990606', '200131', '200229', '240229', '200600', '000229'],
    wrong: [
      '200010',
      '201310',
      '200132',
      '200230',
      '210229',
      '200431',
      '000000',
      '991332',
      '250230',
      '20013x',
      '20013',
    ],
  },
  yymmdd: { good: ['200131', '240229'], wrong: ['200600', '210229', '001301'] },
  yyyymmdd: {
    good: ['20200131', '20240229', '19000228', '20000229'],
    wrong: ['20200132', '19000229', '20200100', '20201301', '2020013'],
  },
  hh: { good: ['00', '23'], wrong: ['24', '99'] },
  mi: { good: ['00', '59'], wrong: ['60'] },
  ss: { good: ['00', '59'], wrong: ['60'] },
  hhmi: { good: ['0000', '2359'], wrong: ['2400', '2360', '235'] },
  iso3166: { good: ['004', '276', '894'], wrong: ['000', '003', '999', '276_'] },
  iso3166999: { good: ['276', '999'], wrong: ['998'] },
  iso3166alpha2: { good: ['AD', 'DE', 'ZW'], wrong: ['AA', 'EU', 'de', 'A'] },
  iso4217: { good: ['008', '978', '840', '999'], wrong: ['000', '009', '280'] },
  iso5218: { good: ['0', '1', '2', '9'], wrong: ['3', '8'] },
  iban: {
    good: [
      'FR7630006000011234567890189',
      'DE91100000000123456789',
      'BE71096123456769',
      'MT90MALT011000012345MTLCAST001SABC',
    ],
    wrong: ['BE71096123456760', 'XX361234567890', 'BE71', 'LC14BOSLxx3456789012345678901230'],
  },
  zero: { good: ['0'], wrong: ['1'] },
  nonzero: { good: ['1', '010'], wrong: ['0', '000'] },
  nozeroprefix: { good: ['1', '10', '210'], wrong: ['0', '01'] },
  yesno: { good: ['0', '1'], wrong: ['2'] },
  hyphen: { good: ['-'], wrong: ['+', ' '] },
  winding: { good: ['0', '1', '9'], wrong: ['2', '8'] },
  latitude: { good: ['0000000000', '1800000000'], wrong: ['1800000001', '9999999999'] },
  longitude: { good: ['0000000000', '3600000000'], wrong: ['3600000001'] },
  pieceoftotal: { good: ['0101', '0103', '9899'], wrong: ['0001', '0100', '0201', '0000'] },
  posinseqslash: {
    good: ['1/1', '1/3', '9/9'],
    wrong: ['0/1', '1/0', '2/1', '1/', '/1', 'x/y', '123', '1/02'],
  },
  pcenc: { good: ['A', '%20', 'ABC%ffXYZ', '%00'], wrong: ['%fg', '%g', 'ABC%', '%2'] },
  importeridx: { good: ['-', '_', 'a', 'Z', '0'], wrong: ['.', '!', 'AA', ''] },
  mediatype: { good: ['01', '10', '80', '99'], wrong: ['00', '11', '79'] },
  packagetype: { good: ['1A', '8', '202', 'APE', 'ZZ'], wrong: ['', '0', '00', '1C', 'ZZZ'] },
  couponcode: {
    good: [
      '012345612345611110123',
      '012345612345611110123101101230123456',
      '012345612345611110123101101239',
      '0123456123456111101233201231',
      '0123456123456111101234200131',
      '01234561234561111012390000',
    ],
    wrong: [
      '',
      'a12345612345611110123',
      '71234567890123',
      '01234561234560',
      '012345612345611115',
      '0123456123456111101230',
      '0123456123456111101233201331',
      '01234561234561111012332012014201231',
      '01234561234561111012393000',
    ],
  },
  couponposoffer: {
    good: ['001234561234560123456', '101234561234560123456', '061234567890121234569123456789012345'],
    wrong: [
      '',
      '201234561234560123456',
      '07',
      '00123456123456012345',
      '0012345612345601234567',
      'a01234561234560123456',
    ],
  },
};

describe('content tests of the syntax dictionary', () => {
  it.each(Object.entries(examples))('%s', (name, { good, wrong }) => {
    const problem = (part: string) => contentTests[name]?.(part, 2026);
    for (const part of good) expect(problem(part), part).toBeNull();
    for (const part of wrong) expect(problem(part), part).not.toBeNull();
  });

  it('each has its examples', () => {
    expect(Object.keys(examples).sort()).toEqual(Object.keys(contentTests).sort());
  });

  it('a check digit, a date and a value are told apart', () => {
    expect(contentTests.csum?.('02345689', 2026)).toBe('check-digit');
    expect(contentTests.csumalpha?.('7907665Bm8v2AC', 2026)).toBe('check-digit');
    expect(contentTests.yymmd0?.('251332', 2026)).toBe('bad-date');
    expect(contentTests.iso4217?.('000', 2026)).toBe('bad-value');
  });
});
