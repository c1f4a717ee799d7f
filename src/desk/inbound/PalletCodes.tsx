// The notice and its pallets as barcodes, so that a truck can be received without one: to try it out, and to teach it.
import { useState } from 'react';
import type { PalletRow } from '../../domain/desk/notices.ts';
import { useDeskText } from '../desk-text.ts';
import { Barcode } from '../parts/Barcode.tsx';

interface PalletCodesProps {
  readonly number: string;
  readonly pallets: readonly PalletRow[];
}

const height = 14;

/** An SSCC as on a logistic label: GS1-128 with AI (00). A licence plate of ours is plain Code 128. */
const symbolOf = (code: string) =>
  /^\d{18}$/.test(code)
    ? { symbology: 'gs1-128', drawn: `(00)${code}` }
    : { symbology: 'code128', drawn: code };

export function PalletCodes({ number, pallets }: PalletCodesProps) {
  const text = useDeskText();
  const [isOpen, setOpen] = useState(false);
  return (
    <details
      className={isOpen ? 'box pallet-codes' : 'box pallet-codes no-print'}
      onToggle={({ currentTarget }) => setOpen(currentTarget.open)}
    >
      <summary>{text('inbound.barcodes')}</summary>
      {isOpen && <CodeList number={number} pallets={pallets} />}
    </details>
  );
}

/** Drawn only where somebody wants to see them: a truck may have two hundred pallets. */
function CodeList({ number, pallets }: PalletCodesProps) {
  const text = useDeskText();
  return (
    <>
      <p className="mute">{text('inbound.barcodesHelp')}</p>
      <ul className="code-list">
        <li>
          <p>{text('inbound.notice')}</p>
          <Barcode symbology="code128" text={number} label={number} options={{ height }} />
          <p className="code">{number}</p>
        </li>
        {pallets.map(({ code }) => {
          const { symbology, drawn } = symbolOf(code);
          return (
            <li key={code}>
              <p>{text('inbound.pallet')}</p>
              <Barcode symbology={symbology} text={drawn} label={code} options={{ height }} />
              <p className="code">{code}</p>
            </li>
          );
        })}
      </ul>
    </>
  );
}
