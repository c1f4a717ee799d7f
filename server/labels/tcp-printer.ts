// Label printers over raw TCP. They answer nothing: that one took every byte and closed in order is all there is to know.
import { connect, type Socket } from 'node:net';
import type { LabelPrinters, PrinterAddress, PrintResult } from './label-printer.ts';

/**
 * ms. `connect`: until it answers. `stall`: without taking anything, as when it is paused or out of labels. `close`: once it
 * has taken everything; many keep the line open for more.
 */
export interface Patience {
  readonly connect: number;
  readonly stall: number;
  readonly close: number;
}

const usual: Patience = { connect: 5_000, stall: 20_000, close: 2_000 };

const unbegun = (error: NodeJS.ErrnoException): PrintResult => {
  if (error.code === 'ECONNREFUSED') return { is: 'not-begun', because: 'refused' };
  const unnamed = error.code === 'ENOTFOUND' || error.code === 'EAI_AGAIN';
  return { is: 'not-begun', because: unnamed ? 'no-such-host' : 'no-answer' };
};

const send = (open: (to: PrinterAddress) => Socket, to: PrinterAddress, job: string, patience: Patience) =>
  new Promise<PrintResult>((resolve) => {
    let stage: 'connecting' | 'sending' | 'sent' = 'connecting';
    const socket = open(to);
    const end = (result: PrintResult) => {
      socket.removeAllListeners().on('error', () => {});
      socket.destroy();
      resolve(result);
    };
    socket.setTimeout(patience.connect);
    socket.once('connect', () => {
      stage = 'sending';
      socket.setTimeout(patience.stall);
      socket.end(job, 'utf8', () => {
        stage = 'sent';
        socket.setTimeout(patience.close);
      });
    });
    // What it says back is dropped; left unread, its end would never be seen.
    socket.resume();
    socket.on('timeout', () => {
      if (stage === 'connecting') end({ is: 'not-begun', because: 'no-answer' });
      else end(stage === 'sent' ? { is: 'sent' } : { is: 'broken-off', because: 'stalled' });
    });
    socket.on('error', (error) =>
      end(stage === 'connecting' ? unbegun(error) : { is: 'broken-off', because: 'closed' }),
    );
    socket.on('close', () =>
      end(stage === 'sent' ? { is: 'sent' } : { is: 'broken-off', because: 'closed' }),
    );
  });

/** `open`: how a connection is made. */
export function tcpPrinters(
  printers: readonly PrinterAddress[],
  patience: Patience = usual,
  open: (to: PrinterAddress) => Socket = ({ host, port }) => connect({ host, port }),
): LabelPrinters {
  const byName = new Map(printers.map((printer) => [printer.name, printer]));
  return {
    names: [...byName.keys()],
    async print(name, zpl) {
      const to = byName.get(name);
      return to === undefined ? { is: 'unknown-printer' } : send(open, to, zpl, patience);
    },
  };
}
