// The way between a device and the server: it loses, doubles, delays and overtakes, and can be cut.
import type { Pull, PullOutcome, Push, PushOutcome } from '../../src/domain/sync/wire.ts';
import type { Answered, LiveSign, Transport } from '../../src/sync/transport.ts';
import { type Said, type SimServer, warehouse } from './sim-server.ts';
import type { Weather } from './weather.ts';

/** ms until a device gives up on an answer. */
const patience = 3_000;

const copy = <T>(message: T): T => JSON.parse(JSON.stringify(message));

export class Network implements Transport {
  readonly #weather: Weather;
  readonly #server: SimServer;
  readonly #said: () => Said;
  cut = false;

  constructor(weather: Weather, server: SimServer, said: () => Said) {
    this.#weather = weather;
    this.#server = server;
    this.#said = said;
  }

  push(push: Push): Promise<Answered<PushOutcome>> {
    const sent = copy(push);
    const bytes = sent.events.map((event) => JSON.stringify(event));
    return this.#ask(() => this.#server.ledger.push(warehouse, { push: sent, bytes, standing: 'active' }));
  }

  /** With it the device says how far it is, as it is when it asks (D9). */
  pull(pull: Pull): Promise<Answered<PullOutcome>> {
    const sent = copy(pull);
    const said = this.#said();
    return this.#ask(() => {
      this.#server.hear(sent.deviceId, said);
      return this.#server.ledger.pull(warehouse, sent);
    });
  }

  /** Ends when the server dies or the network is cut; nudges may be lost. */
  live(hear: (sign: LiveSign) => void, signal: AbortSignal): Promise<{ readonly is: 'ended' }> {
    const { scheduler, random } = this.#weather;
    return new Promise((resolve) => {
      const { life } = this.#server;
      let stopWatching = () => {};
      const isOpen = () => !signal.aborted && !this.cut && this.#server.up && this.#server.life === life;
      const end = () => {
        stopWatching();
        resolve({ is: 'ended' });
      };
      const ping = () => {
        if (!isOpen()) {
          end();
          return;
        }
        hear({ is: 'ping' });
        scheduler.after(5_000, ping);
      };
      scheduler.after(this.#delay(), () => {
        if (!isOpen()) {
          end();
          return;
        }
        stopWatching = this.#server.ledger.watch(warehouse, (nudge) => {
          if (random.chance(this.#weather.faults.lost)) return;
          scheduler.after(this.#delay(), () => isOpen() && hear({ is: 'nudge', nudge }));
        });
        hear({ is: 'opened' });
        scheduler.after(5_000, ping);
      });
    });
  }

  #delay(): number {
    return 1 + this.#weather.random.next() * this.#weather.faults.delay;
  }

  #isLost(): boolean {
    return this.cut || this.#weather.random.chance(this.#weather.faults.lost);
  }

  #ask<T>(serve: () => Promise<T>): Promise<Answered<T>> {
    const { scheduler, random, faults } = this.#weather;
    return new Promise((resolve) => {
      scheduler.after(patience, () => resolve({ is: 'unreachable' }));
      const arrive = () => {
        if (this.cut || !this.#server.up) return;
        const { life } = this.#server;
        serve().then(
          (answer) => {
            if (life !== this.#server.life || this.#isLost()) return;
            const received = copy(answer);
            scheduler.after(this.#delay(), () => resolve({ is: 'answered', answer: received }));
          },
          () => {
            if (life === this.#server.life) resolve({ is: 'busy', retryAfter: null });
          },
        );
      };
      if (!this.#isLost()) scheduler.after(this.#delay(), arrive);
      if (random.chance(faults.doubled)) scheduler.after(this.#delay() * 5, arrive);
    });
  }
}
