import tds from 'epc-tds';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { handlingUnit } from '../handling-unit.ts';
import { tradeItem } from '../trade-item.ts';
import { tagMeaning } from './tag-meaning.ts';

const unread = (text: string) => ({ is: 'bad', problem: 'unread-tag', text });
const sgtin = (uri: string, gtin: string, serial: string) => ({
  is: 'tag',
  uri,
  names: { ...tradeItem(gtin), serial },
});

describe('the tags of the standard’s own examples (Tag Data Standard 2.1, appendix E)', () => {
  const uri = 'urn:epc:id:sgtin:0614141.812345.6789';

  it('SGTIN-96, in any form', () => {
    for (const text of [
      '3074257BF7194E4000001A85',
      '3074257bf7194e4000001a85',
      uri,
      'urn:epc:tag:sgtin-96:3.0614141.812345.6789',
      'URN:EPC:ID:SGTIN:0614141.812345.6789',
      'urn:epc:raw:96.x3074257BF7194E4000001A85',
    ]) {
      expect(tagMeaning(text), text).toEqual(sgtin(uri, '80614141123458', '6789'));
    }
  });

  it('SGTIN-198, whose serial may be any of AI (21)', () => {
    const id = 'urn:epc:id:sgtin:0614141.712345.32a%2Fb';
    for (const text of [
      '3674257BF6B7A659B2C2BF1000000000000000000000000000',
      '3674257BF6B7A659B2C2BF100000000000000000000000000000',
      id,
      'urn:epc:tag:sgtin-198:3.0614141.712345.32a%2fb',
    ]) {
      expect(tagMeaning(text), text).toEqual(sgtin(id, '70614141123451', '32a/b'));
    }
  });

  it('SSCC-96', () => {
    const names = handlingUnit('106141412345678908');
    const id = 'urn:epc:id:sscc:0614141.1234567890';
    for (const text of ['3174257BF4499602D2000000', id, 'urn:epc:tag:sscc-96:3.0614141.1234567890']) {
      expect(tagMeaning(text), text).toEqual({ is: 'tag', uri: id, names });
    }
  });
});

describe('beside epc-tds, which reads the same tags', () => {
  const company = fc
    .integer({ min: 6, max: 12 })
    .chain((length) => fc.stringMatching(new RegExp(`^[1-9]\\d{${length - 1}}$`)));
  const withReference = (total: number) =>
    company.chain((prefix) =>
      fc.tuple(fc.constant(prefix), fc.stringMatching(new RegExp(`^\\d{${total - prefix.length}}$`))),
    );
  const filter = fc.nat(7);

  it('SGTIN-96 by its bits and by its tag URI', () => {
    fc.assert(
      fc.property(
        withReference(13),
        filter,
        fc.maxSafeNat().map((n) => n % 2 ** 38),
        (key, by, serial) => {
          const uri = `urn:epc:tag:sgtin-96:${by}.${key.join('.')}.${serial}`;
          const peer = tds.fromTagURI(uri);
          const wanted = sgtin(peer.toIdURI(), peer.toBarcode(), String(serial));
          expect(tagMeaning(peer.toHexString())).toEqual(wanted);
          expect(tagMeaning(uri)).toEqual(wanted);
        },
      ),
    );
  });

  it('SGTIN-198, but that it writes no percent-encoding in its URIs', () => {
    fc.assert(
      fc.property(
        withReference(13),
        filter,
        fc.stringMatching(/^[0-9A-Za-z._-]{1,20}$/),
        (key, by, serial) => {
          const peer = tds.fromTagURI(`urn:epc:tag:sgtin-198:${by}.${key.join('.')}.X`);
          const tag = tds.valueOf(peer.toHexString());
          if (!(tag instanceof tds.Sgtin198)) throw new Error('another scheme');
          tag.setSerial(serial);
          const id = `urn:epc:id:sgtin:${key.join('.')}.${serial}`;
          expect(tagMeaning(tag.toHexString())).toEqual(sgtin(id, tag.toBarcode(), serial));
        },
      ),
    );
  });

  it('SSCC-96', () => {
    fc.assert(
      fc.property(withReference(17), filter, (key, by) => {
        const peer = tds.fromTagURI(`urn:epc:tag:sscc-96:${by}.${key.join('.')}`);
        const names = handlingUnit(peer.toBarcode());
        expect(tagMeaning(peer.toHexString())).toEqual({ is: 'tag', uri: peer.toIdURI(), names });
      }),
    );
  });
});

describe('a tag that breaks its scheme’s rules is named, not guessed', () => {
  it.each([
    ['partition 7', '301C257BF7194E4000001A85'],
    ['a company prefix with a digit too many', '3017FFFFF7194E4000001A85'],
    ['an SSCC whose last bits aren’t zero', '3174257BF4499602D20000FF'],
    ['a serial with a hole', '3674257BF6B7800002C2BF1000000000000000000000000000'],
    ['a serial that AI (21) can’t hold', '3674257BF6B7820000000000000000000000000000000000AA00'],
    ['another scheme of GS1', '3274257BF7194E4000001A85'],
    ['another scheme’s URI', 'urn:epc:id:sgln:0614141.12345.400'],
    ['a URI of the wrong length', 'urn:epc:id:sgtin:0614141.81234.6789'],
    ['letters in SGTIN-96', 'urn:epc:tag:sgtin-96:3.0614141.812345.A1'],
    ['a serial beyond 38 bits', 'urn:epc:tag:sgtin-96:3.0614141.812345.274877906944'],
    ['broken percent-encoding', 'urn:epc:id:sgtin:0614141.812345.%2'],
    ['zeros alone', 'urn:epc:id:sgtin:0000000.000000.1'],
    ['nothing', 'urn:epc:'],
  ])('%s', (_, text) => expect(tagMeaning(text)).toEqual(unread(text)));
});

describe('what is no tag', () => {
  it.each([
    'E28011606000020497C1A2B3',
    '940011189922310000123456',
    '3074257BF7194E4000001A8',
    '0109506000134352172712',
    'DEADBEEF',
  ])('%s', (text) => expect(tagMeaning(text)).toBeNull());

  it('nothing escapes from any hexadecimal text', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^(3[0-9A-F])?[0-9A-F]{22}([0-9A-F]{26,28})?$/), (text) => {
        expect(['tag', 'bad', undefined]).toContain(tagMeaning(text)?.is);
      }),
    );
  });
});
