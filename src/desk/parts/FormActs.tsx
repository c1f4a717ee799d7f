// The acts at the end of a form: what it is for, and leaving it.
import type { ReactNode } from 'react';
import { useDeskText } from '../desk-text.ts';

interface FormActsProps {
  readonly act: string;
  readonly busy: boolean;
  readonly onClose: () => void;
  /** In the place of "Cancel". */
  readonly close?: string;
  /** Further acts. */
  readonly children?: ReactNode;
}

export function FormActs({ act, busy, onClose, close, children }: FormActsProps) {
  const text = useDeskText();
  return (
    <div className="form-acts">
      <button type="submit" className="desk-button desk-button-primary" disabled={busy}>
        {act}
      </button>
      <button type="button" className="desk-button" onClick={onClose}>
        {close ?? text('common.cancel')}
      </button>
      {children}
    </div>
  );
}
