// A pile of tagged goods, read by an RFID reader that types: how many tags, of which items.
import type { ReactNode } from 'react';
import { grouped } from '../../i18n/clock-text.ts';
import { useScannerText } from '../../i18n/scanner-text.ts';
import { useText } from '../../i18n/use-text.ts';
import { AttentionBand } from '../../ui/Bands.tsx';
import { Button } from '../../ui/Button.tsx';
import { displayName } from '../../ui/display-name.ts';
import { Frame } from '../../ui/Frame.tsx';
import type { PileItem, PileView } from './pile-view.ts';
import './tags.css';

interface TagsProps {
  readonly bar: ReactNode;
  readonly pile: PileView;
  readonly onClear: () => void;
  readonly onBack: () => void;
}

function Row({ item: { gtin, count, known } }: { readonly item: PileItem }) {
  const text = useScannerText();
  return (
    <li className={known === null ? 'tag-row tag-row-unknown' : 'tag-row'}>
      <span className="tag-words">
        <b>{known === null ? text('tags.unknownItem') : displayName(known.name)}</b>
        <span className="mute code">{known === null ? text('tags.gtin', { gtin }) : known.sku}</span>
      </span>
      <b className="tag-count">{grouped(count, text.language)}</b>
    </li>
  );
}

function UnitRow({ code }: { readonly code: string }) {
  const text = useScannerText();
  return (
    <li className="tag-row">
      <span className="tag-words">
        <b>{text('tags.unit')}</b>
        <span className="mute code">{code}</span>
      </span>
      <b className="tag-count">1</b>
    </li>
  );
}

export function Tags({ bar, pile, onClear, onBack }: TagsProps) {
  const text = useScannerText();
  const shell = useText();
  const { tags, items, units, unread, stray } = pile;
  return (
    <Frame
      bar={bar}
      actions={
        <>
          <Button onPress={onBack}>{shell('shell.back')}</Button>
          <Button onPress={onClear} disabled={tags + unread === 0}>
            {text('tags.clear')}
          </Button>
        </>
      }
    >
      <h1 className="title">{text('tags.title')}</h1>
      <p className="tag-total" role="status">
        <b>{grouped(tags, text.language)}</b> {text('tags.total', { count: tags })}
      </p>
      {stray === null ? null : <AttentionBand>{text('tags.stray', { text: stray })}</AttentionBand>}
      {unread === 0 ? null : <AttentionBand>{text('tags.unread', { count: unread })}</AttentionBand>}
      {tags === 0 ? <p className="mute">{text('tags.ask')}</p> : null}
      <ul className="tag-rows">
        {items.map((item) => (
          <Row key={item.gtin} item={item} />
        ))}
        {units.map((code) => (
          <UnitRow key={code} code={code} />
        ))}
      </ul>
    </Frame>
  );
}
