// An event in quarantine as it came: asked for only when somebody opens it.
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { QuarantinedBytes, QuarantinedRow } from '../../domain/desk/exceptions.ts';
import { ask } from '../ask.ts';
import { useDeskText } from '../desk-text.ts';
import { Failed, Loading } from '../parts/Waiting.tsx';

function Bytes({ id }: { readonly id: string }) {
  const path = `/quarantine/${encodeURIComponent(id)}`;
  const query = useQuery({ queryKey: [path], queryFn: () => ask<QuarantinedBytes>(path) });
  if (query.isPending) return <Loading />;
  if (query.isError) return <Failed fault={query.error} retry={() => void query.refetch()} />;
  return <pre className="bytes">{query.data.bytes}</pre>;
}

export function HeldBytes({ row }: { readonly row: QuarantinedRow }) {
  const text = useDeskText();
  const [open, setOpen] = useState(false);
  return (
    <details onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary className="mute">{text('quarantine.bytes', { count: row.size })}</summary>
      {open && <Bytes id={row.id} />}
    </details>
  );
}
