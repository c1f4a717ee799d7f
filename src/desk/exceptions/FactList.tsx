// What an exception knows beyond what it is about, as pairs of a word and a value.

import { Link } from 'wouter';
import type { ExceptionRow } from '../../domain/desk/exceptions.ts';
import { useDeskText } from '../desk-text.ts';
import { SubjectLink } from './SubjectLink.tsx';
import { noticeAddress, subjectOf } from './subject.ts';

export function FactList({ facts, subject }: Pick<ExceptionRow, 'facts' | 'subject'>) {
  const text = useDeskText();
  const { key } = subjectOf(subject);
  const pairs = Object.entries(facts).filter(([, value]) => value !== key);
  const wordsFor = (name: string, value: string | number) => {
    if (typeof value === 'number') return text.number(value);
    if (name === 'stands') return <SubjectLink subject={`item ${value}`} />;
    if (name === 'notice') return <Link href={noticeAddress(value)}>{value}</Link>;
    if (name === 'type') return text.coded('events.type', value);
    return name === 'reason' ? text.coded('shortReason', value) : value;
  };
  if (pairs.length === 0) return null;
  return (
    <p className="facts">
      {pairs.map(([name, value]) => (
        <span key={name} className="fact">
          <span className="mute">{text.coded('exceptions.fact', name)}</span> {wordsFor(name, value)}
        </span>
      ))}
    </p>
  );
}
