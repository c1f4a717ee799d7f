// Both decoders on the ZXing project's own pictures of codes, where they are at hand: what each reads, folder by folder.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, it } from 'vitest';
import type { DecodedCode, Decoder } from '../../src/scan/camera/decoder.ts';
import { openZxingJs } from '../../src/scan/camera/zxing-js-decoder.ts';
import { openZxingWasm } from '../../src/scan/camera/zxing-wasm-decoder.ts';
import { pngPicture } from '../support/png-picture.ts';
import { zxingWasm } from '../support/zxing-wasm.ts';

const root = fileURLToPath(new URL('../../../shared/data/barcodes/', import.meta.url));

const separator = '\u001d';

/** How many of the folder's pictures each decoder reads. The first reads them all; the second may get better. */
const recorded = [
  { folder: 'code128-1', pictures: 7, wasm: 7, js: 7 },
  { folder: 'code128-3', pictures: 2, wasm: 2, js: 2 },
  { folder: 'datamatrix-1', pictures: 23, wasm: 23, js: 22 },
  { folder: 'ean13-1', pictures: 4, wasm: 4, js: 4 },
  { folder: 'itf-1', pictures: 14, wasm: 14, js: 13 },
  { folder: 'qrcode-1', pictures: 4, wasm: 4, js: 4 },
  { folder: 'rssexpanded-1', pictures: 35, wasm: 35, js: 0 },
] as const;

interface Sample {
  readonly name: string;
  readonly picture: ReturnType<typeof pngPicture>;
  readonly text: string;
  /** Where the sample says it. */
  readonly aim: string | null;
}

const textOf = (path: string): string => (existsSync(path) ? readFileSync(path, 'utf8') : '');

function samplesIn(folder: string): Sample[] {
  const base = `${root}${folder}/`;
  const names = readdirSync(base)
    .filter((file) => file.endsWith('.png') && existsSync(base + file.replace('.png', '.txt')))
    .map((file) => file.slice(0, -'.png'.length));
  return names.map((name) => ({
    name: `${folder}/${name}`,
    picture: pngPicture(readFileSync(`${base}${name}.png`)),
    text: textOf(`${base}${name}.txt`),
    aim: /^SYMBOLOGY_IDENTIFIER=(\S+)/m.exec(textOf(`${base}${name}.metadata.txt`))?.[1] ?? null,
  }));
}

/** Element strings are published with brackets, to be read by people; a scanner transmits separators instead. */
const plain = (text: string): string => text.replace(/[()]/g, '').replaceAll(separator, '');

/** That an ITF's check digit was verified is what a reader is set up to say, not what is in the picture. */
const plainAim = (aim: string): string => aim.replace(']I1', ']I0');

interface Tally {
  readonly read: number;
  /** Read as something else than is in it. */
  readonly misread: readonly string[];
  /** ms for one picture, on average. */
  readonly took: number;
}

async function tally(decoder: Decoder, samples: readonly Sample[]): Promise<Tally> {
  let read = 0;
  const misread: string[] = [];
  const isAsPublished = ({ text, aim }: DecodedCode, sample: Sample) =>
    plain(text) === plain(sample.text) &&
    (sample.aim === null || aim === null || plainAim(aim) === sample.aim);
  const began = performance.now();
  for (const sample of samples) {
    const code = await decoder.decode(sample.picture, 'thorough');
    if (code === null) continue;
    if (isAsPublished(code, sample)) read += 1;
    else misread.push(`${sample.name}: ${code.aim} ${code.text} for ${sample.aim} ${sample.text}`);
  }
  return { read, misread, took: (performance.now() - began) / samples.length };
}

const row = (folder: string, pictures: string, wasm: string, js: string) =>
  `${folder.padEnd(16)}${pictures.padStart(9)}${wasm.padStart(20)}${js.padStart(20)}`;
const cell = ({ read, took }: Tally) => `${read} in ${took.toFixed(1)} ms`;

describe.runIf(existsSync(root))('the pictures of the ZXing project', async () => {
  const [wasm, js] = [await openZxingWasm(zxingWasm()), openZxingJs()];
  const lines: string[] = [row('', 'pictures', 'zxing-wasm', '@zxing/browser')];
  afterAll(() => {
    process.stdout.write(`\n${lines.join('\n')}\n`);
  });

  it('are those that were recorded', () => {
    const folders = existsSync(root) ? readdirSync(root) : [];
    expect(folders.toSorted()).toEqual(recorded.map(({ folder }) => folder));
  });

  it.each(recorded)('of $folder are read, all by zxing-wasm, and none as something else', async (known) => {
    const samples = samplesIn(known.folder);
    expect(samples).toHaveLength(known.pictures);
    const [byWasm, byJs] = [await tally(wasm, samples), await tally(js, samples)];
    lines.push(row(known.folder, String(samples.length), cell(byWasm), cell(byJs)));
    expect(byWasm.misread).toEqual([]);
    expect(byJs.misread).toEqual([]);
    expect(byWasm.read).toBe(known.wasm);
    expect(byJs.read).toBeGreaterThanOrEqual(known.js);
  });
});
