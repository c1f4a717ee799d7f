// The pick lists that are being walked now.
import { Link } from 'wouter';
import type { Floor } from '../../domain/desk/floor.ts';
import { useDeskText } from '../desk-text.ts';
import { Box } from '../parts/Box.tsx';
import { Empty } from '../parts/Empty.tsx';
import { PickListTable } from '../pick-lists/PickListTable.tsx';

export function Walking(props: { readonly lists: Floor['walking']; readonly counts: Floor['pickLists'] }) {
  const text = useDeskText();
  const { lists, counts } = props;
  return (
    <Box
      title={text('floor.walking')}
      aside={<Link href="/pick-lists">{text('floor.walkingSub', { ...counts })}</Link>}
    >
      {lists.length === 0 ? (
        <Empty title={text('floor.noWalking')} help={text('floor.noWalkingHelp')}>
          <Link className="desk-button" href="/pick-lists">
            {text('frame.pickLists')}
          </Link>
        </Empty>
      ) : (
        <PickListTable lists={lists} brief />
      )}
    </Box>
  );
}
