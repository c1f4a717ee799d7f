// What comes in, loaded where somebody opens it: the list of notices, one notice, its claim, the import.
import { Route, Switch } from 'wouter';
import { ClaimPage } from './ClaimPage.tsx';
import { InboundImportPage } from './InboundImportPage.tsx';
import { InboundPage } from './InboundPage.tsx';
import { NoticePage } from './NoticePage.tsx';
import { ReturnsPage } from './ReturnsPage.tsx';
import './inbound.css';

export default function DeskInbound() {
  return (
    <Switch>
      <Route path="/inbound" component={InboundPage} />
      <Route path="/vendor-returns" component={ReturnsPage} />
      <Route path="/inbound/import" component={InboundImportPage} />
      <Route path="/inbound/:id/claim">{({ id }) => <ClaimPage id={decodeURIComponent(id)} />}</Route>
      <Route path="/inbound/:id">{({ id }) => <NoticePage id={decodeURIComponent(id)} />}</Route>
    </Switch>
  );
}
