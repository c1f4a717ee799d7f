// How an import ended: its report, or why there is none and what to do.
import type { ReactNode } from 'react';
import { useDeskText } from '../desk-text.ts';
import { ReportBox } from './ReportBox.tsx';
import type { UploadEnd } from './upload.ts';

const Trouble = ({ children }: { readonly children: ReactNode }) => (
  <p className="problem" role="alert">
    {children}
  </p>
);

export function ImportOutcome({ end, onAgain }: { readonly end: UploadEnd; readonly onAgain: () => void }) {
  const text = useDeskText();
  switch (end.is) {
    case 'report':
      return <ReportBox report={end.report} onAgain={onAgain} />;
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
