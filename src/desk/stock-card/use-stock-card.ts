// One item as the server tells it: the card's page and the rows beneath an item of the inventory share it.
import { useQuery } from '@tanstack/react-query';
import type { StockCard } from '../../domain/desk/stock-card.ts';
import { ask, withQuery } from '../ask.ts';

/** `item`: the item's key. */
export const useStockCard = (item: string) =>
  useQuery({
    queryKey: ['/stock-card', item],
    queryFn: () => ask<StockCard>(withQuery('/stock-card', { item })),
  });
