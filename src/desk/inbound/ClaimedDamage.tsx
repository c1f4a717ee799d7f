// Damaged goods as they are claimed: pallet, line, pieces, why, and the photos as far as they have come in.
import { useState } from 'react';
import { Link } from 'wouter';
import type { ClaimRow } from '../../domain/desk/notices.ts';
import { api } from '../ask.ts';
import { useDeskText } from '../desk-text.ts';
import { momentText } from '../parts/ages.ts';
import { eventsAbout } from '../parts/EventsLink.tsx';

interface PhotoProps {
  /** SHA-256, hexadecimal: the photo's name on the server. */
  readonly hash: string;
  readonly label: string;
}

/** A device sends photos after the scans: until one is here, its place says so. */
function Photo({ hash, label }: PhotoProps) {
  const text = useDeskText();
  const [isAwaited, setAwaited] = useState(false);
  if (isAwaited)
    return <span className="claim-photo claim-photo-awaited">{text('inbound.photoAwaited')}</span>;
  return (
    <a href={`${api}/photos/${hash}`} target="_blank" rel="noreferrer">
      <img
        className="claim-photo"
        src={`${api}/photos/${hash}`}
        alt={label}
        onError={() => setAwaited(true)}
      />
    </a>
  );
}

function Claim({ claim }: { readonly claim: ClaimRow }) {
  const text = useDeskText();
  const { id, unit, n, goods, name, quantity, reason, photos, by, at } = claim;
  return (
    <li className="claim-item">
      <p>
        <strong>
          {text.number(quantity)} × <span className="code">{goods.sku}</span> {name}
        </strong>
      </p>
      <dl className="terms">
        <div>
          <dt>{text('inbound.reason')}</dt>
          <dd>{text(`inbound.damage.${reason}`)}</dd>
        </div>
        <div>
          <dt>{text('inbound.pallet')}</dt>
          <dd className="code">{unit}</dd>
        </div>
        <div>
          <dt>{text('inbound.line')}</dt>
          <dd>{n === null ? text('inbound.unannounced') : text.number(n)}</dd>
        </div>
        {goods.lot !== null && (
          <div>
            <dt>{text('inbound.lot')}</dt>
            <dd className="code">{goods.lot}</dd>
          </div>
        )}
        <div>
          <dt>{text('inbound.seen')}</dt>
          <dd>
            <Link href={eventsAbout(`event ${id}`)}>
              {[by, momentText(text.language, at)].filter((word) => word !== '').join(', ')}
            </Link>
          </dd>
        </div>
      </dl>
      {photos.length === 0 ? (
        <p className="mute">{text('inbound.noPhotos')}</p>
      ) : (
        <div className="claim-photos">
          {photos.map((hash, index) => (
            <Photo key={hash} hash={hash} label={text('inbound.photo', { n: index + 1, item: name })} />
          ))}
        </div>
      )}
    </li>
  );
}

export function ClaimedDamage({ claims }: { readonly claims: readonly ClaimRow[] }) {
  return (
    <ul className="claims">
      {claims.map((claim) => (
        <Claim key={claim.id} claim={claim} />
      ))}
    </ul>
  );
}
