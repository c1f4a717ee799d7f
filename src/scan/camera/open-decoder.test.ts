import { describe, expect, it } from 'vitest';
import { zxingWasm } from '../../../tests/support/zxing-wasm.ts';
import { openDecoder } from './open-decoder.ts';

describe('the decoder that is opened', () => {
  it('is the one in WebAssembly where that runs', async () => {
    expect((await openDecoder(async () => zxingWasm())).name).toBe('zxing-wasm');
  });

  it('is the one in JavaScript where the WebAssembly can’t be had, or can’t be run', async () => {
    const unreachable = () => Promise.reject(new TypeError('Failed to fetch'));
    const garbled = async () => new Uint8Array([0, 97, 115, 109, 9]).buffer;
    expect((await openDecoder(unreachable)).name).toBe('zxing-js');
    expect((await openDecoder(garbled)).name).toBe('zxing-js');
  });
});
