// The codes of the printed sheet that proves a scanner, and what each must come to. The sheet draws them; the set-up
// page knows them when they arrive, however the device changes them on the way. SCAN.md 9.

export interface Printed {
  /** The symbology as BWIPP calls it, and the text as it takes it: element strings with their identifiers in brackets. */
  readonly symbology: string;
  readonly drawn: string;
  /** What a scanner types of it that is set up well, without an AIM identifier; FNC1 as U+001D. */
  readonly reads: string;
}

const plain = (symbology: string, text: string): Printed => ({ symbology, drawn: text, reads: text });

/**
 * Tried one after the other on the set-up page. The first four hold all of ASCII's printable characters. Their ends
 * repeat characters in a pattern of their own (abba, abab, aabb, abcb), so that each is known by its pattern even
 * where a wrong keyboard has exchanged every character. None of the others is a part of another one.
 */
export const probes = {
  capitals: plain('code128', '1001ABCDEFGHIJKLMNOPQRSTUVWXYZ1001'),
  small: plain('code128', '2020abcdefghijklmnopqrstuvwxyz2020'),
  digits: plain('code128', '3300123456789-./:+%$*&()?=_,#3300'),
  signs: plain('code128', '4565!"\';<>@[]^`{|}~ \\4565'),
  separators: {
    symbology: 'gs1-128',
    drawn: '(01)09506000134352(10)AB-12(21)SN-9(240)X1',
    reads: '010950600013435210AB-12\u001d21SN-9\u001d240X1',
  },
  ean: plain('ean13', '9501101530003'),
  code39: plain('code39', 'TEST-39'),
} as const satisfies Readonly<Record<string, Printed>>;

export type ProbeId = keyof typeof probes;

/** Those that together hold every printable character of ASCII. */
export const characterProbes = ['capitals', 'small', 'digits', 'signs'] as const satisfies readonly ProbeId[];

/** Each symbology that we read, once. Any of them may be scanned to see that the device reads it. */
export const specimens = {
  'ean-13': probes.ean,
  'ean-8': plain('ean8', '96385074'),
  'upc-a': plain('upca', '036000291452'),
  'upc-e': plain('upce', '04252614'),
  'itf-14': plain('itf14', '19506000134359'),
  'code-128': plain('code128', 'TEST-128'),
  'gs1-128': {
    symbology: 'gs1-128',
    drawn: '(01)09506000134352(10)AB-12(21)SN-9',
    reads: '010950600013435210AB-12\u001d21SN-9',
  },
  'code-39': probes.code39,
  'databar-expanded': {
    symbology: 'databarexpanded',
    drawn: '(01)09506000134352(3103)001250(15)271231(10)DB7',
    reads: '0109506000134352310300125015271231' + '10DB7',
  },
  datamatrix: plain('datamatrix', 'TEST DataMatrix'),
  'gs1-datamatrix': {
    symbology: 'gs1datamatrix',
    drawn: '(01)09506000134352(17)271231(10)DM-12(21)SN-9',
    reads: '01095060001343521727123110DM-12\u001d21SN-9',
  },
  qr: plain('qrcode', 'TEST QR'),
  'gs1-qr': {
    symbology: 'gs1qrcode',
    drawn: '(01)09506000134352(10)QR-12(21)SN-9',
    reads: '010950600013435210QR-12\u001d21SN-9',
  },
  'digital-link': plain('qrcode', 'https://id.gs1.org/01/09506000134352/10/DL-12/21/SN-9'),
  pdf417: plain('pdf417', 'TEST PDF417'),
  aztec: plain('azteccode', 'TEST Aztec'),
} as const satisfies Readonly<Record<string, Printed>>;

export type SpecimenId = keyof typeof specimens;
