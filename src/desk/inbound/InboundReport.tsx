// The report by row of an import of notices, of items or of pick faces: counts that add up, what was rejected, what to look at.
import { Link } from 'wouter';
import type { ItemReport, NoticeReport } from '../../domain/desk/inbound-imports.ts';
import type { FaceReport } from '../../domain/desk/pick-faces.ts';
import { type DeskTexts, useDeskText } from '../desk-text.ts';
import { RowNotes } from '../import/RowNotes.tsx';
import { type RowPart, RowSum } from '../import/RowSum.tsx';
import { Box } from '../parts/Box.tsx';

interface Told {
  readonly parts: readonly RowPart[];
  /** What became of it, the most of it first. */
  readonly verdicts: readonly string[];
}

const rejectedPart = (text: DeskTexts, count: number): RowPart => ({
  label: text('inbound.importing.rejectedRows'),
  count,
  tone: 'bad',
});

const said = (entries: readonly (readonly [count: number, words: string])[]): readonly string[] =>
  entries.filter(([count]) => count > 0).map(([, words]) => words);

function toldOfNotices(text: DeskTexts, report: NoticeReport): Told {
  const { noticesAnnounced, noticesChanged, noticesUnchanged, noticesRejected, itemsDefined } = report;
  return {
    parts: [
      { label: text('inbound.importing.lines'), count: report.lines, tone: 'good' },
      { label: text('inbound.importing.palletContents'), count: report.palletContents, tone: 'good' },
      rejectedPart(text, report.rejectedRows),
    ],
    verdicts: said([
      [noticesAnnounced, text('inbound.importing.noticesIn', { count: noticesAnnounced })],
      [noticesChanged, text('inbound.importing.noticesChanged', { count: noticesChanged })],
      [noticesUnchanged, text('inbound.importing.unchanged', { count: noticesUnchanged })],
      [itemsDefined, text('inbound.importing.newItems', { count: itemsDefined })],
      [noticesRejected, text('inbound.importing.noticesRejected', { count: noticesRejected })],
    ]),
  };
}

function toldOfItems(text: DeskTexts, report: ItemReport): Told {
  const { itemsDefined, itemsUpdated, itemsUnchanged, itemsRejected } = report;
  return {
    parts: [
      { label: text('inbound.importing.items'), count: report.items, tone: 'good' },
      { label: text('inbound.importing.furtherBarcodes'), count: report.furtherBarcodes, tone: 'good' },
      rejectedPart(text, report.rejectedRows),
    ],
    verdicts: said([
      [itemsDefined, text('inbound.importing.newItems', { count: itemsDefined })],
      [itemsUpdated, text('inbound.importing.itemsUpdated', { count: itemsUpdated })],
      [itemsUnchanged, text('inbound.importing.unchanged', { count: itemsUnchanged })],
      [itemsRejected, text('inbound.importing.itemsRejected', { count: itemsRejected })],
    ]),
  };
}

function toldOfFaces(text: DeskTexts, report: FaceReport): Told {
  const { facesAssigned, facesChanged, facesUnchanged, rejectedRows } = report;
  const faces = facesAssigned + facesChanged + facesUnchanged;
  return {
    parts: [
      { label: text('inbound.importing.faces'), count: faces, tone: 'good' },
      rejectedPart(text, rejectedRows),
    ],
    verdicts: said([
      [facesAssigned, text('inbound.importing.facesAssigned', { count: facesAssigned })],
      [facesChanged, text('inbound.importing.facesChanged', { count: facesChanged })],
      [facesUnchanged, text('inbound.importing.unchanged', { count: facesUnchanged })],
    ]),
  };
}

type Report = NoticeReport | ItemReport | FaceReport;

/** With what its rows are about, and where that which came in is seen. */
function told(text: DeskTexts, report: Report) {
  const notices = { to: '/inbound', see: text('inbound.importing.seeNotices') };
  const inventory = { to: '/inventory', see: text('inbound.importing.seeInventory') };
  if ('warnings' in report) {
    return { ...toldOfNotices(text, report), about: text('inbound.notice'), ...notices };
  }
  return 'facesAssigned' in report
    ? { ...toldOfFaces(text, report), about: text('pickFaces.location'), ...inventory }
    : { ...toldOfItems(text, report), about: text('inbound.item'), ...notices };
}

interface InboundReportProps {
  readonly report: Report;
  readonly onAgain: () => void;
}

export function InboundReport({ report, onAgain }: InboundReportProps) {
  const text = useDeskText();
  const { parts, verdicts, about, to, see } = told(text, report);
  const [title = text('inbound.importing.nothing'), ...more] = verdicts;
  const warnings = 'warnings' in report ? report.warnings : [];
  return (
    <>
      <div role="status">
        <Box title={title} aside={text('import.rows', { count: report.rows })}>
          {more.length > 0 && <p>{more.join(' · ')}</p>}
          <RowSum parts={parts} />
          <div className="form-acts">
            <Link className="desk-button desk-button-primary" href={to}>
              {see}
            </Link>
            <button type="button" className="desk-button" onClick={onAgain}>
              {text('import.again')}
            </button>
          </div>
        </Box>
      </div>
      {report.rejected.length > 0 && (
        <RowNotes
          title={text('inbound.importing.rejectedTitle')}
          about={about}
          fileName="rejected-rows.csv"
          reasonOf={(reason) => text.coded('inbound.reject', reason)}
          rows={report.rejected}
          total={report.rejectedRows}
        />
      )}
      {warnings.length > 0 && (
        <RowNotes
          title={text('inbound.importing.warningsTitle')}
          about={about}
          fileName="rows-to-look-at.csv"
          reasonOf={(reason) => text.coded('inbound.warning', reason)}
          rows={warnings}
          total={warnings.length}
        />
      )}
    </>
  );
}
