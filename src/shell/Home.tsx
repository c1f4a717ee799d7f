// Home: scanning a thing opens its job; the list is for those who like lists.
import { lazy, Suspense } from 'react';
import { useText } from '../i18n/use-text.ts';
import { AcceptBand, AttentionBand, Problem } from '../ui/Bands.tsx';
import { Button } from '../ui/Button.tsx';
import { Frame } from '../ui/Frame.tsx';
import { Icon } from '../ui/Icon.tsx';
import { ProgressBar } from '../ui/ProgressBar.tsx';
import type { ListBrief } from './model.ts';
import { SoundNote } from './SoundNote.tsx';
import type { Shown } from './shown.ts';
import './home.css';

const JobOffers = lazy(async () => ({ default: (await import('./jobs/JobOffers.tsx')).JobOffers }));

function Answer({ feedback }: Pick<Shown<'home'>['place'], 'feedback'>) {
  const { words } = useText();
  switch (feedback.is) {
    case 'accept':
      return <AcceptBand>{words(feedback.words)}</AcceptBand>;
    case 'attention':
      return <AttentionBand>{words(feedback.words)}</AttentionBand>;
    case 'reject':
      return (
        <Problem>
          {words(feedback.title)}. {words(feedback.next)}
        </Problem>
      );
    case 'none':
      return null;
  }
}

function ListCard({ list, onOpen }: { readonly list: ListBrief; readonly onOpen: () => void }) {
  const text = useText();
  const begun = list.state.is !== 'ready';
  const left = list.stops - list.closedStops;
  const name = text('shell.home.list', { number: list.number });
  return (
    <li>
      <button type="button" className={begun ? 'home-list home-list-begun' : 'home-list'} onClick={onOpen}>
        <span className="home-words">
          <b>{name}</b>
          <span className="mute">
            {text('shell.home.cart', { count: list.slots })}
            {list.state.is === 'paused'
              ? ` · ${text('shell.home.parked', { location: list.state.location })}`
              : null}
          </span>
          {begun ? <ProgressBar label={name} done={list.closedStops} total={list.stops} /> : null}
        </span>
        <span className="home-count">
          <b>{left}</b>
          <span className="mute">
            {text(begun ? 'shell.home.stopsLeft' : 'shell.home.stops', { count: left })}
          </span>
        </span>
        <Icon name="forward" size={22} />
      </button>
    </li>
  );
}

export function Home({ place, bar, status, actions }: Shown<'home'>) {
  const text = useText();
  return (
    <Frame
      bar={bar}
      actions={
        <>
          <Button onPress={() => actions.open('settings')}>{text('shell.home.settings')}</Button>
          <Button onPress={actions.signOut}>{text('shell.home.signOut')}</Button>
        </>
      }
    >
      <SoundNote status={status} />
      <Answer feedback={place.feedback} />
      <h1 className="title">{text('shell.home.title')}</h1>
      {place.lists.length === 0 && place.offers.length > 0 ? null : place.lists.length === 0 ? (
        <div className="card home-none">
          <p className="strong">{text('shell.home.none')}</p>
          <p className="mute">{text('shell.home.noneAsk')}</p>
        </div>
      ) : (
        <>
          <p className="mute">{text('shell.home.ask')}</p>
          <ul className="home-lists">
            {place.lists.map((list) => (
              <ListCard
                key={list.id}
                list={list}
                onOpen={() => actions.openJob({ workflow: 'pick', jobId: list.id })}
              />
            ))}
          </ul>
        </>
      )}
      {place.offers.length === 0 ? null : (
        <Suspense>
          <JobOffers offers={place.offers} onOpen={actions.openJob} />
        </Suspense>
      )}
      <Button onPress={() => actions.open('tags')}>{text('shell.home.tags')}</Button>
      {status.quarantined === 0 ? null : (
        <Button onPress={() => actions.open('quarantine')}>
          <Icon name="bang" />
          {text('shell.status.quarantined', { count: status.quarantined })}
        </Button>
      )}
    </Frame>
  );
}
