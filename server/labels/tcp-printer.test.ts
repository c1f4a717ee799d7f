import { type AddressInfo, createServer, type Server, type Socket } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import { printersSchema } from './label-printer.ts';
import { tcpPrinters } from './tcp-printer.ts';

const open: Server[] = [];
afterEach(() => {
  for (const server of open.splice(0)) server.close();
});

/** A printer on the loopback. Answers its port, and what each connection has said when it ended. */
async function listener(onConnection: (socket: Socket) => void = () => {}) {
  const jobs: string[] = [];
  const server = createServer((socket) => {
    const chunks: Buffer[] = [];
    socket.on('data', (chunk) => chunks.push(chunk));
    socket.on('error', () => {});
    socket.on('end', () => {
      jobs.push(Buffer.concat(chunks).toString('utf8'));
      socket.end();
    });
    onConnection(socket);
  });
  open.push(server);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return { port: (server.address() as AddressInfo).port, jobs, server };
}

const printer = (port: number) => [{ name: 'Dock', host: '127.0.0.1', port }];

describe('a label printer on the network', () => {
  it('gets the whole job once, byte for byte', async () => {
    const { port, jobs } = await listener();
    const zpl = `^XA^FD하트 ${'x'.repeat(200_000)}^FS^XZ\n`;
    expect(await tcpPrinters(printer(port)).print('Dock', zpl)).toEqual({ is: 'sent' });
    expect(jobs).toEqual([zpl]);
  });

  it('that is switched off is unreachable, and nothing was printed', async () => {
    const { port, server } = await listener();
    await new Promise((closed) => server.close(closed));
    expect(await tcpPrinters(printer(port)).print('Dock', '^XA^XZ')).toEqual({ is: 'unreachable' });
  });

  it('that breaks off, or falls silent with the job half taken, leaves it in doubt', async () => {
    const breaks = await listener((socket) => socket.once('data', () => socket.resetAndDestroy()));
    expect(await tcpPrinters(printer(breaks.port)).print('Dock', 'x'.repeat(5_000_000))).toEqual({
      is: 'in-doubt',
    });
    const silent = await listener((socket) => socket.pause().removeAllListeners('end'));
    expect(await tcpPrinters(printer(silent.port), 50).print('Dock', 'x'.repeat(50_000_000))).toEqual({
      is: 'in-doubt',
    });
  });

  it('is one that the configuration names, by its name only', async () => {
    expect(await tcpPrinters([]).print('127.0.0.1', '^XA^XZ')).toEqual({ is: 'unknown-printer' });
    const twice = [
      { name: 'Dock', host: 'a' },
      { name: 'Dock', host: 'b' },
    ];
    expect(printersSchema.safeParse(twice).error?.issues[0]?.message).toBe('two printers have one name');
    expect(printersSchema.parse([{ name: 'Dock', host: 'a' }])).toEqual([
      { name: 'Dock', host: 'a', port: 9100 },
    ]);
  });
});
