import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { DecodeAnswer, FrameToDecode } from './decode-message.ts';
import { FrameDecoder } from './frame-decoder.ts';

const region = { x: 0, y: 0, width: 8, height: 8 };
const looked: DecodeAnswer = { is: 'looked', code: null };

let channel: MessageChannel;
let decoder: FrameDecoder<ArrayBuffer>;
let heard: string[];
let captures: number;

/** Stands where the worker does, and has not answered yet. */
const nextFrame = () =>
  new Promise<FrameToDecode<ArrayBuffer>>((resolve) => {
    channel.port2.addEventListener('message', ({ data }) => resolve(data), { once: true });
  });
const answered = () =>
  new Promise((resolve) => {
    channel.port1.addEventListener('message', resolve, { once: true });
  });

async function answer(said: DecodeAnswer): Promise<void> {
  const arrived = answered();
  channel.port2.postMessage(said);
  await arrived;
}

const capture = async () => {
  captures += 1;
  return new ArrayBuffer(captures);
};

beforeEach(() => {
  channel = new MessageChannel();
  channel.port1.start();
  channel.port2.start();
  heard = [];
  captures = 0;
  decoder = new FrameDecoder({
    port: channel.port1,
    onLooked: (_, at) => heard.push(`looked at ${at}`),
    onFailed: (why) => heard.push(why),
  });
});
afterEach(() => channel.port1.close());

describe('frames on their way to the worker', () => {
  it('go one at a time: what comes meanwhile is not even captured', async () => {
    const arrived = nextFrame();
    await decoder.offer(capture, region, 10);
    expect((await arrived).image.byteLength).toBe(1);
    for (const at of [20, 30, 40]) await decoder.offer(capture, region, at);
    expect(captures).toBe(1);
    await answer(looked);
    expect(heard).toEqual(['looked at 10']);
    const next = nextFrame();
    await decoder.offer(capture, region, 50);
    expect((await next).image.byteLength).toBe(2);
  });

  it('are not captured twice though the first capture takes its time', async () => {
    let hand: (image: ArrayBuffer) => void = () => {};
    const slow = () =>
      new Promise<ArrayBuffer>((resolve) => {
        hand = resolve;
      });
    const first = decoder.offer(slow, region, 10);
    await decoder.offer(capture, region, 20);
    expect(captures).toBe(0);
    hand(new ArrayBuffer(7));
    await first;
  });

  it('are transferred, not copied', async () => {
    const image = new ArrayBuffer(64);
    await decoder.offer(async () => image, region, 0);
    expect(image.byteLength).toBe(0);
  });

  it('that are gone already leave room for the next', async () => {
    await decoder.offer(async () => null, region, 10);
    await decoder.offer(capture, region, 20);
    expect(captures).toBe(1);
  });

  it('are not sent any more once the worker has failed', async () => {
    await decoder.offer(capture, region, 10);
    await answer({ is: 'failed', why: 'no decoder' });
    await decoder.offer(capture, region, 20);
    expect([captures, heard]).toEqual([1, ['no decoder']]);
  });
});
