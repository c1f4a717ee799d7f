// Walking. One thing: where. The walk is drawn below it.
import { isOpen } from '../../../domain/picking/model.ts';
import { useText } from '../../../i18n/use-text.ts';
import { Where } from '../../Where.tsx';
import { followingStop } from '../following.ts';
import { stopAt } from '../work.ts';
import { AisleMapView } from './AisleMapView.tsx';
import { StepFrame, type StepProps } from './StepFrame.tsx';

export function Walk({ state, chrome }: StepProps<'walk'>) {
  const text = useText();
  const { work } = chrome;
  const stop = stopAt(work, state.stop);
  const code = stop?.location ?? '';
  const target = work.locations.get(code);
  const left = stopAt(work, state.from);
  const next = followingStop(work, stop);
  return (
    <StepFrame
      state={state}
      chrome={chrome}
      lead={
        <Where code={code} location={target}>
          <h1 className="verb">{text('pick.walk.title')}</h1>
        </Where>
      }
      detail={
        <>
          {target === undefined ? null : (
            <div className="card map-card">
              <AisleMapView
                target={target}
                here={left === null ? null : (work.locations.get(left.location) ?? null)}
                locations={[...work.locations.values()]}
                open={new Set(work.stops.filter(isOpen).map(({ location }) => location))}
              />
            </div>
          )}
          {next === null ? null : (
            <p className="mute">
              {text('pick.walk.next')} <span className="code">{next.location}</span>
            </p>
          )}
        </>
      }
    />
  );
}
