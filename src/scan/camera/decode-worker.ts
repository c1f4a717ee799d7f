// The worker that decodes: assembly only. The page is never kept waiting by a frame.
import wasmUrl from 'zxing-wasm/reader/zxing_reader.wasm?url';
import { decodeFrames } from './decode-frames.ts';
import type { DecodeAnswer, FrameToDecode } from './decode-message.ts';
import { openDecoder } from './open-decoder.ts';

const decode = openDecoder(async () => (await fetch(wasmUrl)).arrayBuffer()).then(decodeFrames);

async function answerTo(frame: FrameToDecode<VideoFrame | ImageBitmap>): Promise<DecodeAnswer> {
  try {
    return { is: 'looked', code: await (await decode)(frame) };
  } catch (error) {
    return { is: 'failed', why: String(error) };
  }
}

addEventListener('message', ({ data }: MessageEvent<FrameToDecode<VideoFrame | ImageBitmap>>) => {
  void answerTo(data).then((answer) => postMessage(answer));
});
