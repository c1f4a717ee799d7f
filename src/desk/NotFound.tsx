// An address that leads nowhere.
import { Link } from 'wouter';
import { useDeskText } from './desk-text.ts';
import { Empty } from './parts/Empty.tsx';
import { Page } from './parts/Page.tsx';

export function NotFound() {
  const text = useDeskText();
  return (
    <Page title={text('frame.notFound')}>
      <Empty title={text('frame.notFound')} help={text('frame.notFoundHelp')}>
        <Link className="desk-button" href="/">
          {text('frame.toFloor')}
        </Link>
      </Empty>
    </Page>
  );
}
