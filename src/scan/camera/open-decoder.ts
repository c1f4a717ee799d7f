// Which decoder this browser can run: WebAssembly may be switched off, as it is where a phone is locked down.
import type { Decoder } from './decoder.ts';
import { openZxingWasm } from './zxing-wasm-decoder.ts';

/** `fetchWasm`: gets the WebAssembly from where we serve it. Rejects where the other decoder can't be loaded either. */
export async function openDecoder(fetchWasm: () => Promise<ArrayBuffer>): Promise<Decoder> {
  try {
    return await openZxingWasm(await fetchWasm());
  } catch {
    const { openZxingJs } = await import('./zxing-js-decoder.ts');
    return openZxingJs();
  }
}
