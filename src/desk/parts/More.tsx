// The end of a list that comes in pages.
import { useDeskText } from '../desk-text.ts';

interface MoreProps {
  readonly shown: number;
  readonly hasMore: boolean;
  readonly busy: boolean;
  readonly onMore: () => void;
}

export function More({ shown, hasMore, busy, onMore }: MoreProps) {
  const text = useDeskText();
  return (
    <p className="more">
      <span className="mute">{text('common.shown', { count: shown })}</span>
      {hasMore && (
        <button type="button" className="desk-button" onClick={onMore} disabled={busy}>
          {busy ? text('common.loading') : text('common.more')}
        </button>
      )}
    </p>
  );
}
