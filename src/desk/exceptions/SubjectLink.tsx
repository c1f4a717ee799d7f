// A thing by its kind and key, leading to it.
import { Link } from 'wouter';
import { useDeskText } from '../desk-text.ts';
import { addressOf, subjectOf } from './subject.ts';

export function SubjectLink({ subject }: { readonly subject: string }) {
  const text = useDeskText();
  const { kind, key } = subjectOf(subject);
  return (
    <Link href={addressOf({ kind, key })} className="subject">
      {text.coded('events.kind', kind)} <span className="code">{key}</span>
    </Link>
  );
}
