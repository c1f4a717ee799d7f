// One notice: how far it has come, its lines, its pallets and where they stand, what waits for a decision.
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Link, useLocation } from 'wouter';
import type { NoticeDetail, NoticeRow } from '../../domain/desk/notices.ts';
import { ask, tell } from '../ask.ts';
import { useDeskText } from '../desk-text.ts';
import { ExceptionTable } from '../exceptions/ExceptionTable.tsx';
import { noticeAddress } from '../exceptions/subject.ts';
import { Box } from '../parts/Box.tsx';
import { Confirm } from '../parts/Confirm.tsx';
import { eventsAbout } from '../parts/EventsLink.tsx';
import { Page } from '../parts/Page.tsx';
import { Failed, Loading, Problem } from '../parts/Waiting.tsx';
import { NoticeLines } from './NoticeLines.tsx';
import { NoticeTerms } from './NoticeTerms.tsx';
import { PalletCodes } from './PalletCodes.tsx';
import { PalletTable } from './PalletTable.tsx';

export const noticePath = (id: string) => `/notices/${encodeURIComponent(id)}`;

export const useNotice = (id: string) => {
  const path = noticePath(id);
  return useQuery({ queryKey: [path], queryFn: () => ask<NoticeDetail>(path) });
};

function Withdraw({ notice: { noticeId } }: { readonly notice: NoticeRow }) {
  const text = useDeskText();
  const client = useQueryClient();
  const [, go] = useLocation();
  const withdraw = useMutation({
    mutationFn: () => tell(noticePath(noticeId), {}, 'DELETE'),
    onSuccess: () => go('/inbound'),
    onSettled: () => client.invalidateQueries(),
  });
  return (
    <>
      <Confirm
        label={text('inbound.withdraw')}
        question={text('inbound.withdrawSure')}
        act={text('inbound.withdrawAct')}
        busy={withdraw.isPending}
        onAct={() => withdraw.mutate()}
      />
      {withdraw.isError && <Problem fault={withdraw.error} />}
    </>
  );
}

export function NoticePage({ id }: { readonly id: string }) {
  const text = useDeskText();
  const query = useNotice(id);
  const notice = query.data?.notice;
  const kind = text(`inbound.kind.${notice?.kind ?? 'ship-notice'}`);
  return (
    <Page
      title={text('inbound.titleOf', { kind, number: notice?.number ?? id })}
      back={{ to: '/inbound', label: text('inbound.back') }}
      actions={
        <>
          {notice?.standing.is === 'due' && <Withdraw notice={notice} />}
          <Link className="desk-button" href={`${noticeAddress(id)}/claim`}>
            {text('inbound.claim')}
          </Link>
          <Link className="desk-button" href={eventsAbout(`notice ${id}`)}>
            {text('inbound.history')}
          </Link>
        </>
      }
    >
      {query.isPending && <Loading />}
      {query.isError && <Failed fault={query.error} retry={() => void query.refetch()} />}
      {query.data !== undefined && (
        <>
          <NoticeTerms notice={query.data.notice} />
          {query.data.exceptions.length > 0 && (
            <Box
              title={text('inbound.exceptions')}
              aside={text.number(query.data.exceptions.filter(({ state }) => state === 'open').length)}
            >
              <ExceptionTable exceptions={query.data.exceptions} />
            </Box>
          )}
          <Box title={text('inbound.lines')} aside={text.number(query.data.lines.length)}>
            <NoticeLines detail={query.data} />
          </Box>
          <Box title={text('inbound.pallets')} aside={text.number(query.data.pallets.length)}>
            <PalletTable pallets={query.data.pallets} />
          </Box>
          <PalletCodes pallets={query.data.pallets} number={query.data.notice.number} />
        </>
      )}
    </Page>
  );
}
