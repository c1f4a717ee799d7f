// What needs a decision: always here, and the newest first.
import { Link } from 'wouter';
import type { Floor } from '../../domain/desk/floor.ts';
import { useDeskText } from '../desk-text.ts';
import { FactList } from '../exceptions/FactList.tsx';
import { SubjectLink } from '../exceptions/SubjectLink.tsx';
import { Box } from '../parts/Box.tsx';
import { Empty } from '../parts/Empty.tsx';

type DecisionsProps = Pick<Floor, 'exceptions' | 'quarantined'>;

export function Decisions({ exceptions, quarantined }: DecisionsProps) {
  const text = useDeskText();
  const nothing = exceptions.open === 0 && quarantined === 0;
  return (
    <Box
      title={text('floor.decisions')}
      aside={nothing ? null : text.number(exceptions.open + quarantined)}
      tall
    >
      {nothing && <Empty title={text('floor.nothing')} help={text('floor.nothingHelp')} />}
      <ul className="decisions">
        {quarantined > 0 && (
          <li className="decision decision-quarantine">
            <p className="decision-title">
              <Link href="/quarantine">{text('floor.quarantined', { count: quarantined })}</Link>
            </p>
            <p className="mute">{text('floor.quarantinedHelp')}</p>
          </li>
        )}
        {exceptions.latest.map((exception) => (
          <li key={exception.id} className="decision">
            <p className="decision-title">{text(`exceptions.code.${exception.code}`)}</p>
            <p>
              <SubjectLink subject={exception.subject} />
            </p>
            <FactList facts={exception.facts} subject={exception.subject} />
            <p className="mute">{text(`exceptions.help.${exception.code}`)}</p>
          </li>
        ))}
      </ul>
      {exceptions.open > exceptions.latest.length && (
        <Link className="desk-button" href="/exceptions">
          {text('floor.allExceptions', { count: exceptions.open })}
        </Link>
      )}
    </Box>
  );
}
