// Where an item's stock card is.
import { withQuery } from '../ask.ts';

/** `item`: the item's key. */
export const stockCardOf = (item: string): string => withQuery('/stock-card', { item });
