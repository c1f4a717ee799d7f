// Returns to the vendor as rows of the desk: how far each has come, line by line, with the names of items.
import { itemKey } from '../../src/domain/catalogue/model.ts';
import type { VendorReturnRow } from '../../src/domain/desk/vendor-returns.ts';
import type { VendorReturn, VendorReturnLine } from '../../src/domain/inbound/vendor-return.ts';
import { namedPlace } from '../../src/domain/stock/place.ts';
import type { LedgerReader } from '../ledger/ledger.ts';

const sum = (lines: readonly VendorReturnLine[], of: (line: VendorReturnLine) => number) =>
  lines.reduce((total, line) => total + of(line), 0);

const codeOf = (place: VendorReturnLine['from']): string => {
  const named = namedPlace(place);
  return 'code' in named ? named.code : place;
};

export async function vendorReturnRows(
  reader: LedgerReader,
  returns: readonly VendorReturn[],
): Promise<VendorReturnRow[]> {
  const lines = await reader.getMany(
    'vendor-return-line',
    returns.flatMap(({ tasks }) => tasks),
  );
  const items = await reader.getMany(
    'item',
    [...lines.values()].map(({ goods }) => itemKey(goods)),
  );
  const notices = await reader.getMany(
    'notice',
    returns.map(({ noticeId }) => noticeId),
  );
  return returns.map(({ tasks, ...head }) => {
    const own = tasks.flatMap((task) => lines.get(task) ?? []);
    return {
      ...head,
      noticeNumber: notices.get(head.noticeId)?.number ?? head.noticeId,
      quantity: sum(own, ({ quantity }) => quantity),
      carried: sum(own, ({ carried }) => carried),
      shipped: sum(own, ({ shipped }) => shipped),
      lines: own.map(({ taskId, claim, goods, from, quantity, carried, shipped, state }) => ({
        taskId,
        claim,
        goods,
        name: items.get(itemKey(goods))?.name ?? goods.sku,
        from: codeOf(from),
        quantity,
        carried,
        shipped,
        state,
      })),
    };
  });
}
