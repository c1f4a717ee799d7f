// What is due at the demonstration's dock today: two trucks of pallets, one of them from a supplier who is trusted, and
// one of loose cartons.
import { checkDigit } from '../../src/domain/barcode/check-digit.ts';
import type { AnnouncedNotice } from '../../src/domain/inbound/announced.ts';
import { noticeId } from '../../src/domain/inbound/notice-id.ts';
import type { DemonstrationItem } from './make-items.ts';
import { dayAfter } from './make-stock.ts';
import { between, type Random, shuffled } from './random.ts';

/** Extension digit 3, and the prefix that GS1 keeps for demonstrations: a real pallet never has it. */
const ssccBody = '395200';

const sscc = (serial: number): string => {
  const body = ssccBody + String(serial).padStart(11, '0');
  return body + checkDigit(body);
};

/** The first pallet of a truck has this serial number, the next ones those after it. */
const trucks = [
  {
    supplier: 'Fernhill Pottery',
    number: 'ASN-4501',
    kind: 'ship-notice',
    trusted: true,
    pallets: 4,
    first: 101,
  },
  {
    supplier: 'Cobalt Homeware',
    number: 'ASN-4502',
    kind: 'ship-notice',
    trusted: false,
    pallets: 3,
    first: 201,
  },
  {
    supplier: 'Harbour Trading',
    number: 'PO-7731',
    kind: 'purchase-order',
    trusted: false,
    pallets: 0,
    first: 301,
  },
] as const;

const itemsPerTruck = 6;
const piecesPerCase = 12;

type Pallet = AnnouncedNotice['pallets'][number];

/** One or two items to a pallet; of what perishes each pallet has one lot. */
function palletsOf(
  random: Random,
  goods: readonly DemonstrationItem[],
  { pallets, first }: (typeof trucks)[number],
  today: string,
): Pallet[] {
  return Array.from({ length: pallets }, (_, index) => ({
    code: sscc(first + index),
    contents: [index % goods.length, (index + pallets) % goods.length].flatMap((at) => {
      const one = goods[at];
      if (one === undefined) return [];
      const lot = one.perishable ? `L${between(random, 10_000, 99_999)}` : null;
      const expiry = one.perishable ? dayAfter(today, between(random, 200, 600)) : null;
      const quantity = between(random, 2, 8) * piecesPerCase;
      return [{ n: at + 1, sku: one.item.sku, lot, expiry, quantity }];
    }),
  }));
}

const onPallets = (pallets: readonly Pallet[], n: number): number =>
  pallets
    .flatMap(({ contents }) => contents)
    .reduce((sum, content) => sum + (content.n === n ? content.quantity : 0), 0);

/** `today`: `YYYY-MM-DD`, when they are due. */
export function makeNotices(
  random: Random,
  owner: string,
  items: readonly DemonstrationItem[],
  today: string,
): AnnouncedNotice[] {
  const chosen = shuffled(random, items);
  return trucks.map((truck, nth) => {
    const { supplier, number, kind, trusted } = truck;
    const goods = chosen.slice(nth * itemsPerTruck, (nth + 1) * itemsPerTruck);
    const pallets = palletsOf(random, goods, truck, today);
    const lines = goods.map(({ item }, index) => {
      const loose = between(random, 1, 5) * piecesPerCase;
      const quantity = truck.pallets === 0 ? loose : onPallets(pallets, index + 1);
      return { n: index + 1, sku: item.sku, lot: null, quantity };
    });
    return {
      noticeId: noticeId({ supplier, number }),
      kind,
      owner,
      number,
      supplier,
      expectedOn: today,
      loading: truck.pallets === 0 ? 'floor-loaded' : 'palletised',
      trusted,
      lines: lines.filter(({ quantity }) => quantity > 0),
      pallets,
    };
  });
}
