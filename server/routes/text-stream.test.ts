import { expect, it } from 'vitest';
import { textStream } from './text-stream.ts';

it('gives every part in its order, and then ends', async () => {
  async function* parts() {
    yield 'é,';
    yield '2\r\n';
  }
  expect(await new Response(textStream(parts())).text()).toBe('é,2\r\n');
});

it('breaks where making the text fails: a part is never taken for the whole', async () => {
  async function* parts() {
    yield 'a';
    throw new Error('the database is gone');
  }
  await expect(new Response(textStream(parts())).text()).rejects.toThrow('the database is gone');
});

it('makes no more once the reader has gone', async () => {
  let made = 0;
  let isOver = false;
  async function* parts() {
    try {
      for (;;) {
        made += 1;
        yield 'x';
      }
    } finally {
      isOver = true;
    }
  }
  const reader = textStream(parts()).getReader();
  await reader.read();
  await reader.cancel();
  expect(isOver).toBe(true);
  expect(made).toBeLessThan(4);
});
