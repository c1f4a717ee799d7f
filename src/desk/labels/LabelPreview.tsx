// Which labels come out, before they do: how many, what the first say, on what size.
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { type ReactNode, useDeferredValue } from 'react';
import type { LabelChoice, LabelPreview as Preview } from '../../domain/desk/labels.ts';
import { DeskRefusal, tell } from '../ask.ts';
import { type DeskTexts, useDeskText } from '../desk-text.ts';
import { Box } from '../parts/Box.tsx';
import type { LabelKind, WantedLabels } from './label-draft.ts';
import type { LabelTarget } from './use-label-job.ts';

function Count({ count, children }: { readonly count: number; readonly children: ReactNode }) {
  const text = useDeskText();
  return (
    <>
      <p className="label-total">
        <strong>{text.number(count)}</strong> {text('labels.labels', { count })}
      </p>
      {children}
    </>
  );
}

function Chosen({ choice }: { readonly choice: LabelChoice }) {
  const text = useDeskText();
  const query = useQuery({
    queryKey: ['/labels/preview', choice],
    queryFn: () => tell<Preview>('/labels/preview', choice),
    placeholderData: keepPreviousData,
    staleTime: 0,
  });
  if (query.isError) {
    const { error } = query;
    return <p className="mute">{error instanceof DeskRefusal ? error.message : text('common.failed')}</p>;
  }
  if (query.data === undefined) return <p className="mute">{text('common.loading')}</p>;
  const { count, codes, picture } = query.data;
  return (
    <Count count={count}>
      <img
        className="label-picture"
        src={`data:image/svg+xml,${encodeURIComponent(picture)}`}
        alt={text('labels.looks', { code: codes[0] ?? '' })}
      />
      <ul className="label-codes">
        {codes.map((code, n) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: copies of one label say the same
          <li key={n} className="code">
            {code}
          </li>
        ))}
      </ul>
      {count > codes.length && (
        <p className="mute">{text('labels.andMore', { count: count - codes.length })}</p>
      )}
    </Count>
  );
}

/** Pallet labels are cut from a sheet, the smaller ones peeled off it. */
const sizeText = (text: DeskTexts, kind: LabelKind, target: LabelTarget) =>
  target.is === 'printer' || target.paper === 'label'
    ? text(`labels.size.${kind}`)
    : text(kind === 'fresh' || kind === 'units' ? 'labels.pair' : `labels.fields.${target.paper}`);

interface LabelPreviewProps {
  readonly kind: LabelKind;
  readonly wanted: WantedLabels | null;
  readonly target: LabelTarget;
}

export function LabelPreview({ kind, wanted: latest, target }: LabelPreviewProps) {
  const text = useDeskText();
  const wanted = useDeferredValue(latest);
  return (
    <Box title={text('labels.comesOut')} aside={sizeText(text, kind, target)}>
      {wanted === null && <p className="mute">{text('labels.nothingYet')}</p>}
      {wanted?.of === 'fresh' && (
        <Count count={wanted.count}>
          <p className="mute">{text('labels.nextNumbers')}</p>
        </Count>
      )}
      {wanted !== null && wanted.of !== 'fresh' && <Chosen choice={wanted} />}
      <p className="label-note mute">{text(`labels.explained.${kind}`)}</p>
    </Box>
  );
}
