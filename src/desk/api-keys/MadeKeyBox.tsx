// A key that was just made: shown this once, to be put where the program finds it.
import { useMutation } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { erpApi } from '../../domain/access/api-key.ts';
import type { MadeApiKey } from '../../domain/desk/api-keys.ts';
import { useDeskText } from '../desk-text.ts';
import { Box } from '../parts/Box.tsx';

export function MadeKeyBox({ made, onClose }: { readonly made: MadeApiKey; readonly onClose: () => void }) {
  const text = useDeskText();
  const copyButton = useRef<HTMLButtonElement>(null);
  useEffect(() => copyButton.current?.focus(), []);
  // Rejects where the browser forbids it, and where it has no clipboard: over plain HTTP.
  const copy = useMutation({ mutationFn: async () => navigator.clipboard.writeText(made.key) });
  return (
    <Box title={text('apiKeys.keyFor', { name: made.name })}>
      <div role="status" className="made-key">
        <p className="made-key-code code">{made.key}</p>
        <p>{text('apiKeys.keyHelp')}</p>
      </div>
      <div className="made-key-try">
        <p className="mute">{text('apiKeys.try')}</p>
        <pre className="bytes">{`curl -H "Authorization: Bearer ${made.key}" \\\n  ${location.origin}${erpApi}/openapi.json`}</pre>
      </div>
      <div className="form-acts">
        <button
          ref={copyButton}
          type="button"
          className="desk-button desk-button-primary"
          onClick={() => copy.mutate()}
        >
          {text(copy.isSuccess ? 'apiKeys.copied' : 'apiKeys.copy')}
        </button>
        <button type="button" className="desk-button" onClick={onClose}>
          {text('apiKeys.keyDone')}
        </button>
      </div>
      {copy.isError && (
        <p className="problem" role="alert">
          {text('apiKeys.notCopied')}
        </p>
      )}
    </Box>
  );
}
