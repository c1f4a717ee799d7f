// A password that was just made: shown this once, to be handed over and then changed by its owner.
import { useEffect, useRef } from 'react';
import type { MadePassword } from '../../domain/desk/desk-users.ts';
import { useDeskText } from '../desk-text.ts';
import { Box } from '../parts/Box.tsx';
import './users.css';

export function MadePasswordBox({
  made,
  onClose,
}: {
  readonly made: MadePassword;
  readonly onClose: () => void;
}) {
  const text = useDeskText();
  const close = useRef<HTMLButtonElement>(null);
  useEffect(() => close.current?.focus(), []);
  return (
    <Box title={text('users.passwordFor', { name: made.name })}>
      <div role="status" className="made-password">
        <p className="made-password-code code">{made.password}</p>
        <p>{text('users.passwordHelp')}</p>
      </div>
      <button ref={close} type="button" className="desk-button" onClick={onClose}>
        {text('users.passwordDone')}
      </button>
    </Box>
  );
}
