// Label printers over raw TCP. The printer answers nothing: that it took all bytes and closed is all that can be known.
import { connect } from 'node:net';
import type { LabelPrinters, Printed, PrinterAddress } from './label-printer.ts';

/** ms without any progress after which a printer is given up. */
const usualPatience = 10_000;

const send = ({ host, port }: PrinterAddress, zpl: string, patience: number): Promise<Printed> =>
  new Promise((resolve) => {
    let connected = false;
    const socket = connect({ host, port });
    const end = (printed: Printed) => {
      socket.destroy();
      resolve(printed);
    };
    const broken = () => end({ is: connected ? 'in-doubt' : 'unreachable' });
    socket.setTimeout(patience, broken);
    socket.on('error', broken);
    socket.on('connect', () => {
      connected = true;
      socket.end(zpl, 'utf8');
    });
    // What a printer says back is read and dropped, so that its end is seen.
    socket.resume();
    socket.on('close', (failed) => (failed ? broken() : end({ is: 'sent' })));
  });

export const tcpPrinters = (
  printers: readonly PrinterAddress[],
  patience: number = usualPatience,
): LabelPrinters => {
  const byName = new Map(printers.map((printer) => [printer.name, printer]));
  return {
    names: [...byName.keys()],
    async print(name, zpl) {
      const printer = byName.get(name);
      return printer === undefined ? { is: 'unknown-printer' } : send(printer, zpl, patience);
    },
  };
};
