// The stock card: one item, its figures, where it lies, and all that ever moved of it.
import { Link, useSearchParams } from 'wouter';
import type { StockCard } from '../../domain/desk/stock-card.ts';
import { stockOf } from '../../domain/stock/model.ts';
import { useDeskText } from '../desk-text.ts';
import { Flags } from '../inventory/Flags.tsx';
import { Box } from '../parts/Box.tsx';
import { EventsLink, eventsAbout } from '../parts/EventsLink.tsx';
import { Page } from '../parts/Page.tsx';
import { Failed, Loading } from '../parts/Waiting.tsx';
import { CardHistory } from './CardHistory.tsx';
import { ItemDetails } from './ItemDetails.tsx';
import { PickFaces } from './PickFaces.tsx';
import { PlaceTable } from './PlaceTable.tsx';
import { useStockCard } from './use-stock-card.ts';
import '../inventory/inventory.css';
import './stock-card.css';

const figures = ['onHand', 'reserved', 'available', 'quarantined', 'incoming'] as const;

function Figures({ card: { figures: row } }: { readonly card: StockCard }) {
  const text = useDeskText();
  return (
    <dl className="card-figures">
      {figures.map((name) => (
        <div key={name}>
          <dt>{text(`figure.${name}`)}</dt>
          <dd className={row[name] < 0 ? 'card-below' : undefined}>
            <EventsLink about={`stock ${row.item}`}>
              {text.number(row[name])}
              <span className="unseen">{text('common.eventsBehind')}</span>
            </EventsLink>
          </dd>
        </div>
      ))}
      {row.flags.length > 0 && (
        <div>
          <dt>{text('inventory.flag')}</dt>
          <dd>
            <Flags flags={row.flags} />
          </dd>
        </div>
      )}
    </dl>
  );
}

function Card({ item }: { readonly item: string }) {
  const text = useDeskText();
  const query = useStockCard(item);
  const { sku } = stockOf(item);
  const definition = query.data?.definition ?? null;
  return (
    <Page
      title={definition === null ? sku : `${sku} ${definition.name}`}
      back={{ to: '/inventory', label: text('inventory.title') }}
      actions={
        <Link className="desk-button" href={eventsAbout(`stock ${item}`)}>
          {text('order.history')}
        </Link>
      }
    >
      {query.isPending && <Loading />}
      {query.isError && <Failed fault={query.error} retry={() => void query.refetch()} />}
      {query.isSuccess && (
        <>
          {definition === null ? (
            <p className="mute">{text('stockCard.undefined')}</p>
          ) : (
            <ItemDetails definition={definition} />
          )}
          <Figures card={query.data} />
          <Box title={text('stockCard.places')}>
            <PlaceTable card={query.data} />
          </Box>
          <PickFaces item={item} faces={query.data.faces} />
          <Box title={text('stockCard.history')}>
            <CardHistory item={item} />
          </Box>
        </>
      )}
    </Page>
  );
}

export function StockCardPage() {
  const [search] = useSearchParams();
  const item = search.get('item') ?? '';
  return <Card key={item} item={item} />;
}
