import { describe, expect, it } from 'vitest';
import { badgeBars, badgeText, newBadgeSecret } from '../access/badge.ts';
import { enrolmentAddress, groupedEnrolmentCode, newEnrolmentCode } from '../access/enrolment-code.ts';
import { handlingUnit } from './handling-unit.ts';
import { commands, type RawScan } from './meaning.ts';
import { commandText, orderText } from './own-codes.ts';
import { parseScan } from './parse-scan.ts';
import type { TradeItem } from './trade-item.ts';

/** Stands in for randomness: the same bytes each time. */
const bytes = (n: number) => Uint8Array.from({ length: n }, (_, at) => (at * 37 + 11) % 256);
const GS = '\u001D';
const scan = (text: string, more: Partial<RawScan> = {}): RawScan => ({
  text,
  aim: null,
  via: 'wedge',
  at: 0,
  ...more,
});
const meaning = (text: string, more: Partial<RawScan> = {}) => parseScan(scan(text, more));
/** The attributes that jobs ask for; what else a code says is tested where it is read. */
const item = (gtin: string, more: Partial<TradeItem> = {}) =>
  expect.objectContaining({ is: 'item', gtin, lot: null, expiry: null, serial: null, count: null, ...more });
const bad = (problem: string) => expect.objectContaining({ is: 'bad', problem });

describe('trade items', () => {
  it('reads EAN-13, EAN-8, UPC-A, UPC-E and ITF-14 as GTIN-14', () => {
    expect(meaning('9506000134352')).toEqual(item('09506000134352'));
    expect(meaning('96385074')).toEqual(item('00000096385074'));
    expect(meaning('036000291452')).toEqual(item('00036000291452'));
    expect(meaning('04252614')).toEqual(item('00042100005264'));
    expect(meaning('19506000134359', { aim: ']I1' })).toEqual(item('19506000134359'));
    expect(meaning(']E09506000134352')).toEqual(item('09506000134352'));
    expect(meaning('96385074', { aim: ']E4' })).toEqual(item('00000096385074'));
  });

  it('names a wrong check digit', () => {
    expect(meaning('9506000134353')).toEqual(bad('check-digit'));
    expect(meaning('19506000134358')).toEqual(bad('check-digit'));
    expect(meaning('96385075', { aim: ']E4' })).toEqual(bad('check-digit'));
  });

  it('leaves eight digits that are no GTIN to be looked up as a SKU', () => {
    expect(meaning('96385075')).toEqual({ is: 'text', text: '96385075' });
  });
});

describe('element strings (GS1 General Specifications 7.8)', () => {
  it('reads item, expiry, lot, serial and count, whatever the symbology', () => {
    const text = `01095060001343521727123110AB-12${GS}21SN9`;
    for (const aim of [']C1', ']d2', ']Q3', ']e0', ']J1']) {
      expect(meaning(text, { aim })).toEqual(
        item('09506000134352', { expiry: '2027-12-31', lot: 'AB-12', serial: 'SN9' }),
      );
    }
    expect(meaning(`]C1${text}`)).toEqual(meaning(text, { aim: ']C1' }));
    expect(meaning(`${GS}${text}${GS}`)).toEqual(meaning(text));
    expect(meaning(`]C102095060001343523712`)).toEqual(item('09506000134352', { count: 12 }));
  });

  it('reads the examples that GS1 prints', () => {
    expect(meaning(']d201095011015300031714070410AB-123')).toEqual(
      item('09501101530003', { expiry: '2014-07-04', lot: 'AB-123' }),
    );
    expect(meaning(']e00109520123456788310300019539220299')).toMatchObject({
      gtin: '09520123456788',
      measures: [{ what: 'net-weight', amount: { value: 195, scale: 3 }, unit: 'kg' }],
      prices: [{ of: 'item', amount: { value: 299, scale: 2 }, currency: null }],
    });
  });

  it('takes the use-by date before the best-before date, and that where it stands alone', () => {
    expect(meaning(`]C101095060001343521526113017270101`)).toEqual(
      item('09506000134352', { expiry: '2027-01-01' }),
    );
    expect(meaning(`]C1010950600013435215261130`)).toEqual(item('09506000134352', { expiry: '2026-11-30' }));
  });

  it('reads day 00 as the last of its month (7.12)', () => {
    expect(meaning(`]C1010950600013435217280200`)).toEqual(item('09506000134352', { expiry: '2028-02-29' }));
    expect(meaning(`]C1010950600013435217270200`)).toEqual(item('09506000134352', { expiry: '2027-02-28' }));
  });

  it('works out the century from the current year (7.12)', () => {
    const at = (yy: string, year: number) =>
      parseScan(scan(`]C1010950600013435217${yy}0101`), { year, separatorsKept: true });
    expect(at('76', 2026)).toEqual(item('09506000134352', { expiry: '2076-01-01' }));
    expect(at('77', 2026)).toEqual(item('09506000134352', { expiry: '1977-01-01' }));
    expect(at('10', 2060)).toEqual(item('09506000134352', { expiry: '2110-01-01' }));
    expect(at('11', 2060)).toEqual(item('09506000134352', { expiry: '2011-01-01' }));
  });

  it('reads an SSCC as a handling unit, also without its identifier', () => {
    for (const text of [']C100106141412345678908', '00106141412345678908', '106141412345678908']) {
      expect(meaning(text)).toEqual(handlingUnit('106141412345678908'));
    }
    expect(meaning(']C100106141412345678909')).toEqual(bad('check-digit'));
  });

  it('reads an element string without AIM identifier or separator where its GTIN is proven', () => {
    expect(meaning('010950600013435217271231')).toEqual(item('09506000134352', { expiry: '2027-12-31' }));
  });

  it('reads the form printed for people', () => {
    expect(meaning('(01)09506000134352(17)271231(10)AB(1)')).toEqual(
      item('09506000134352', { expiry: '2027-12-31', lot: 'AB(1)' }),
    );
    expect(meaning('(01)09506000134353')).toEqual(bad('check-digit'));
    expect(meaning('(01)')).toEqual(bad('malformed-element-string'));
  });

  it('never guesses a lot where a separator was lost', () => {
    expect(meaning(']C1010950600013435210AB1217271231')).toEqual(bad('separator-lost'));
    expect(meaning(']C1010950600013435210AB1221SN9')).toEqual(bad('separator-lost'));
    expect(meaning(`]C1010950600013435210${'A'.repeat(21)}`)).toEqual(bad('separator-lost'));
    expect(meaning(']C10209506000134352371210AB')).toEqual(bad('separator-lost'));
    expect(meaning('010950600013435210AB1217271231')).toEqual(bad('separator-lost'));
  });

  it('takes a lot as it stands where separators are known to arrive', () => {
    const text = ']C1010950600013435210AB1221SN9';
    const wanted = item('09506000134352', { lot: 'AB1221SN9' });
    expect(parseScan(scan(text), { year: 2026, separatorsKept: true })).toEqual(wanted);
    expect(meaning(text, { via: 'camera' })).toEqual(wanted);
    expect(meaning(']C1010950600013435210AB-34')).toEqual(item('09506000134352', { lot: 'AB-34' }));
  });

  it('names what is wrong', () => {
    expect(meaning(']C1010950600013435299')).toEqual(bad('malformed-element-string'));
    expect(meaning(']C1010950600013435205X')).toEqual(bad('unknown-identifier'));
    expect(meaning(']C1010950600013435217271301')).toEqual(bad('bad-date'));
    expect(meaning(`]C10109506000134352370${GS}`)).toEqual(bad('forbidden-combination'));
    expect(meaning(`]C1010950600013435210A${GS}10B`)).toEqual(bad('forbidden-combination'));
    expect(meaning('x'.repeat(5000))).toEqual(bad('too-long'));
    expect(meaning(' \r\n')).toEqual(bad('empty'));
  });
});

describe('own codes', () => {
  it('reads locations and licence plates, in either case', () => {
    expect(meaning('A-03-07-B-2')).toEqual({ is: 'location', code: 'A-03-07-B-2' });
    expect(meaning('a-03-07-b-2')).toEqual({ is: 'location', code: 'A-03-07-B-2' });
    expect(meaning('T-0142')).toEqual(handlingUnit('T-0142'));
    expect(meaning('LPN-20417')).toEqual(handlingUnit('LPN-20417'));
  });

  it('reads every command', () => {
    for (const command of commands) expect(meaning(commandText(command))).toEqual({ is: 'command', command });
    expect(meaning('TLH-C-FLY')).toEqual({ is: 'text', text: 'TLH-C-FLY' });
  });

  it('reads badges', () => {
    const secret = newBadgeSecret(bytes);
    expect(meaning(badgeText(secret))).toEqual({ is: 'badge', secret });
    expect(meaning(badgeText(secret).toLowerCase())).toEqual({ is: 'badge', secret });
    expect(meaning(badgeBars(badgeText(secret)))).toEqual({ is: 'badge', secret });
    expect(meaning('TLH-B-SHORT')).toEqual({ is: 'text', text: 'TLH-B-SHORT' });
  });

  it('reads enrolment codes in their groups, bare, and in their address', () => {
    const code = newEnrolmentCode(bytes);
    const grouped = groupedEnrolmentCode(code);
    for (const text of [code, grouped, grouped.toLowerCase(), enrolmentAddress('https://wh.example', code)]) {
      expect(meaning(text), text).toEqual({ is: 'enrolment', code });
    }
    const typo = grouped.slice(0, -1) + (grouped.endsWith('A') ? 'B' : 'A');
    expect(meaning(typo)).toEqual(bad('check-digit'));
  });

  it('reads an order’s own number as it is written', () => {
    for (const text of [orderText('shopify:#1001a'), 'tlh-o-shopify:#1001a']) {
      expect(meaning(text)).toEqual({
        is: 'reference',
        what: 'order',
        number: 'shopify:#1001a',
        further: [],
      });
    }
    expect(meaning(orderText(''))).toEqual({ is: 'text', text: 'TLH-O-' });
  });

  it('leaves what it doesn’t know to be looked up', () => {
    for (const text of ['85123A', '22139', 'POST', 'hello world']) {
      expect(meaning(text)).toEqual({ is: 'text', text });
    }
  });
});

describe('what no step could want', () => {
  it('tells web addresses and carriers’ labels', () => {
    expect(meaning('https://example.com/x')).toEqual({
      is: 'foreign',
      what: 'web-address',
      text: 'https://example.com/x',
    });
    for (const text of [
      '1Z999AA10123456784',
      'JJD014600012345678',
      '9400111899223100001234',
      'RR123456785GB',
    ]) {
      expect(meaning(text)).toEqual({ is: 'foreign', what: 'carrier-label', text });
    }
    expect(meaning(']C142012345')).toEqual({ is: 'foreign', what: 'carrier-label', text: '42012345' });
  });

  it('reads an RFID tag as what it names', () => {
    expect(meaning('3074257BF7194E4000001A85')).toEqual({
      is: 'tag',
      uri: 'urn:epc:id:sgtin:0614141.812345.6789',
      names: item('80614141123458', { serial: '6789' }),
    });
  });

  it('says plainly what it can’t read', () => {
    expect(meaning('https://id.gs1.org/ARFKk4XB0CDKWcnpq')).toEqual(bad('compressed-link'));
    expect(meaning('urn:epc:id:sgln:0614141.12345.400')).toEqual(bad('unread-tag'));
    expect(meaning(']C110AB-123')).toEqual(bad('missing-companion'));
    expect(meaning(']E112')).toEqual(bad('missing-companion'));
  });

  it('reads a GS1 Digital Link as what it names', () => {
    expect(meaning('https://id.gs1.org/01/09506000134352/10/AB%2F1?17=271231&linkType=all')).toEqual(
      item('09506000134352', { lot: 'AB/1', expiry: '2027-12-31' }),
    );
    expect(meaning('https://shop.example/en/01/9506000134352')).toEqual(item('09506000134352'));
    expect(meaning('https://id.gs1.org/01/09506000134353')).toEqual(bad('check-digit'));
    expect(meaning('https://id.gs1.org/01/09506000134352/10')).toEqual(
      expect.objectContaining({ is: 'foreign', what: 'web-address' }),
    );
  });
});
