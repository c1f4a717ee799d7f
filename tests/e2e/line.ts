// The network between one handheld and the server, as a line of its own: cut for real, so that nothing of the browser's
// reaches the server, from its very start. What the browser's own switch tells the page comes on top.
import { once } from 'node:events';
import { connect, createServer, type Server, type Socket } from 'node:net';
import { freePort } from '../support/server.ts';

export class Line {
  readonly origin: string;
  readonly #port: number;
  readonly #server: URL;
  readonly #sockets = new Set<Socket>();
  #door: Server | null = null;

  private constructor(server: string, port: number) {
    this.origin = `http://127.0.0.1:${port}`;
    this.#port = port;
    this.#server = new URL(server);
  }

  static async to(server: string): Promise<Line> {
    const line = new Line(server, await freePort());
    await line.mend();
    return line;
  }

  /** Whoever knocks is refused; what was open is lost. */
  async cut(): Promise<void> {
    const door = this.#door;
    this.#door = null;
    if (door === null) return;
    door.close();
    for (const socket of this.#sockets) socket.destroy();
    await once(door, 'close');
  }

  async mend(): Promise<void> {
    if (this.#door !== null) return;
    const door = createServer((near) => this.#join(near));
    this.#door = door;
    door.listen(this.#port, '127.0.0.1');
    await once(door, 'listening');
  }

  #join(near: Socket): void {
    const far = connect(Number(this.#server.port), this.#server.hostname);
    const lose = () => {
      near.destroy();
      far.destroy();
    };
    for (const socket of [near, far]) {
      this.#sockets.add(socket);
      socket.setNoDelay(true);
      socket.on('error', lose);
      socket.on('close', () => {
        this.#sockets.delete(socket);
        lose();
      });
    }
    near.pipe(far);
    far.pipe(near);
  }
}
