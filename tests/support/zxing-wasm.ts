// The decoder's WebAssembly from its package, as the worker has it from our server.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

export function zxingWasm(): ArrayBuffer {
  const bytes = readFileSync(createRequire(import.meta.url).resolve('zxing-wasm/reader/zxing_reader.wasm'));
  return new Uint8Array(bytes).buffer;
}
