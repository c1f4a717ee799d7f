// A label can't be read: its digits are typed instead, beside the picture where it is an item.
import { useText } from '../../../i18n/use-text.ts';
import { ItemTile } from '../../../ui/ItemTile.tsx';
import { nameOf } from '../../ItemLine.tsx';
import { TypedLabel } from '../../TypedLabel.tsx';
import type { PickState, PickWork } from '../state.ts';
import { itemOf, stopAt } from '../work.ts';
import { StepFrame, type StepProps } from './StepFrame.tsx';
import './cant-read.css';

/** A fresh tote and a parking place are typed whole; an item's last four may hold a letter. */
function wantsLetters(over: PickState, work: PickWork): boolean {
  switch (over.at) {
    case 'cart':
    case 'tote-full':
    case 'pausing':
      return true;
    case 'take':
      return !/^\d{4}$/.test(stopAt(work, over.stop)?.goods.sku.slice(-4) ?? '');
    default:
      return false;
  }
}

/** The label that is meant, where the work knows it: a bin, a slot's tote. */
function Which({ over, work }: { readonly over: PickState; readonly work: PickWork }) {
  const text = useText();
  switch (over.at) {
    case 'walk':
    case 'undo-put':
      return <p className="code mute">{stopAt(work, over.stop)?.location}</p>;
    case 'take': {
      const stop = stopAt(work, over.stop);
      return stop === null ? null : <p className="item-name">{nameOf(itemOf(work, stop), stop.goods)}</p>;
    }
    case 'put':
      return <p className="mute">{text('pick.tote', { slot: over.slot })}</p>;
    case 'drop':
      return over.tote === null ? null : <p className="code mute">{work.list.station}</p>;
    default:
      return null;
  }
}

/** The picture to compare with, where an item's label is meant. */
function Picture({ over, work }: { readonly over: PickState; readonly work: PickWork }) {
  const stop = over.at === 'take' ? stopAt(work, over.stop) : null;
  if (stop === null) return null;
  const item = itemOf(work, stop);
  return <ItemTile sku={stop.goods.sku} name={nameOf(item, stop.goods)} picture={item?.picture ?? null} />;
}

export function CantRead({ state, chrome }: StepProps<'cant-read'>) {
  const text = useText();
  const whole = state.over.at === 'pausing' ? 'place' : state.label;
  return (
    <TypedLabel
      question={text(`pick.cantRead.${whole}`)}
      letters={wantsLetters(state.over, chrome.work)}
      around={(field) => (
        <div className="cant-read-entry">
          <Picture over={state.over} work={chrome.work} />
          {field}
        </div>
      )}
      onTyped={(typed) => chrome.onInput({ is: 'typed', text: typed })}
      frame={(parts) => <StepFrame state={state} chrome={chrome} {...parts} />}
    >
      <Which over={state.over} work={chrome.work} />
    </TypedLabel>
  );
}
