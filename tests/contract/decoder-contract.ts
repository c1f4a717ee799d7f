// What every decoder does, whatever it is made of. SCAN.md, Camera.
import { beforeAll, describe, expect, it } from 'vitest';
import type { Decoder, Picture, Symbology } from '../../src/scan/camera/decoder.ts';
import { pngPicture } from '../support/png-picture.ts';
import { type PrintedCode, printedCode } from '../support/printed-code.ts';

interface Label extends PrintedCode {
  readonly symbology: Symbology;
  /** What a scanner transmits for it. */
  readonly read: string;
  /** As ISO/IEC 15424 and the General Specifications 5.1.4 have it. */
  readonly aim: string;
}

const elements = '(01)05012345678900(10)L1(21)S9';
const elementString = '010501234567890010L1\u001d21S9';

const labels: readonly Label[] = [
  { symbology: 'ean-13', printed: 'ean13', text: '5012345678900', read: '5012345678900', aim: ']E0' },
  { symbology: 'ean-13', printed: 'upca', text: '012345678905', read: '0012345678905', aim: ']E0' },
  { symbology: 'ean-8', printed: 'ean8', text: '96385074', read: '96385074', aim: ']E4' },
  { symbology: 'upc-e', printed: 'upce', text: '04252614', read: '0042100005264', aim: ']E0' },
  { symbology: 'itf', printed: 'interleaved2of5', text: '0829220875', read: '0829220875', aim: ']I0' },
  { symbology: 'code-128', printed: 'code128', text: 'A-03-07-B-2', read: 'A-03-07-B-2', aim: ']C0' },
  { symbology: 'code-128', printed: 'code128', text: ']C1-23', read: ']C1-23', aim: ']C0' },
  { symbology: 'code-128', printed: 'gs1-128', text: elements, read: elementString, aim: ']C1' },
  { symbology: 'code-39', printed: 'code39', text: 'LPN-20417', read: 'LPN-20417', aim: ']A0' },
  { symbology: 'data-matrix', printed: 'datamatrix', text: 'T-0142', read: 'T-0142', aim: ']d1' },
  { symbology: 'data-matrix', printed: 'gs1datamatrix', text: elements, read: elementString, aim: ']d2' },
  { symbology: 'qr', printed: 'qrcode', text: 'T-0142', read: 'T-0142', aim: ']Q1' },
  { symbology: 'qr', printed: 'gs1qrcode', text: elements, read: elementString, aim: ']Q3' },
  { symbology: 'aztec', printed: 'azteccode', text: 'LPN-20417', read: 'LPN-20417', aim: ']z0' },
  { symbology: 'pdf417', printed: 'pdf417', text: 'LPN-20417', read: 'LPN-20417', aim: ']L2' },
  {
    symbology: 'databar',
    printed: 'databaromni',
    text: '(01)05012345678900',
    read: '0105012345678900',
    aim: ']e0',
  },
  {
    symbology: 'databar-limited',
    printed: 'databarlimited',
    text: '(01)05012345678900',
    read: '0105012345678900',
    aim: ']e0',
  },
  {
    symbology: 'databar-expanded',
    printed: 'databarexpanded',
    text: elements,
    read: elementString,
    aim: ']e0',
  },
  {
    symbology: 'databar-expanded',
    printed: 'databarexpandedstacked',
    text: elements,
    read: elementString,
    aim: ']e0',
  },
];

/** Without these nobody can pick: location, item and tote. */
const indispensable: readonly Symbology[] = ['ean-13', 'code-128', 'data-matrix', 'qr', 'itf'];

const photograph = async (label: PrintedCode): Promise<Picture> => pngPicture(await printedCode(label));

const pixels = (width: number, height: number, light: (x: number, y: number) => number): Picture => {
  const data = new Uint8ClampedArray(width * height * 4).fill(255);
  for (let at = 0; at < width * height; at += 1) {
    data.fill(light(at % width, Math.floor(at / width)), at * 4, at * 4 + 3);
  }
  return { data, width, height };
};

const lightAt = ({ data, width }: Picture, x: number, y: number): number => data[(y * width + x) * 4] ?? 0;

/** A quarter turn clockwise. */
const turned = (upright: Picture): Picture =>
  pixels(upright.height, upright.width, (x, y) => lightAt(upright, y, upright.height - 1 - x));

/** What the left part of a camera's picture has when a label reaches out of it. */
const leftOf = (whole: Picture, share: number): Picture =>
  pixels(Math.floor(whole.width * share), whole.height, (x, y) => lightAt(whole, x, y));

export function decoderContract(name: string, open: () => Promise<Decoder>): void {
  describe(`the decoder contract: ${name}`, () => {
    let decoder: Decoder;
    beforeAll(async () => {
      decoder = await open();
    });

    it('reads what nobody can pick without', () => {
      expect(decoder.reads).toEqual(expect.arrayContaining([...indispensable]));
    });

    it.each(labels)(
      'reads $printed “$text” as a scanner would transmit it, if it reads $symbology',
      async (label) => {
        if (!decoder.reads.includes(label.symbology)) return;
        const code = await decoder.decode(await photograph(label), 'thorough');
        expect(code).toMatchObject({ text: label.read, symbology: label.symbology });
        expect([label.aim, null]).toContain(code?.aim);
      },
    );

    it('names the AIM identifier wherever the same digits could mean something else', async () => {
      for (const printed of ['gs1-128', 'gs1datamatrix']) {
        const code = await decoder.decode(await photograph({ printed, text: elements }), 'thorough');
        expect(code?.aim, printed).not.toBeNull();
      }
    });

    it('reads a Code 39 as it is printed, though its characters could be a pharmacy number', async () => {
      const code = await decoder.decode(await photograph({ printed: 'code39', text: '0CSSBD' }), 'thorough');
      expect(code?.text).toBe('0CSSBD');
    });

    it('reads a clean code by a quick look, and one on its side or upside down by a thorough one', async () => {
      for (const { printed, text, read } of labels.filter(({ symbology }) =>
        indispensable.includes(symbology),
      )) {
        const upright = await photograph({ printed, text });
        expect((await decoder.decode(upright, 'quick'))?.text, printed).toBe(read);
        const onItsSide = turned(upright);
        expect((await decoder.decode(onItsSide, 'thorough'))?.text, printed).toBe(read);
        expect((await decoder.decode(turned(onItsSide), 'thorough'))?.text, printed).toBe(read);
      }
    });

    it('takes pixels as a canvas hands them out, whose properties are not its own', async () => {
      const whole = await photograph({ printed: 'code128', text: 'T-0142' });
      const handedOut: Picture = Object.create(whole);
      expect((await decoder.decode(handedOut, 'quick'))?.text).toBe('T-0142');
    });

    it('says where in the picture the code is', async () => {
      const [width, height] = [640, 480];
      for (const printed of ['code128', 'datamatrix', 'qrcode']) {
        const label = await photograph({ printed, text: 'T-0142' });
        const [left, top] = [width / 2 - label.width / 2 + 12, height / 2 - label.height / 2 + 6].map(
          Math.floor,
        );
        const isOn = (x: number, y: number) => x >= 0 && y >= 0 && x < label.width && y < label.height;
        const upright = pixels(width, height, (x, y) => {
          const [across, down] = [x - (left ?? 0), y - (top ?? 0)];
          return isOn(across, down) ? lightAt(label, across, down) : 255;
        });
        for (const [picture, middle] of [
          [upright, { x: width / 2 + 12, y: height / 2 + 6 }],
          [turned(upright), { x: height / 2 - 6, y: width / 2 + 12 }],
        ] as const) {
          const code = await decoder.decode(picture, 'thorough');
          const corners = code?.corners ?? [];
          expect(corners.length, printed).toBeGreaterThanOrEqual(2);
          for (const { x, y } of corners) {
            expect(Math.hypot(x - middle.x, y - middle.y), printed).toBeLessThan(label.width * 0.75);
          }
        }
      }
    });

    it('says of each picture what is in it, whatever the ones before held', async () => {
      const databars = ['(01)24012345678905', '(01)20012345678909'].map((text) => ({
        printed: 'databaromni',
        text,
        read: text.replace(/[()]/g, ''),
      }));
      for (const { printed, text, read } of [...databars, ...labels]) {
        const code = await decoder.decode(await photograph({ printed, text }), 'thorough');
        if (code !== null) expect(code.text, printed).toBe(read);
      }
    });

    it('finds nothing where there is none, and nothing in half of one', async () => {
      const nothing = pixels(640, 480, () => 200);
      const stripes = pixels(640, 480, (x, y) => ((x * 7919 + y * 104729) % 251) % 256);
      for (const picture of [nothing, stripes]) {
        expect(await decoder.decode(picture, 'quick')).toBeNull();
        expect(await decoder.decode(picture, 'thorough')).toBeNull();
      }
      for (const { printed, text } of labels) {
        const half = leftOf(await photograph({ printed, text }), 0.55);
        expect(await decoder.decode(half, 'thorough'), printed).toBeNull();
      }
    });
  });
}
