// Bytes become text in whole lines: UTF-8 where a line is UTF-8, Windows-1252 where it isn't (what older
// spreadsheets call "CSV"). Decided line by line, so that one stray byte doesn't spoil the names of the rest.
import { ImportRefused } from './import-refused.ts';

/** Longer than any row that a person could mean; beyond it memory is protected. */
const maxLineBytes = 1_000_000;
const lineFeed = 0x0a;
const carriageReturn = 0x0d;

const lastLineEnd = (bytes: Uint8Array) =>
  Math.max(bytes.lastIndexOf(lineFeed), bytes.lastIndexOf(carriageReturn));

const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
const windows1252 = new TextDecoder('windows-1252');

function decoded(bytes: Uint8Array): string | null {
  try {
    return utf8.decode(bytes);
  } catch {
    return null;
  }
}

function decodeBlock(bytes: Uint8Array): string {
  const whole = decoded(bytes);
  if (whole !== null) return whole;
  let text = '';
  let from = 0;
  while (from < bytes.length) {
    const end = bytes.indexOf(lineFeed, from);
    const line = bytes.subarray(from, end === -1 ? bytes.length : end + 1);
    text += decoded(line) ?? windows1252.decode(line);
    from += line.length;
  }
  return text;
}

/** Yields text that ends with a line end, but for the last. A leading byte order mark is dropped. */
export async function* decodeLines(source: AsyncIterable<Uint8Array>): AsyncGenerator<string> {
  let carry: Uint8Array[] = [];
  let carried = 0;
  let first = true;
  const text = (bytes: Uint8Array) => {
    if (bytes.includes(0)) {
      throw new ImportRefused(
        'not-text',
        null,
        'This is not a text file. Save it as "CSV UTF-8" and try again.',
      );
    }
    const block = decodeBlock(bytes);
    const bare = first && block.startsWith('\uFEFF') ? block.slice(1) : block;
    first = false;
    return bare;
  };
  for await (const chunk of source) {
    const end = lastLineEnd(chunk);
    if (end !== -1) {
      yield text(Buffer.concat([...carry, chunk.subarray(0, end + 1)]));
      carry = [];
      carried = 0;
    }
    carry.push(chunk.subarray(end + 1));
    carried += chunk.length - end - 1;
    if (carried > maxLineBytes) {
      throw new ImportRefused('row-too-long', null, 'A row is longer than 1 MB. Is this a CSV?');
    }
  }
  if (carried > 0) yield text(Buffer.concat(carry));
}
