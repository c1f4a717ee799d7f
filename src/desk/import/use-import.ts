// One import as the page sees it: chosen, under way, ended.
import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import type { ImportProgress } from '../../domain/desk/import-line.ts';
import { type ImportQuery, type UploadEnd, uploadFile } from './upload.ts';

export type ImportStage<Report> =
  | { readonly is: 'idle' }
  | { readonly is: 'sending'; readonly bytes: number; readonly total: number }
  | { readonly is: 'importing'; readonly progress: ImportProgress }
  | { readonly is: 'ended'; readonly end: UploadEnd<Report> };

export function useImport<Report>() {
  const client = useQueryClient();
  const [stage, setStage] = useState<ImportStage<Report>>({ is: 'idle' });
  const stop = useRef<() => void>(() => {});
  useEffect(() => () => stop.current(), []);
  const start = (path: string, file: File, query: ImportQuery) => {
    setStage({ is: 'sending', bytes: 0, total: file.size });
    stop.current = uploadFile<Report>(path, file, query, {
      onSent: (bytes, total) =>
        setStage((now) => (now.is === 'importing' ? now : { is: 'sending', bytes, total })),
      onProgress: (progress) => setStage({ is: 'importing', progress }),
      onEnd: (end) => {
        stop.current = () => {};
        setStage({ is: 'ended', end });
        void client.invalidateQueries();
      },
    });
  };
  return { stage, start, stop: () => stop.current(), again: () => setStage({ is: 'idle' }) };
}
