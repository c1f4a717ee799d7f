// Where an item's goods lie, asked for when it is looked at.
import { Failed, Loading } from '../parts/Waiting.tsx';
import { PlaceTable } from './PlaceTable.tsx';
import { useStockCard } from './use-stock-card.ts';

/** `item`: the item's key. */
export function PlacesOf({ item }: { readonly item: string }) {
  const query = useStockCard(item);
  if (query.isPending) return <Loading />;
  if (query.isError) return <Failed fault={query.error} retry={() => void query.refetch()} />;
  return <PlaceTable card={query.data} />;
}
