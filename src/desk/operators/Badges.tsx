// Badges to print: new ones for the selected operators, on a sheet to cut. A camera or an imager reads the QR code,
// a laser the bars below it.
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { badgeBars } from '../../domain/access/badge.ts';
import type { Badges as Made } from '../../domain/desk/operators.ts';
import { tell } from '../ask.ts';
import { useDeskText } from '../desk-text.ts';
import { Barcode } from '../parts/Barcode.tsx';
import { Confirm } from '../parts/Confirm.tsx';
import { QrCode } from '../parts/QrCode.tsx';
import { Problem } from '../parts/Waiting.tsx';

interface BadgesProps {
  readonly selected: readonly string[];
  readonly onDone: () => void;
}

/** mm: what the card leaves below its QR code. */
const bars = { height: 9 };

export function Badges({ selected, onDone }: BadgesProps) {
  const text = useDeskText();
  const client = useQueryClient();
  const make = useMutation({
    mutationFn: () => tell<Made>('/operators/badges', { operatorIds: selected }),
    onSuccess: onDone,
    onSettled: () => client.invalidateQueries({ queryKey: ['/operators'] }),
  });
  return (
    <div className="badges">
      {selected.length > 0 && (
        <Confirm
          label={text('operators.printBadgesCount', { count: selected.length })}
          question={text('operators.badgesSure')}
          act={text('operators.makeBadges')}
          busy={make.isPending}
          onAct={() => make.mutate()}
        />
      )}
      {make.isError && <Problem fault={make.error} />}
      {make.data !== undefined && (
        <section className="badge-sheet" aria-label={text('operators.printBadges')}>
          <div className="badge-sheet-head no-print">
            <p>{text('operators.sheetHelp')}</p>
            <button type="button" className="desk-button desk-button-primary" onClick={() => window.print()}>
              {text('common.print')}
            </button>
            <button type="button" className="desk-button desk-button-quiet" onClick={make.reset}>
              {text('common.close')}
            </button>
          </div>
          <ul className="badge-list">
            {make.data.badges.map((badge) => (
              <li key={badge.operatorId} className="badge">
                <div className="badge-head">
                  <QrCode value={badge.text} label={badge.name} />
                  <div>
                    <p className="badge-name">{badge.name}</p>
                    <p className="badge-brand">Tallyhand</p>
                  </div>
                </div>
                <Barcode
                  symbology="code128"
                  text={badgeBars(badge.text)}
                  label={text('operators.badgeBars', { name: badge.name })}
                  options={bars}
                />
              </li>
            ))}
          </ul>
        </section>
      )}
    </div>
  );
}
