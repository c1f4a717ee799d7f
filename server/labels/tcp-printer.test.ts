import { once } from 'node:events';
import { type AddressInfo, createServer, type Server, Socket } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import { type Patience, tcpPrinters } from './tcp-printer.ts';

const running: Server[] = [];
afterEach(() => {
  for (const server of running.splice(0)) server.close();
});

/** A printer on this machine: `onConnection` says how it behaves. */
async function printer(onConnection: (socket: Socket) => void) {
  let connections = 0;
  const server = createServer({ allowHalfOpen: true }, (socket) => {
    connections += 1;
    socket.on('error', () => {});
    onConnection(socket);
  }).listen(0, '127.0.0.1');
  running.push(server);
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  return {
    server,
    address: { name: 'Dock', host: '127.0.0.1', port },
    connections: () => connections,
  };
}

const patient: Patience = { connect: 10_000, stall: 10_000, close: 10_000 };
const job = `^XA^FDx^FS^XZ\n`;
/** More than any socket's buffers hold. */
const large = 'x'.repeat(50_000_000);

describe('a label printer on the network', () => {
  it('gets the whole job once, byte for byte', async () => {
    const received: Buffer[] = [];
    const { address, connections } = await printer((socket) => {
      socket.on('data', (chunk) => received.push(chunk));
      socket.on('end', () => socket.end());
    });
    const text = `${job.repeat(20_000)}한`;
    expect(await tcpPrinters([address], patient).print('Dock', text)).toEqual({ is: 'sent' });
    expect(Buffer.concat(received).toString('utf8')).toBe(text);
    expect(connections()).toBe(1);
  });

  it('has it where it keeps the line open for more', async () => {
    const { address } = await printer((socket) => socket.resume());
    const printers = tcpPrinters([address], { ...patient, close: 50 });
    expect(await printers.print('Dock', job)).toEqual({ is: 'sent' });
  });

  it('that says something back has it too', async () => {
    const { address } = await printer((socket) => {
      socket.write('ready');
      socket.resume().on('end', () => socket.end('done'));
    });
    expect(await tcpPrinters([address], patient).print('Dock', job)).toEqual({ is: 'sent' });
  });

  it('that is switched off has nothing', async () => {
    const { address, server } = await printer(() => {});
    server.close();
    await once(server, 'close');
    const refused = await tcpPrinters([address], patient).print('Dock', job);
    expect(refused).toEqual({ is: 'not-begun', because: 'refused' });
  });

  it('whose host has no address has nothing', async () => {
    const nowhere = { name: 'Dock', host: 'printer.invalid', port: 9100 };
    const result = await tcpPrinters([nowhere], patient).print('Dock', job);
    expect(result).toEqual({ is: 'not-begun', because: 'no-such-host' });
  });

  it('that never answers has nothing', async () => {
    const never = new Socket();
    const address = { name: 'Dock', host: '127.0.0.1', port: 9100 };
    const printers = tcpPrinters([address], { ...patient, connect: 50 }, () => never);
    expect(await printers.print('Dock', job)).toEqual({ is: 'not-begun', because: 'no-answer' });
    expect(never.destroyed).toBe(true);
  });

  it('that breaks off within a job may have a part of it, and is not tried again', async () => {
    const { address, connections } = await printer((socket) =>
      socket.once('data', () => socket.resetAndDestroy()),
    );
    const result = await tcpPrinters([address], patient).print('Dock', large);
    expect(result).toEqual({ is: 'broken-off', because: 'closed' });
    expect(connections()).toBe(1);
  });

  it('that takes no more, as when it is out of labels, may have a part of it', async () => {
    const { address } = await printer((socket) => socket.pause());
    const printers = tcpPrinters([address], { ...patient, stall: 100 });
    expect(await printers.print('Dock', large)).toEqual({ is: 'broken-off', because: 'stalled' });
  });

  it('is one that the configuration names: an address is no name', async () => {
    const { address, connections } = await printer((socket) => socket.resume());
    const printers = tcpPrinters([address], patient);
    expect(printers.names).toEqual(['Dock']);
    expect(await printers.print('127.0.0.1', job)).toEqual({ is: 'unknown-printer' });
    expect(connections()).toBe(0);
  });
});
