// The item's pick faces, and the form that gives it one or changes one.
import { useEffect, useRef, useState } from 'react';
import type { CardFace } from '../../domain/desk/stock-card.ts';
import { useDeskText } from '../desk-text.ts';
import { Box } from '../parts/Box.tsx';
import { FaceForm } from './FaceForm.tsx';
import { FaceTable } from './FaceTable.tsx';

type Open = { readonly is: 'closed' } | { readonly is: 'open'; readonly face: CardFace | null };

interface PickFacesProps {
  /** The item's key. */
  readonly item: string;
  readonly faces: readonly CardFace[];
}

export function PickFaces({ item, faces }: PickFacesProps) {
  const text = useDeskText();
  const [open, setOpen] = useState<Open>({ is: 'closed' });
  const opener = useRef<HTMLButtonElement>(null);
  const wasOpen = useRef(false);
  useEffect(() => {
    if (open.is === 'closed' && wasOpen.current) opener.current?.focus();
    wasOpen.current = open.is === 'open';
  }, [open]);
  return (
    <Box
      title={text('pickFaces.title')}
      aside={
        open.is === 'closed' && (
          <button
            ref={opener}
            type="button"
            className="desk-button"
            onClick={() => setOpen({ is: 'open', face: null })}
          >
            {text('pickFaces.add')}
          </button>
        )
      }
    >
      {faces.length === 0 ? (
        <p className="mute">{text('pickFaces.none')}</p>
      ) : (
        <FaceTable faces={faces} onChange={(face) => setOpen({ is: 'open', face })} />
      )}
      {open.is === 'open' && (
        <FaceForm
          key={open.face?.location ?? ''}
          item={item}
          face={open.face}
          onClose={() => setOpen({ is: 'closed' })}
        />
      )}
    </Box>
  );
}
