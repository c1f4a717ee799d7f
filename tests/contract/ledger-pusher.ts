// A server process to be killed: it pushes for several devices at once, as long as it lives, and says what was acknowledged.
// Arguments: `sqlite` and a path, or `postgres` and a URL; then the round, which keeps its ids apart from the others'.
import { openPostgres } from '../../server/ledger/postgres.ts';
import { sqlStore } from '../../server/ledger/sql-store.ts';
import { openSqlite } from '../../server/ledger/sqlite.ts';
import { benchOn, floorFacts, picked, state, TestDevice, taken } from './ledger-floor.ts';

const [kind, address = '', round = '0'] = process.argv.slice(2);
const database =
  kind === 'sqlite' ? await openSqlite(address) : await openPostgres(address, { warn: () => {} });
const { ledger } = benchOn(await sqlStore(database), 1_000_000 + Number(round));
await state(ledger, 'main', floorFacts(3, 'd-0'));

async function work(n: number): Promise<never> {
  const device = new TestDevice(`d-${round}-${n}`, 10_000 + Number(round) * 100 + n);
  for (;;) {
    for (let each = 0; each < 5; each += 1) device.tell(picked(1 + (each % 3)));
    const fresh = device.events.slice(-5);
    taken(await ledger.push('main', device.push(fresh)));
    process.stdout.write(`${fresh.map(({ id }) => id).join(' ')}\n`);
  }
}

await Promise.all(Array.from({ length: 8 }, (_, n) => work(n)));
