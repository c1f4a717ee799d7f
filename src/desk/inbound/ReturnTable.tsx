// Returns to vendors as rows: how much of each stands at its dock, line by line where it lies, and what may be done.
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Link } from 'wouter';
import type { VendorReturnRow } from '../../domain/desk/vendor-returns.ts';
import { tell } from '../ask.ts';
import { useDeskText } from '../desk-text.ts';
import { noticeAddress } from '../exceptions/subject.ts';
import { momentText } from '../parts/ages.ts';
import { Confirm } from '../parts/Confirm.tsx';
import { eventsAbout } from '../parts/EventsLink.tsx';
import { Meter } from '../parts/Meter.tsx';
import { Status, type Tone } from '../parts/Status.tsx';
import { Problem } from '../parts/Waiting.tsx';

const tones: Readonly<Record<VendorReturnRow['state'], Tone>> = {
  open: 'walk',
  shipped: 'ok',
  withdrawn: 'plain',
};

function End({ row }: { readonly row: VendorReturnRow }) {
  const text = useDeskText();
  const client = useQueryClient();
  const end = useMutation({
    mutationFn: (how: 'ship' | 'withdraw') =>
      tell(`/vendor-returns/${encodeURIComponent(row.returnId)}/${how}`, {}),
    onSettled: () => client.invalidateQueries(),
  });
  const left = row.quantity - row.carried;
  return (
    <div className="return-end">
      {row.carried > 0 && (
        <Confirm
          label={text('inbound.ship')}
          question={left === 0 ? text('inbound.shipSure') : text('inbound.shipLess', { count: left })}
          act={text('inbound.ship')}
          about={row.number}
          busy={end.isPending}
          onAct={() => end.mutate('ship')}
        />
      )}
      <Confirm
        label={text('inbound.withdrawReturn')}
        question={text('inbound.withdrawReturnSure')}
        act={text('inbound.withdrawReturn')}
        about={row.number}
        busy={end.isPending}
        onAct={() => end.mutate('withdraw')}
      />
      {end.isError && <Problem fault={end.error} />}
    </div>
  );
}

function Lines({ row }: { readonly row: VendorReturnRow }) {
  const text = useDeskText();
  return row.lines.map(({ taskId, goods, name, from, quantity, carried, state }) => (
    <p key={taskId}>
      <strong className="number">{text.number(quantity)}</strong> × <span className="code">{goods.sku}</span>{' '}
      {name}
      <br />
      <span className="mute">
        {state === 'open' && carried < quantity
          ? text('inbound.returnFrom', { place: from })
          : text(state === 'short' ? 'inbound.returnShort' : 'inbound.returnBrought', { count: carried })}
      </span>
    </p>
  ));
}

function Row({ row }: { readonly row: VendorReturnRow }) {
  const text = useDeskText();
  const { number, noticeId, noticeNumber, supplier, dock, replacement, state, at, quantity, carried } = row;
  return (
    <tr>
      <td className="return-of">
        <Link className="row-main code" href={eventsAbout(`vendor-return ${row.returnId}`)}>
          {number}
        </Link>
        <p>{supplier}</p>
        <p>
          <Link className="mute" href={`${noticeAddress(noticeId)}/claim`}>
            {text('inbound.returnOf', { number: noticeNumber })}
          </Link>
        </p>
        {replacement !== null && (
          <p>
            <Link className="mute" href={noticeAddress(replacement)}>
              {text('inbound.replacementExpected')}
            </Link>
          </p>
        )}
      </td>
      <td className="wordy">
        <Lines row={row} />
      </td>
      <td>
        <Status tone={tones[state]}>{text(`inbound.returnState.${state}`)}</Status>
        <p className="mute">{momentText(text.language, at)}</p>
      </td>
      <td>
        <Meter
          value={state === 'shipped' ? row.shipped : carried}
          most={quantity}
          label={text('inbound.atDock', { dock })}
          words={text('inbound.ofPieces', {
            received: text.number(state === 'shipped' ? row.shipped : carried),
            expected: text.number(quantity),
          })}
        />
        <p className="mute">
          {state === 'shipped' ? text('inbound.returnLeft') : text('inbound.atDock', { dock })}
        </p>
      </td>
      <td>{state === 'open' && <End row={row} />}</td>
    </tr>
  );
}

export function ReturnTable({ rows }: { readonly rows: readonly VendorReturnRow[] }) {
  const text = useDeskText();
  return (
    <div className="wide-rows">
      <table className="rows rows-page">
        <thead>
          <tr>
            {(['return', 'goods', 'state', 'progressReturn', 'act'] as const).map((column) => (
              <th key={column} scope="col">
                {text(`inbound.returnColumn.${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <Row key={row.returnId} row={row} />
          ))}
        </tbody>
      </table>
    </div>
  );
}
