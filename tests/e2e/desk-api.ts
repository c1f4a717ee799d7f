// The desk as a program uses it: signed in by its cookie, asking what the pages ask.
import type { Devices } from '../../src/domain/desk/devices.ts';
import type { EventRow, EventsPage } from '../../src/domain/desk/events.ts';
import type {
  ExceptionRow,
  ExceptionsPage,
  QuarantinedRow,
  QuarantinePage,
} from '../../src/domain/desk/exceptions.ts';
import type { OrderDetail } from '../../src/domain/desk/orders.ts';
import type { PickListDetail } from '../../src/domain/desk/pick-lists.ts';
import type { PlanReport } from '../../src/domain/desk/planning.ts';

export interface DeskUser {
  readonly name: string;
  readonly password: string;
}

export class DeskApi {
  readonly #origin: string;
  readonly #cookie: string;

  private constructor(origin: string, cookie: string) {
    this.#origin = origin;
    this.#cookie = cookie;
  }

  static async signIn(origin: string, user: DeskUser): Promise<DeskApi> {
    const response = await fetch(`${origin}/api/desk/session`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', origin },
      body: JSON.stringify(user),
    });
    const cookie = response.headers.get('set-cookie')?.split(';')[0];
    if (!response.ok || cookie === undefined) throw new Error(`no desk session: ${await response.text()}`);
    return new DeskApi(origin, cookie);
  }

  /** Rejects with the server's own sentence where it refuses. */
  async #ask<T>(method: string, path: string, body?: string, type = 'application/json'): Promise<T> {
    const response = await fetch(`${this.#origin}/api/desk${path}`, {
      method,
      headers: { 'content-type': type, origin: this.#origin, cookie: this.#cookie },
      ...(body === undefined ? {} : { body }),
    });
    const text = await response.text();
    if (!response.ok) throw new Error(`${method} ${path} ${response.status}: ${text}`);
    return (type === 'text/csv' ? text : JSON.parse(text)) as T;
  }

  get = <T>(path: string): Promise<T> => this.#ask<T>('GET', path);
  post = <T>(path: string, body: unknown = {}): Promise<T> =>
    this.#ask<T>('POST', path, JSON.stringify(body));

  /** Null while it is awaited. */
  async photo(hash: string): Promise<Uint8Array | null> {
    const headers = { origin: this.#origin, cookie: this.#cookie };
    const response = await fetch(`${this.#origin}/api/desk/photos/${hash}`, { headers });
    if (response.status === 404) return null;
    if (!response.ok) throw new Error(`photo ${hash} ${response.status}: ${await response.text()}`);
    return new Uint8Array(await response.arrayBuffer());
  }

  async importOrders(csv: string): Promise<void> {
    await this.#ask<string>('POST', '/imports?preset=tallyhand&channel=csv', csv, 'text/csv');
  }

  makePickLists = (ordersPerList = 8): Promise<PlanReport> =>
    this.post<PlanReport>('/pick-lists', { ordersPerList });

  /** Orders and, of them alone, one pick list. Answers its id and number. */
  async planOrders(csv: string): Promise<{ readonly id: string; readonly number: string }> {
    await this.importOrders(csv);
    const { lists, waiting } = await this.makePickLists();
    const ours = waiting.filter(({ orderId }) => orderId.startsWith('csv:'));
    const [list] = lists;
    if (list === undefined || lists.length > 1 || ours.length > 0) {
      throw new Error(`not one list: ${JSON.stringify({ lists, ours })}`);
    }
    return list;
  }

  pickList = (id: string): Promise<PickListDetail> => this.get(`/pick-lists/${id}`);
  order = (id: string): Promise<OrderDetail> => this.get(`/orders/${encodeURIComponent(id)}`);

  async enrolmentCode(): Promise<string> {
    return (await this.post<{ readonly code: string }>('/devices/enrolment-codes')).code;
  }

  async deviceId(name: string): Promise<string> {
    const { rows } = await this.get<Devices>('/devices');
    const device = rows.find((row) => row.name === name);
    if (device === undefined) throw new Error(`no device ${name}`);
    return device.deviceId;
  }

  give = async (listId: string, deviceName: string): Promise<void> => {
    await this.post(`/pick-lists/${listId}/lease`, { device: await this.deviceId(deviceName) });
  };

  /** Oldest first, the whole ledger searched. `about`: `kind key`; null: every event. */
  async events(about: string | null = null): Promise<readonly EventRow[]> {
    const found: EventRow[] = [];
    let before: number | null = null;
    do {
      const query = new URLSearchParams();
      if (about !== null) query.set('about', about);
      if (before !== null) query.set('before', String(before));
      const page: EventsPage = await this.get(`/events?${query}`);
      found.push(...page.rows);
      before = page.next;
    } while (before !== null);
    return found.reverse();
  }

  async exceptions(): Promise<readonly ExceptionRow[]> {
    return (await this.get<ExceptionsPage>('/exceptions?limit=200')).rows;
  }

  async quarantine(): Promise<readonly QuarantinedRow[]> {
    return (await this.get<QuarantinePage>('/quarantine?limit=200')).rows;
  }
}
