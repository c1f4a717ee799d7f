// What of a notice goes back to its supplier: asking for it, and what came of it. Not on paper: the supplier gets the claim.
import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { ClaimRow } from '../../domain/desk/notices.ts';
import type {
  AskedReturnAnswer,
  VendorReturnRow,
  VendorReturnsPage,
} from '../../domain/desk/vendor-returns.ts';
import { tell } from '../ask.ts';
import { useDeskText } from '../desk-text.ts';
import { Box } from '../parts/Box.tsx';
import { usePages } from '../parts/use-pages.ts';
import { Problem } from '../parts/Waiting.tsx';
import { AskReturn, type Wishes } from './AskReturn.tsx';
import { noticePath } from './NoticePage.tsx';
import { ReturnTable } from './ReturnTable.tsx';

interface NoticeReturnsProps {
  readonly noticeId: string;
  readonly claims: readonly ClaimRow[];
}

export function NoticeReturns({ noticeId, claims }: NoticeReturnsProps) {
  const text = useDeskText();
  const client = useQueryClient();
  const { first, rows } = usePages<VendorReturnRow, VendorReturnsPage>('/vendor-returns', {
    notice: noticeId,
  });
  const ask = useMutation({
    mutationFn: (wishes: Wishes) => tell<AskedReturnAnswer>(`${noticePath(noticeId)}/returns`, wishes),
    onSettled: () => client.invalidateQueries(),
  });
  const open = claims.filter(({ quantity, returned }) => returned < quantity);
  if (first === undefined) return null;
  return (
    <div className="no-print">
      <Box title={text('inbound.returns')} aside={text.number(rows.length)}>
        {open.length > 0 && (
          <AskReturn
            claims={open}
            docks={first.docks}
            busy={ask.isPending}
            onAsk={(wishes) => ask.mutate(wishes)}
          />
        )}
        <p role="status" className="mute">
          {ask.isSuccess && text('inbound.returnAsked', { number: ask.data.number, count: ask.data.pieces })}
        </p>
        {ask.isError && <Problem fault={ask.error} />}
        {rows.length > 0 && <ReturnTable rows={rows} />}
      </Box>
    </div>
  );
}
