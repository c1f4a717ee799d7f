// How an import ended: its report, or why there is none and what to do.
import type { ReactNode } from 'react';
import { useDeskText } from '../desk-text.ts';
import type { UploadEnd } from './upload.ts';

const Trouble = ({ children }: { readonly children: ReactNode }) => (
  <p className="problem" role="alert">
    {children}
  </p>
);

interface ImportOutcomeProps<Report> {
  readonly end: UploadEnd<Report>;
  readonly children: (report: Report) => ReactNode;
}

export function ImportOutcome<Report>({ end, children }: ImportOutcomeProps<Report>) {
  const text = useDeskText();
  switch (end.is) {
    case 'report':
      return children(end.report);
    case 'refused':
      return (
        <Trouble>
          {end.line !== null && `${text('import.line', { line: end.line })} `}
          {end.message}
        </Trouble>
      );
    case 'turned-away':
      return <Trouble>{end.refusal.message}</Trouble>;
    case 'lost':
      return <Trouble>{text('import.lost')}</Trouble>;
    case 'stopped':
      return <Trouble>{text('import.stopped')}</Trouble>;
  }
}
