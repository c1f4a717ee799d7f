// The goods are in hand: into which tote, with its slot lit. The tote's scan confirms.
import { openOf, putOf } from '../../../domain/picking/model.ts';
import { useText } from '../../../i18n/use-text.ts';
import { ProgressBar } from '../../../ui/ProgressBar.tsx';
import { Quantity } from '../../../ui/Quantity.tsx';
import { followingStop } from '../following.ts';
import { stopAt, toteInSlot } from '../work.ts';
import { CartSlots } from './CartSlots.tsx';
import { StepFrame, type StepProps } from './StepFrame.tsx';

export function Put({ state, chrome }: StepProps<'put'>) {
  const text = useText();
  const { work } = chrome;
  const stop = stopAt(work, state.stop);
  const tote = toteInSlot(work, state.slot);
  const put = stop?.lines.reduce((sum, line) => sum + putOf(line), 0) ?? 0;
  const wanted = stop?.lines.reduce((sum, line) => sum + putOf(line) + openOf(line), 0) ?? 0;
  const next = followingStop(work, stop);
  const progress = text('pick.put.progress', { put, wanted });
  return (
    <StepFrame
      state={state}
      chrome={chrome}
      lead={
        <>
          <h1 className="verb put-hue">{text('pick.put.title')}</h1>
          <div className="figure">
            <Quantity value={state.quantity} hue="put-hue" />
            <div className="item-line">
              <p className="put-tote">{text('pick.tote', { slot: state.slot })}</p>
              {tote === null ? (
                <p className="strong">{text('pick.put.fresh')}</p>
              ) : (
                <p className="code mute">{tote.tote}</p>
              )}
            </div>
          </div>
        </>
      }
      detail={
        <>
          <CartSlots work={work} stop={stop} lit={state} />
          <div className="put-progress">
            <ProgressBar label={progress} done={put} total={wanted} />
            <p className="mute">
              {progress} ·{' '}
              {next === null ? (
                text('pick.put.last')
              ) : (
                <>
                  {text('pick.put.next')} <span className="code">{next.location}</span>
                </>
              )}
            </p>
          </div>
        </>
      }
    />
  );
}
