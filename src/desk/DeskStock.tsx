// The pages about what is there: the inventory, an item's stock card, the map. One chunk: each leads to the others.
// Called so that it stays out of a handheld's storage, as the desk's other chunks do.
import { Route, Switch } from 'wouter';
import { InventoryPage } from './inventory/InventoryPage.tsx';
import { MapPage } from './map/MapPage.tsx';
import { StockCardPage } from './stock-card/StockCardPage.tsx';

export default function DeskStock() {
  return (
    <Switch>
      <Route path="/inventory" component={InventoryPage} />
      <Route path="/stock-card" component={StockCardPage} />
      <Route path="/map" component={MapPage} />
    </Switch>
  );
}
