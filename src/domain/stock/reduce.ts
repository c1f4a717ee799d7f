// Stock facts that belong to no other job.
import type { Reducers } from '../documents/reducer.ts';
import { bookingReads } from './book.ts';
import { platesKey } from './licence-plate.ts';
import type { Movement } from './movement.ts';
import { atLocation } from './place.ts';

const opening = (line: {
  goods: Omit<Movement, 'quantity' | 'from' | 'to'>;
  quantity: number;
  location: string;
}): Movement => ({
  ...line.goods,
  quantity: line.quantity,
  from: 'found',
  to: atLocation(line.location),
});

export const stockReducers: Reducers<'stock.opened' | 'licence-plates.issued'> = {
  'stock.opened': {
    reads: ({ payload }) => payload.lines.map(opening).flatMap(bookingReads),
    apply: (draft, { payload }) => {
      for (const line of payload.lines) draft.move(opening(line));
    },
  },
  'licence-plates.issued': {
    reads: () => [{ kind: 'number-range', key: platesKey }],
    apply: (draft, { payload: { first, count } }) =>
      draft.changeOrBegin('number-range', platesKey, { next: 1 }, ({ next }) => ({
        next: Math.max(next, first + count),
      })),
  },
};
