// What home offers beside the pick lists: a truck, a pallet to put away, a bin to count.
import { useJobsText } from '../../i18n/jobs-text.ts';
import { useText } from '../../i18n/use-text.ts';
import { Icon } from '../../ui/Icon.tsx';
import { ProgressBar } from '../../ui/ProgressBar.tsx';
import type { JobOffer, JobRef } from '../../workflows/job-kind.ts';

interface JobOffersProps {
  readonly offers: readonly (JobRef & JobOffer)[];
  readonly onOpen: (job: JobRef) => void;
}

function Offer({ offer, onOpen }: { readonly offer: JobRef & JobOffer; readonly onOpen: () => void }) {
  const { words } = useJobsText();
  const text = useText();
  const { workflow, title, detail, done, total } = offer;
  const name = words(title);
  return (
    <li>
      <button type="button" className={done > 0 ? 'home-list home-list-begun' : 'home-list'} onClick={onOpen}>
        <span className="home-words">
          <span className="mute">{text.words({ key: `job.names.${workflow}` })}</span>
          <b>{name}</b>
          <span className="mute">{words(detail)}</span>
          {done > 0 && total !== null ? <ProgressBar label={name} done={done} total={total} /> : null}
        </span>
        <Icon name="forward" size={22} />
      </button>
    </li>
  );
}

export function JobOffers({ offers, onOpen }: JobOffersProps) {
  const text = useJobsText();
  return (
    <section className="home-offers">
      <h2 className="strong">{text('title')}</h2>
      <ul className="home-lists">
        {offers.map((offer) => (
          <Offer key={`${offer.workflow} ${offer.jobId}`} offer={offer} onOpen={() => onOpen(offer)} />
        ))}
      </ul>
    </section>
  );
}
