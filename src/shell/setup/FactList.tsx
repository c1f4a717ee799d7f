// Facts about a scanner, each with its sign: told by shape and colour, and by the heading over them.
import { useScannerText } from '../../i18n/scanner-text.ts';
import { Icon, type IconName } from '../../ui/Icon.tsx';
import type { Fact } from './facts.ts';

const signs: Readonly<Record<Fact['tone'], IconName>> = { change: 'bang', learnt: 'undo', fine: 'tick' };

interface FactListProps {
  readonly tone: Fact['tone'];
  readonly facts: readonly Fact[];
}

export function FactList({ tone, facts }: FactListProps) {
  const text = useScannerText();
  if (facts.length === 0) return null;
  return (
    <section className={`facts-of facts-${tone}`} aria-labelledby={`facts-${tone}`}>
      <h2 id={`facts-${tone}`} className="strong">
        {text(`learnt.${tone}`)}
      </h2>
      <ul>
        {facts.map((fact) => (
          <li key={fact.key} className="fact">
            <span className="fact-sign">
              <Icon name={signs[fact.tone]} size={18} />
            </span>
            <span>{text(fact.key, fact.values(text))}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
