// Notices, items or pick faces in from a CSV: choose it, say which column means what, watch it go in, read the report by row.
import type { ItemReport, NoticeReport } from '../../domain/desk/inbound-imports.ts';
import type { FaceReport } from '../../domain/desk/pick-faces.ts';
import { useDeskText } from '../desk-text.ts';
import { ImportOutcome } from '../import/ImportOutcome.tsx';
import { ImportStageMeter } from '../import/ImportStageMeter.tsx';
import { useImport } from '../import/use-import.ts';
import { Box } from '../parts/Box.tsx';
import { Page } from '../parts/Page.tsx';
import { InboundImportForm } from './InboundImportForm.tsx';
import { InboundReport } from './InboundReport.tsx';
import '../import/import.css';

export function InboundImportPage() {
  const text = useDeskText();
  const { stage, start, stop, again } = useImport<NoticeReport | ItemReport | FaceReport>();
  const busy = stage.is === 'sending' || stage.is === 'importing';
  return (
    <Page title={text('inbound.importing.title')} back={{ to: '/inbound', label: text('inbound.back') }}>
      {stage.is === 'ended' && (
        <ImportOutcome end={stage.end}>
          {(report) => <InboundReport report={report} onAgain={again} />}
        </ImportOutcome>
      )}
      {busy && <ImportStageMeter stage={stage} onStop={stop} />}
      <div hidden={busy || (stage.is === 'ended' && stage.end.is === 'report')}>
        <Box title={text('inbound.importing.what')}>
          <InboundImportForm onStart={start} />
        </Box>
      </div>
    </Page>
  );
}
