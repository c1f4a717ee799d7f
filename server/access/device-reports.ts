// How devices say that they are, kept for the desk. Pulls are many: a report is written when it says something new.
import type { DeviceReport } from '../../src/domain/sync/wire.ts';
import type { Access } from './access.ts';
import type { DeviceReportRecord } from './access-store.ts';

/** ms. A report that says the same again is written this often, so that the desk sees when it was heard. */
const rewrittenAfter = 60_000;
const mostRemembered = 5_000;

const isNews = (before: DeviceReportRecord | undefined, now: DeviceReportRecord): boolean =>
  before === undefined ||
  Math.abs(now.at - before.at) >= rewrittenAfter ||
  now.app !== before.app ||
  now.persisted !== before.persisted ||
  now.short !== before.short;

/** Remembers in this process what it wrote last, and what it has heard since. */
export class DeviceReports {
  readonly #written = new Map<string, DeviceReportRecord>();
  readonly #heard = new Map<string, DeviceReportRecord>();

  async note(
    { store, clock }: Access,
    from: { readonly warehouse: string; readonly deviceId: string },
    report: DeviceReport,
  ): Promise<void> {
    const at = clock();
    const { waiting, waitingFor, app, storage } = report;
    const record = {
      deviceId: from.deviceId,
      at,
      waiting,
      waitingSince: waiting === 0 ? null : Math.round(at - waitingFor),
      app,
      ...storage,
    };
    if (this.#heard.size >= mostRemembered) this.#heard.clear();
    this.#heard.set(from.deviceId, record);
    if (!isNews(this.#written.get(from.deviceId), record)) return;
    if (this.#written.size >= mostRemembered) this.#written.clear();
    this.#written.set(from.deviceId, record);
    await store.saveReport(from.warehouse, record);
  }

  /** Those stored, each as this process has heard it last where that is newer. */
  newest(stored: readonly DeviceReportRecord[]): readonly DeviceReportRecord[] {
    return stored.map((record) => {
      const heard = this.#heard.get(record.deviceId);
      return heard !== undefined && heard.at > record.at ? heard : record;
    });
  }
}
