// How long it takes to say what one scan means, in this process.
import { parseScan, type ScanContext } from '../../../src/domain/barcode/parse-scan.ts';
import { type Bench, type Figure, figure } from '../figure.ts';
import { quantile } from '../quantile.ts';
import { corpus } from './corpus.ts';

const warmUps = 200;
const rounds = 3000;
/** µs. Issue: one scan parses in under 50 µs on a desktop. */
const goal = 50;

const quantiles = [
  { id: 'parse-p50', share: 0.5, title: 'median' },
  { id: 'parse-p95', share: 0.95, title: 'p95' },
] as const;

const context: Partial<ScanContext> = {
  shopCodes: [{ prefix: '21', item: 5, value: 'weight', digits: 5, decimals: 3, checkDigit: 'none' }],
};

/** µs of each parse, the corpus once a round: no code is read twice in a row. */
function measure(): readonly number[] {
  const times: number[] = [];
  for (let round = -warmUps; round < rounds; round += 1) {
    for (const raw of corpus) {
      const before = process.hrtime.bigint();
      parseScan(raw, context);
      const after = process.hrtime.bigint();
      if (round >= 0) times.push(Number(after - before) / 1000);
    }
  }
  return times;
}

export const parseBench: Bench = {
  title: 'what one scan means',
  figures: quantiles.map(({ id }) => id),
  async run(wants) {
    const times = measure();
    return quantiles
      .filter(({ id }) => wants(id))
      .map(
        ({ id, share, title }): Figure =>
          figure({
            id,
            title: `one scan parsed, ${title} of ${corpus.length} kinds of code`,
            value: quantile(times, share),
            unit: 'µs',
            goal,
          }),
      );
  },
};
