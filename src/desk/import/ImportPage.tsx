// Orders in from a CSV: choose it, say which column means what, watch it go in, read the report by row.
import type { ImportReport } from '../../domain/desk/imports.ts';
import { useDeskText } from '../desk-text.ts';
import { Box } from '../parts/Box.tsx';
import { Page } from '../parts/Page.tsx';
import { ImportForm } from './ImportForm.tsx';
import { ImportOutcome } from './ImportOutcome.tsx';
import { ImportStageMeter } from './ImportStageMeter.tsx';
import { ReportBox } from './ReportBox.tsx';
import { useImport } from './use-import.ts';
import './import.css';

export function ImportPage() {
  const text = useDeskText();
  const { stage, start, stop, again } = useImport<ImportReport>();
  const busy = stage.is === 'sending' || stage.is === 'importing';
  return (
    <Page title={text('import.title')}>
      {stage.is === 'ended' && (
        <ImportOutcome end={stage.end}>
          {(report) => <ReportBox report={report} onAgain={again} />}
        </ImportOutcome>
      )}
      {busy && <ImportStageMeter stage={stage} onStop={stop} />}
      <div hidden={busy || (stage.is === 'ended' && stage.end.is === 'report')}>
        <Box title={text('import.what')}>
          <ImportForm onStart={(file, query) => start('/imports', file, query)} />
        </Box>
      </div>
    </Page>
  );
}
