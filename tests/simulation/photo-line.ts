// The line between a device's photos and the real server, which breaks where a test says.
import type { TestServer } from '../support/access.ts';

/**
 * What happens to one piece on its way. `cut`: so many bytes of it arrive, and nobody hears of it. `unheard`: it is taken
 * and the answer is lost. `twice`: it arrives two times. `late`: the device gives it up, and it arrives behind the next.
 */
export type Fault =
  | { readonly is: 'none' | 'unheard' | 'twice' | 'late' }
  | { readonly is: 'cut'; readonly after: number };

/** A body of which no more comes. */
function brokenOff(bytes: Uint8Array<ArrayBuffer>): ReadableStream<Uint8Array> {
  let given = false;
  return new ReadableStream({
    pull(controller) {
      if (given || bytes.length === 0) controller.error(new Error('the line broke'));
      else controller.enqueue(bytes);
      given = true;
    },
  });
}

export class PhotoLine {
  readonly #server: TestServer;
  readonly #faultOf: (bytes: number) => Fault;
  #late: (() => Promise<Response>)[] = [];
  /** Bytes of pieces that arrived. */
  delivered = 0;

  /** `faultOf`: asked for each piece, by its length. */
  constructor(server: TestServer, faultOf: (bytes: number) => Fault) {
    this.#server = server;
    this.#faultOf = faultOf;
  }

  readonly fetch = async (url: string, init: RequestInit): Promise<Response> => {
    if (init.method !== 'PUT') return this.#server.request(url, init);
    const bytes = new Uint8Array(await new Response(init.body ?? null).arrayBuffer());
    const behind = this.#late;
    this.#late = [];
    const answer = await this.#carry(url, init, bytes).finally(() =>
      Promise.all(behind.map((deliver) => deliver())),
    );
    return answer;
  };

  async #carry(url: string, init: RequestInit, bytes: Uint8Array<ArrayBuffer>): Promise<Response> {
    const fault = this.#faultOf(bytes.length);
    const whole = () => this.#deliver(url, init, bytes, bytes.length);
    const lost = new TypeError('Failed to fetch');
    switch (fault.is) {
      case 'none':
        return whole();
      case 'twice':
        await whole();
        return whole();
      case 'unheard':
        await whole();
        throw lost;
      case 'late':
        this.#late.push(whole);
        throw lost;
      case 'cut':
        await this.#deliver(url, init, brokenOff(bytes.slice(0, fault.after)), fault.after);
        throw lost;
    }
  }

  #deliver(url: string, init: RequestInit, body: BodyInit, bytes: number): Promise<Response> {
    this.delivered += bytes;
    const { signal: _, ...request } = init;
    return this.#server.request(url, { ...request, body, duplex: 'half' } as RequestInit);
  }
}
