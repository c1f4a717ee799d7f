// The supervisor's desk at /desk: signing in, then its pages. Loaded only where somebody opens it.
import { QueryClientProvider } from '@tanstack/react-query';
import { lazy, StrictMode, Suspense, useState } from 'react';
import { createRoot } from 'react-dom/client';
import { I18nextProvider } from 'react-i18next';
import { Route, Router, Switch } from 'wouter';
import { AccountPage } from './account/AccountPage.tsx';
import { DeskFrame } from './DeskFrame.tsx';
import { startDeskTexts } from './desk-text.ts';
import { DevicesPage } from './devices/DevicesPage.tsx';
import { EventsPage } from './events/EventsPage.tsx';
import { ExceptionsPage } from './exceptions/ExceptionsPage.tsx';
import { FloorPage } from './floor/FloorPage.tsx';
import { ImportPage } from './import/ImportPage.tsx';
import { NotFound } from './NotFound.tsx';
import { OperatorsPage } from './operators/OperatorsPage.tsx';
import { OrderPage } from './orders/OrderPage.tsx';
import { OrdersPage } from './orders/OrdersPage.tsx';
import { Failed, Loading } from './parts/Waiting.tsx';
import { PickListPage } from './pick-lists/PickListPage.tsx';
import { PickListsPage } from './pick-lists/PickListsPage.tsx';
import { QuarantinePage } from './quarantine/QuarantinePage.tsx';
import { DeskUserContext, deskQueries, useSession } from './session.ts';
import { SignIn } from './sign-in/SignIn.tsx';
import { UsersPage } from './users/UsersPage.tsx';
import './desk.css';

const DeskApiKeys = lazy(() => import('./api-keys/DeskApiKeys.tsx'));
const DeskLabels = lazy(() => import('./labels/DeskLabels.tsx'));
const DeskCounts = lazy(() => import('./counts/DeskCounts.tsx'));
const DeskInbound = lazy(() => import('./inbound/DeskInbound.tsx'));
const DeskStock = lazy(() => import('./DeskStock.tsx'));
const DeskTestCodes = lazy(() => import('./test-codes/DeskTestCodes.tsx'));

function Pages() {
  const session = useSession();
  if (session.isPending) return <Loading />;
  if (session.isError) return <Failed fault={session.error} retry={() => void session.refetch()} />;
  if (session.data === null) return <SignIn />;
  return (
    <DeskUserContext value={session.data}>
      <DeskFrame user={session.data}>
        <Switch>
          <Route path="/" component={FloorPage} />
          <Route path="/orders" component={OrdersPage} />
          <Route path="/orders/:id">{({ id }) => <OrderPage id={decodeURIComponent(id)} />}</Route>
          <Route path="/pick-lists" component={PickListsPage} />
          <Route path="/pick-lists/:id">{({ id }) => <PickListPage id={decodeURIComponent(id)} />}</Route>
          <Route path={/^\/(inbound|vendor-returns)(\/.*)?$/}>
            <Suspense fallback={<Loading />}>
              <DeskInbound />
            </Suspense>
          </Route>
          <Route path={/^\/(inventory|stock-card|map)$/}>
            <Suspense fallback={<Loading />}>
              <DeskStock />
            </Suspense>
          </Route>
          <Route path="/counts">
            <Suspense fallback={<Loading />}>
              <DeskCounts />
            </Suspense>
          </Route>
          <Route path="/import" component={ImportPage} />
          <Route path="/devices" component={DevicesPage} />
          <Route path="/labels">
            <Suspense fallback={<Loading />}>
              <DeskLabels />
            </Suspense>
          </Route>
          <Route path="/test-codes">
            <Suspense fallback={<Loading />}>
              <DeskTestCodes />
            </Suspense>
          </Route>
          <Route path="/operators" component={OperatorsPage} />
          <Route path="/users" component={UsersPage} />
          <Route path="/api-keys">
            <Suspense fallback={<Loading />}>
              <DeskApiKeys />
            </Suspense>
          </Route>
          <Route path="/account" component={AccountPage} />
          <Route path="/exceptions" component={ExceptionsPage} />
          <Route path="/quarantine" component={QuarantinePage} />
          <Route path="/events" component={EventsPage} />
          <Route component={NotFound} />
        </Switch>
      </DeskFrame>
    </DeskUserContext>
  );
}

function Desk() {
  const [texts] = useState(startDeskTexts);
  const [client] = useState(deskQueries);
  return (
    <I18nextProvider i18n={texts}>
      <QueryClientProvider client={client}>
        <Router base="/desk">
          <div className="desk">
            <Pages />
          </div>
        </Router>
      </QueryClientProvider>
    </I18nextProvider>
  );
}

export function show(root: HTMLElement): void {
  createRoot(root).render(
    <StrictMode>
      <Desk />
    </StrictMode>,
  );
}
