// The importer on real orders with all their dirt: seven days of the "Online Retail" data set, where it is at hand.
import { createReadStream, existsSync, readdirSync, statSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import type { Ledger } from '../../server/ledger/ledger.ts';
import { importOrders } from '../../server/orders/import-orders.ts';
import { memoryLedger, warehouse } from '../../server/planning/ledger.fixture.ts';
import { presets } from '../../src/domain/orders/csv/mapping.ts';

const folder = fileURLToPath(new URL('../../../shared/data/online-retail/', import.meta.url));

const importDay = (ledger: Ledger, day: string) =>
  importOrders({
    ledger,
    warehouse,
    actor: null,
    channel: 'shop',
    owner: 'main',
    mapping: presets['online-retail'],
    unknownItems: 'define',
    source: createReadStream(folder + day),
    bytesTotal: statSync(folder + day).size,
  });

describe.runIf(existsSync(folder))('Online Retail', () => {
  it('takes seven days of orders, each row into exactly one count, and the same files again change nothing', async () => {
    const ledger = memoryLedger();
    const days = readdirSync(folder).filter((name) => name.endsWith('.csv'));
    const total = {
      rows: 0,
      orderLines: 0,
      serviceLines: 0,
      returnLines: 0,
      rejectedRows: 0,
      ordersReceived: 0,
    };
    for (const day of days) {
      const report = await importDay(ledger, day);
      for (const name of Object.keys(total) as (keyof typeof total)[]) total[name] += report[name];
    }
    expect(total.rows).toBe(19_632);
    expect(total.orderLines + total.serviceLines + total.returnLines + total.rejectedRows).toBe(total.rows);
    expect(total).toMatchInlineSnapshot(`
      {
        "orderLines": 19237,
        "ordersReceived": 728,
        "rejectedRows": 73,
        "returnLines": 240,
        "rows": 19632,
        "serviceLines": 82,
      }
    `);
    const { position } = await ledger.head(warehouse);
    for (const day of days.slice(0, 2)) {
      expect(await importDay(ledger, day)).toMatchObject({ ordersReceived: 0, itemsDefined: 0 });
    }
    expect((await ledger.head(warehouse)).position).toBe(position);
  });

  it('says of each rejected row why', async () => {
    const { rejected } = await importDay(memoryLedger(), '2010-12-01.csv');
    expect(rejected.map(({ row, order, reason }) => `${row} ${order} ${reason}`)).toMatchInlineSnapshot(`
      [
        "624 536414 description-missing",
        "1972 536545 description-missing",
        "1973 536546 description-missing",
        "1974 536547 description-missing",
        "1989 536549 description-missing",
        "1990 536550 description-missing",
        "2026 536552 description-missing",
        "2027 536553 description-missing",
        "2028 536554 description-missing",
        "2408 536589 quantity-negative",
      ]
    `);
  });
});
