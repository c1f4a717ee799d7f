// While an answer is awaited, and where none came.
import { DeskRefusal } from '../ask.ts';
import { useDeskText } from '../desk-text.ts';

export function Loading() {
  const text = useDeskText();
  return (
    <p className="loading mute" role="status">
      {text('common.loading')}
    </p>
  );
}

/** What the server said, or that it said nothing. */
export function Problem({ fault }: { readonly fault: unknown }) {
  const text = useDeskText();
  return (
    <p className="problem" role="alert">
      {fault instanceof DeskRefusal ? fault.message : text('common.failed')}
    </p>
  );
}

export function Failed({ fault, retry }: { readonly fault: unknown; readonly retry: () => void }) {
  const text = useDeskText();
  return (
    <div className="failed">
      <Problem fault={fault} />
      <button type="button" className="desk-button" onClick={retry}>
        {text('common.retry')}
      </button>
    </div>
  );
}
