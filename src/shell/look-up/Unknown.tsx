// A code that nothing on this device has: it may be taught by whoever has that right.
import type { LookedUp } from '../../domain/look-up/looked-up.ts';
import { useLookUpText } from '../../i18n/look-up-text.ts';
import { Notice } from '../../ui/Notice.tsx';

interface UnknownProps {
  readonly found: Extract<LookedUp, { readonly is: 'unknown' }>;
  readonly mayTeach: boolean;
}

export function Unknown({ found, mayTeach }: UnknownProps) {
  const text = useLookUpText();
  const ask = !found.teachable ? 'unknown.fixed' : mayTeach ? 'unknown.teach' : 'unknown.askSomebody';
  return (
    <Notice title={text('unknown.title')} icon="bang" tone="warn">
      <p className="look-code code">{found.code}</p>
      <p>{text(ask)}</p>
    </Notice>
  );
}
