// Planning as the desk presses for it: the day is today, the answer is what the desk's page shows.
import { HTTPException } from 'hono/http-exception';
import type { PlanReport, Waiting } from '../../src/domain/desk/planning.ts';
import type { Ledger } from '../ledger/ledger.ts';
import type { WaitingOrder } from './allocate.ts';
import { askReplenishments } from './ask-replenishments.ts';
import { type MadeList, makePickLists } from './make-pick-lists.ts';

/** Lines that the desk is shown as waiting; all are counted. */
const shown = 500;

const waitingLines = ({ orderId, lacks }: WaitingOrder): Waiting[] =>
  lacks.map(({ n, sku, description, missing, lacks: why }) => ({
    orderId,
    n,
    sku,
    description,
    lacking: missing,
    reason: why,
  }));

const noStation = () =>
  new HTTPException(409, {
    res: Response.json(
      {
        code: 'no-station',
        message: 'There is no pack station. Define one, then make the pick lists again.',
      },
      { status: 409 },
    ),
  });

/** `clock`: ms since 1970. Throws the refusal where there is no pack station. */
export const planForDesk =
  (ledger: Ledger, clock: () => number) =>
  async (
    warehouse: string,
    actor: string,
    options: { readonly ordersPerList: number },
  ): Promise<PlanReport> => {
    const today = new Date(clock()).toISOString().slice(0, 10);
    const report = await makePickLists(ledger, warehouse, actor, { ...options, today });
    if (report.is === 'no-station') throw noStation();
    // What the lists take may leave a pick face with too little for the next ones.
    await askReplenishments(ledger, warehouse, { today });
    const waiting = report.waiting.flatMap(waitingLines);
    const sum = (of: (list: MadeList) => number) => report.lists.reduce((total, list) => total + of(list), 0);
    return {
      lists: report.lists.map(({ pickListId: id, number, orders, stops }) => ({ id, number, orders, stops })),
      orders: report.ordersPlanned,
      lines: sum(({ lines }) => lines),
      pieces: sum(({ pieces }) => pieces),
      waiting: waiting.slice(0, shown),
      waitingTotal: waiting.length,
    };
  };
