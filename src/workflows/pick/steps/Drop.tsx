// Every stop is closed: each tote is scanned, then the station that the list names.
import { useText } from '../../../i18n/use-text.ts';
import { Icon } from '../../../ui/Icon.tsx';
import { Where } from '../../Where.tsx';
import { undropped } from '../work.ts';
import { StepFrame, type StepProps } from './StepFrame.tsx';
import './drop.css';

function TotesLeft({
  chrome,
  inHand,
}: {
  readonly chrome: StepProps<'drop'>['chrome'];
  readonly inHand: string | null;
}) {
  const text = useText();
  const totes = chrome.work.list.totes;
  return (
    <ul className="totes" aria-label={text('pick.drop.left')}>
      {totes.map(({ tote, state }) => (
        <li
          key={tote}
          className={`tote tote-${state === 'dropped' ? 'dropped' : tote === inHand ? 'hand' : 'on'}`}
        >
          <span className="code">{tote}</span>
          {state === 'dropped' ? (
            <span className="tote-tick">
              <Icon name="tick" size={14} />
              <span className="unseen">{text('pick.drop.dropped')}</span>
            </span>
          ) : null}
        </li>
      ))}
    </ul>
  );
}

export function Drop({ state, chrome }: StepProps<'drop'>) {
  const text = useText();
  const { work } = chrome;
  const { station } = work.list;
  const count = undropped(work).length;
  return (
    <StepFrame
      state={state}
      chrome={chrome}
      lead={
        state.tote === null ? (
          <>
            <Where code={station} location={work.locations.get(station)}>
              <p className="verb">{text('pick.drop.goTo', { count })}</p>
            </Where>
            <h1 className="title">{text('pick.drop.scanTote')}</h1>
          </>
        ) : (
          <>
            <Where code={station} location={work.locations.get(station)}>
              <p className="verb">{text('pick.drop.bring', { tote: state.tote })}</p>
            </Where>
            <h1 className="title">{text('pick.drop.scanStation')}</h1>
          </>
        )
      }
      detail={<TotesLeft chrome={chrome} inHand={state.tote} />}
    />
  );
}
