// What is scanned on a floor in a day, mixed: mostly items, then units and places, and now and then something strange.
import type { RawScan } from '../../../src/domain/barcode/meaning.ts';
import { commandText, orderText } from '../../../src/domain/barcode/own-codes.ts';

const GS = '\u001D';

const scans: readonly (readonly [text: string, aim: string | null])[] = [
  ['9506000134352', ']E0'],
  ['9506000134352', null],
  ['036000291452', ']E0'],
  ['04252614', ']E0'],
  ['96385074', ']E4'],
  ['19506000134359', ']I1'],
  ['0109506000134352', ']e0'],
  ['01095060001343521727123110AB-12', ']C1'],
  [`01095060001343521727123110AB-12${GS}21SN9`, ']d2'],
  [`0109506000134352310300175039220299${GS}1526010110L${GS}422276${GS}713123456`, ']d2'],
  ['01095060001343521727123110AB1221SN9', null],
  ['(01)09506000134352(17)271231(10)AB-12', null],
  ['https://id.gs1.org/01/09506000134352/10/DL-12/21/SN-9?17=271231&linkType=all', ']Q1'],
  ['https://id.gs1.org/ARFKk4XB0CDKWcnpq', ']Q1'],
  ['00106141412345678908', ']C1'],
  [`001061414123456789080209506000134352372510ABC${GS}3302012345`, ']C1'],
  ['106141412345678908', null],
  ['A-03-07-B-2', null],
  ['T-0142', null],
  ['LPN-20417', ']C0'],
  [commandText('undo'), null],
  [orderText('shopify:1001'), null],
  ['85123A', null],
  ['X00ABCDEFG', ']A0'],
  ['3074257BF7194E4000001A85', null],
  ['3674257BF6B7A659B2C2BF1000000000000000000000000000', null],
  ['urn:epc:id:sgtin:0614141.812345.6789', null],
  ['1Z999AA10123456784', ']C0'],
  ['9400111899223100001234', null],
  ['https://www.example.com/some/page?with=parameters', ']Q1'],
  ['0109506000134353', ']C1'],
  ['2112345012503', ']E0'],
];

export const corpus: readonly RawScan[] = scans.map(([text, aim]) => ({ text, aim, via: 'wedge', at: 0 }));
