// Goods one below the other, each by how many there are, and what tells it from its like.
import type { ReactNode } from 'react';
import { expiryText } from '../../../i18n/clock-text.ts';
import { useReceiveText } from '../../../i18n/receive-text.ts';
import { displayName } from '../../../ui/display-name.ts';
import { Icon } from '../../../ui/Icon.tsx';
import { sized } from '../../../ui/sized.ts';

export interface GoodsRow {
  readonly key: string;
  /** The largest thing of its row. */
  readonly figure: number;
  /** Beside the figure: of how many. */
  readonly of: number | null;
  readonly name: string;
  readonly sku: string;
  readonly marks: readonly string[];
  readonly tone: 'open' | 'whole' | 'wrong';
}

/** Lot, and date with its month in letters, where they are known. */
export function useMarks(): (goods: { lot: string | null; expiry: string | null }) => readonly string[] {
  const { language } = useReceiveText();
  return ({ lot, expiry }) => [
    ...(lot === null ? [] : [lot]),
    ...(expiry === null ? [] : [expiryText(expiry, language)]),
  ];
}

export function GoodsRows({
  rows,
  children,
}: {
  readonly rows: readonly GoodsRow[];
  readonly children?: ReactNode;
}) {
  return (
    <ul className="card goods-rows">
      {rows.map(({ key, figure, of, name, sku, marks, tone }) => (
        <li key={key} className={`goods-row goods-${tone}`}>
          <span className="goods-figure" style={sized(String(figure).length)}>
            {figure}
            {of === null ? null : <small>/{of}</small>}
          </span>
          <span className="goods-words">
            <b>{displayName(name)}</b>
            <span className="mute">{[sku, ...marks].join(' · ')}</span>
          </span>
          {tone === 'whole' ? (
            <Icon name="tick" size={26} />
          ) : tone === 'wrong' ? (
            <Icon name="bang" size={26} />
          ) : null}
        </li>
      ))}
      {children}
    </ul>
  );
}
