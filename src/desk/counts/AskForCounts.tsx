// Asking for counts: of a location, of a zone, of an item wherever it lies.
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useId, useState } from 'react';
import type { AskCountsForm, AskedCounts } from '../../domain/desk/counts.ts';
import { tell } from '../ask.ts';
import { useDeskText } from '../desk-text.ts';
import { Problem } from '../parts/Waiting.tsx';

const kinds = ['location', 'zone', 'item'] as const;

/** `owner` empty: the site's only one. */
function formOf(by: (typeof kinds)[number], key: string, owner: string): AskCountsForm {
  switch (by) {
    case 'location':
      return { by, location: key };
    case 'zone':
      return { by, zone: key };
    case 'item':
      return owner === '' ? { by, sku: key } : { by, sku: key, owner };
  }
}

export function AskForCounts() {
  const text = useDeskText();
  const id = useId();
  const client = useQueryClient();
  const [by, setBy] = useState<(typeof kinds)[number]>('location');
  const [key, setKey] = useState('');
  const [owner, setOwner] = useState('');
  const ask = useMutation({
    mutationFn: () => tell<AskedCounts>('/counts', formOf(by, key.trim(), owner.trim())),
    onSuccess: () => setKey(''),
    onSettled: () => client.invalidateQueries(),
  });
  return (
    <form
      className="counts-ask"
      onSubmit={(event) => {
        event.preventDefault();
        ask.mutate();
      }}
    >
      <label className="field field-row" htmlFor={`${id}-by`}>
        {text('counts.by')}
        <select
          id={`${id}-by`}
          value={by}
          onChange={({ target }) => setBy(kinds.find((kind) => kind === target.value) ?? 'location')}
        >
          {kinds.map((kind) => (
            <option key={kind} value={kind}>
              {text(`counts.byKind.${kind}`)}
            </option>
          ))}
        </select>
      </label>
      <label className="field field-row" htmlFor={`${id}-key`}>
        {text(`counts.key.${by}`)}
        <input id={`${id}-key`} value={key} maxLength={64} onChange={({ target }) => setKey(target.value)} />
      </label>
      {by === 'item' && (
        <label className="field field-row" htmlFor={`${id}-owner`}>
          {text('counts.owner')}
          <input
            id={`${id}-owner`}
            value={owner}
            maxLength={64}
            onChange={({ target }) => setOwner(target.value)}
          />
        </label>
      )}
      <button type="submit" className="desk-button" disabled={key.trim() === '' || ask.isPending}>
        {text('counts.ask')}
      </button>
      <p role="status" className="mute">
        {ask.isSuccess &&
          [
            text('counts.asked', { count: ask.data.asked }),
            ask.data.open === 0 ? '' : text('counts.wereAsked', { count: ask.data.open }),
          ].join(' ')}
      </p>
      {ask.isError && <Problem fault={ask.error} />}
    </form>
  );
}
