// The decoder contract on both decoders.
import { expect, it } from 'vitest';
import { symbologies } from '../../src/scan/camera/decoder.ts';
import { openZxingJs } from '../../src/scan/camera/zxing-js-decoder.ts';
import { openZxingWasm } from '../../src/scan/camera/zxing-wasm-decoder.ts';
import { zxingWasm } from '../support/zxing-wasm.ts';
import { decoderContract } from './decoder-contract.ts';

decoderContract('zxing-wasm', () => openZxingWasm(zxingWasm()));
decoderContract('zxing-js', async () => openZxingJs());

it('zxing-wasm reads every symbology that a code can be meant by', async () => {
  expect((await openZxingWasm(zxingWasm())).reads).toEqual(symbologies);
});
