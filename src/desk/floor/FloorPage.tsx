// The first page: what needs a decision at the right, always; the orders, who is picking and the devices beside it.
import { useDeskText } from '../desk-text.ts';
import { Page } from '../parts/Page.tsx';
import { Failed, Loading } from '../parts/Waiting.tsx';
import { Decisions } from './Decisions.tsx';
import { FloorDevices } from './FloorDevices.tsx';
import { OrderStates } from './OrderStates.tsx';
import { useFloor } from './use-floor.ts';
import { Walking } from './Walking.tsx';
import './floor.css';

export function FloorPage() {
  const text = useDeskText();
  const floor = useFloor();
  return (
    <Page title={text('floor.title')}>
      {floor.isPending && <Loading />}
      {floor.isError && <Failed fault={floor.error} retry={() => void floor.refetch()} />}
      {floor.data !== undefined && (
        <div className="floor">
          <div className="floor-main">
            <OrderStates counts={floor.data.orders} />
            <Walking lists={floor.data.walking} counts={floor.data.pickLists} />
            <FloorDevices devices={floor.data.devices} now={floor.data.now} />
          </div>
          <Decisions exceptions={floor.data.exceptions} quarantined={floor.data.quarantined} />
        </div>
      )}
    </Page>
  );
}
