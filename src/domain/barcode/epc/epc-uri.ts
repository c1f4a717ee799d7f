// EPCs as URIs: the pure identity, and the tag URI that adds a filter and the scheme of the bits.
// GS1 EPC Tag Data Standard 2.1, sections 6 and 12.
import type { Tag } from '../meaning.ts';
import { readEpcBits } from './epc-bits.ts';
import { sgtin, sscc } from './epc-key.ts';

const sgtinUri = /^urn:epc:(?:id:sgtin:|tag:sgtin-(?:96|198):[0-7]\.)(\d{6,12})\.(\d{1,7})\.(.+)$/i;
const ssccUri = /^urn:epc:(?:id:sscc:|tag:sscc-96:[0-7]\.)(\d{6,12})\.(\d{5,11})$/i;
const rawUri = /^urn:epc:raw:\d+\.x([0-9a-f]+)$/i;

/** SGTIN-96 has 38 bits for a number, and so no letters and no leading zeros. */
const fits96 = (serial: string) => /^(0|[1-9]\d{0,11})$/.test(serial) && Number(serial) < 2 ** 38;

/** Null where percent-encoding is broken. */
function unescaped(serial: string): string | null {
  try {
    return decodeURIComponent(serial);
  } catch {
    return null;
  }
}

/** Null where it is of a scheme that isn't read, or breaks its scheme's rules. */
export function readEpcUri(uri: string): Tag | null {
  const [, company = '', reference = '', written = ''] = sgtinUri.exec(uri) ?? [];
  const serial = unescaped(written);
  if (company !== '' && serial !== null) {
    return /^urn:epc:tag:sgtin-96:/i.test(uri) && !fits96(serial) ? null : sgtin(company, reference, serial);
  }
  const unit = ssccUri.exec(uri);
  if (unit !== null) return sscc(unit[1] ?? '', unit[2] ?? '');
  const raw = rawUri.exec(uri);
  return raw === null ? null : readEpcBits(raw[1] ?? '');
}
