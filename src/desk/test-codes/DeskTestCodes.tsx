// Sheets of codes to print: those that set a scanner up, one of each kind that we read, and the commands.
// Called so that its chunk stays out of a handheld's storage, as the desk's others do.
import type { ReactNode } from 'react';
import { commands } from '../../domain/barcode/meaning.ts';
import { commandText } from '../../domain/barcode/own-codes.ts';
import { type ProbeId, probes, type SpecimenId, specimens } from '../../domain/barcode/test-codes.ts';
import { useDeskText } from '../desk-text.ts';
import { Page } from '../parts/Page.tsx';
import { PrintedCode } from './PrintedCode.tsx';
import './test-codes.css';

const probeIds = Object.keys(probes) as ProbeId[];
const specimenIds = Object.keys(specimens) as SpecimenId[];

/** Symbologies of the set-up's long codes, and kinds whose code is long. */
const long: ReadonlySet<string> = new Set(['code128', 'gs1-128', 'databar-expanded']);

interface SheetProps {
  readonly title: string;
  readonly help: string;
  readonly columns: 2 | 3;
  readonly children: ReactNode;
}

function Sheet({ title, help, columns, children }: SheetProps) {
  return (
    <section className="code-sheet" aria-label={title}>
      <header>
        <h2>{title}</h2>
        <p>{help}</p>
      </header>
      <ol className={`code-list code-list-${columns}`}>{children}</ol>
    </section>
  );
}

export default function DeskTestCodes() {
  const text = useDeskText();
  return (
    <Page
      title={text('testCodes.title')}
      actions={
        <button type="button" className="desk-button desk-button-primary" onClick={() => window.print()}>
          {text('common.print')}
        </button>
      }
    >
      <p className="no-print">{text('testCodes.help')}</p>
      <Sheet title={text('testCodes.setUp')} help={text('testCodes.setUpHelp')} columns={2}>
        {probeIds.map((id, n) => (
          <PrintedCode
            key={id}
            number={n + 1}
            name={text(`testCodes.what.${id}`)}
            code={probes[id]}
            height={11}
            wide={long.has(probes[id].symbology)}
          />
        ))}
      </Sheet>
      <Sheet title={text('testCodes.kinds')} help={text('testCodes.kindsHelp')} columns={3}>
        {specimenIds.map((id) => (
          <PrintedCode
            key={id}
            name={text(`testCodes.specimen.${id}`)}
            code={specimens[id]}
            height={9}
            wide={long.has(id)}
          />
        ))}
      </Sheet>
      <Sheet title={text('testCodes.commands')} help={text('testCodes.commandsHelp')} columns={2}>
        {commands.map((command) => (
          <PrintedCode
            key={command}
            name={text(`testCodes.command.${command}`)}
            code={{ symbology: 'code128', drawn: commandText(command), reads: commandText(command) }}
            height={16}
          />
        ))}
      </Sheet>
    </Page>
  );
}
