// A line to the server that is torn after so many bytes, as when a handheld leaves the Wi-Fi: both ends just lose it.
import { once } from 'node:events';
import { connect, createServer, type Socket } from 'node:net';

export interface BreakingLine {
  readonly origin: string;
  /** Bytes towards the server, heads of requests included, since the line was opened. */
  carried(): number;
  /** Tears it, once, when it has carried so many bytes more; then it is whole again. */
  breakAfter(bytes: number): void;
  close(): Promise<void>;
}

export async function openBreakingLine(serverOrigin: string): Promise<BreakingLine> {
  const { hostname, port } = new URL(serverOrigin);
  let carried = 0;
  let breaksAt = Number.POSITIVE_INFINITY;
  const sockets = new Set<Socket>();

  const line = createServer((near) => {
    const far = connect(Number(port), hostname);
    const tear = () => {
      near.destroy();
      far.destroy();
    };
    for (const socket of [near, far]) {
      sockets.add(socket);
      socket.setNoDelay(true);
      socket.on('error', tear);
      socket.on('close', () => {
        sockets.delete(socket);
        tear();
      });
    }
    far.pipe(near);
    near.on('data', (bytes: Buffer) => {
      const some = bytes.subarray(0, breaksAt - carried);
      carried += some.length;
      if (carried < breaksAt) {
        if (!far.write(some)) {
          near.pause();
          far.once('drain', () => near.resume());
        }
        return;
      }
      breaksAt = Number.POSITIVE_INFINITY;
      far.end(some, tear);
    });
  });
  line.listen(0, '127.0.0.1');
  await once(line, 'listening');
  const address = line.address();
  if (address === null || typeof address === 'string') throw new Error('the line has no port');
  return {
    origin: `http://127.0.0.1:${address.port}`,
    carried: () => carried,
    breakAfter(bytes) {
      breaksAt = carried + bytes;
    },
    async close() {
      for (const socket of sockets) socket.destroy();
      line.close();
      await once(line, 'close');
    },
  };
}
