// API keys as rows: which program, what it may use, when it last did, and revoking it.
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Link } from 'wouter';
import type { ApiKeyRow, ApiKeys } from '../../domain/desk/api-keys.ts';
import { tell } from '../ask.ts';
import { useDeskText } from '../desk-text.ts';
import { ageText, dayText } from '../parts/ages.ts';
import { Confirm } from '../parts/Confirm.tsx';
import { eventsAbout } from '../parts/EventsLink.tsx';
import { Status } from '../parts/Status.tsx';
import { Problem } from '../parts/Waiting.tsx';

function Deed({ deed: { at, by } }: { readonly deed: ApiKeyRow['made'] }) {
  const text = useDeskText();
  return (
    <>
      <div className="whole">{dayText(text.language, at)}</div>
      <div>{text('apiKeys.by', { name: by })}</div>
    </>
  );
}

function Revoke({ apiKey: { keyId, name } }: { readonly apiKey: ApiKeyRow }) {
  const text = useDeskText();
  const client = useQueryClient();
  const revoke = useMutation({
    mutationFn: () => tell(`/api-keys/${encodeURIComponent(keyId)}/revoke`),
    onSettled: () => client.invalidateQueries({ queryKey: ['/api-keys'] }),
  });
  return (
    <div className="row-acts">
      <Confirm
        label={text('apiKeys.revoke')}
        question={text('apiKeys.revokeSure', { name })}
        act={text('apiKeys.revoke')}
        about={name}
        busy={revoke.isPending}
        onAct={() => revoke.mutate()}
      />
      {revoke.isError && <Problem fault={revoke.error} />}
    </div>
  );
}

function KeyLine({ apiKey, now }: { readonly apiKey: ApiKeyRow; readonly now: number }) {
  const text = useDeskText();
  const { keyId, name, start, scopes, made, usedAt, revoked } = apiKey;
  return (
    <tr className={revoked === null ? '' : 'row-past'}>
      <td className="wordy">
        <Link className="strong" href={eventsAbout(`api-key ${keyId}`)}>
          {name}
        </Link>
        <div className="mute key-start">{start}…</div>
      </td>
      <td>{scopes.map((scope) => text(`apiKeys.scope.${scope}`)).join(', ')}</td>
      <td className="whole">{usedAt === null ? text('apiKeys.neverUsed') : ageText(text, now - usedAt)}</td>
      <td className="mute">
        <Deed deed={made} />
      </td>
      <td className="acts">
        {revoked === null ? (
          <Revoke apiKey={apiKey} />
        ) : (
          <>
            <Status>{text('apiKeys.revoked')}</Status>
            <div className="mute">
              <Deed deed={revoked} />
            </div>
          </>
        )}
      </td>
    </tr>
  );
}

export function KeyTable({ rows, now }: ApiKeys) {
  const text = useDeskText();
  return (
    <table className="rows rows-page">
      <thead>
        <tr>
          <th scope="col">{text('apiKeys.name')}</th>
          <th scope="col">{text('apiKeys.scopes')}</th>
          <th scope="col">{text('apiKeys.used')}</th>
          <th scope="col">{text('apiKeys.made')}</th>
          <td />
        </tr>
      </thead>
      <tbody>
        {rows.map((apiKey) => (
          <KeyLine key={apiKey.keyId} apiKey={apiKey} now={now} />
        ))}
      </tbody>
    </table>
  );
}
