import fc from 'fast-check';
import { expect, it } from 'vitest';
import { type ServerEvent, serverEvents } from './server-events.ts';

async function read(chunks: readonly Uint8Array[]): Promise<ServerEvent[]> {
  const stream = new ReadableStream<Uint8Array>({
    start(controller) {
      for (const chunk of chunks) controller.enqueue(chunk);
      controller.close();
    },
  });
  const events: ServerEvent[] = [];
  for await (const event of serverEvents(stream)) events.push(event);
  return events;
}

const bytes = (text: string) => new TextEncoder().encode(text);

const text =
  'event: nudge\ndata: {"position":7}\n\n: a comment\nevent:ping\ndata:\n\ndata: två\ndata: rader\n\nevent: cut';
const events = [
  { event: 'nudge', data: '{"position":7}' },
  { event: 'ping', data: '' },
  { event: 'message', data: 'två\nrader' },
];

it('reads events, comments and lines as WHATWG HTML §9.2.6 has them, and drops one that was cut off', async () => {
  expect(await read([bytes(text)])).toEqual(events);
});

it('reads the same wherever the network cuts the bytes, and with either line end', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.nat({ max: 120 }), { maxLength: 8 }),
      fc.boolean(),
      async (cuts, windows) => {
        const all = bytes(windows ? text.replaceAll('\n', '\r\n') : text);
        const at = [0, ...cuts.filter((cut) => cut < all.length).toSorted((a, b) => a - b), all.length];
        const chunks = at.slice(1).map((end, n) => all.slice(at[n], end));
        expect(await read(chunks)).toEqual(events);
      },
    ),
  );
});
