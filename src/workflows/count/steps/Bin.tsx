// Counting blind: the newest line large, and how many others there are. Nothing says what was expected.
import type { Goods } from '../../../domain/stock/movement.ts';
import { useCountText } from '../../../i18n/count-text.ts';
import { Button } from '../../../ui/Button.tsx';
import { displayName } from '../../../ui/display-name.ts';
import { ItemTile } from '../../../ui/ItemTile.tsx';
import { Quantity } from '../../../ui/Quantity.tsx';
import { GoodsMarks } from './GoodsMarks.tsx';
import { StepFrame, type StepProps } from './StepFrame.tsx';
import './count.css';

/** What tells it from its like needs the room more than the hint does. */
const isMarked = ({ lot, expiry, serial }: Goods) => lot !== null || expiry !== null || serial !== null;

export function Bin({ state, chrome }: StepProps<'bin'>) {
  const text = useCountText();
  const { count, item } = chrome.work;
  const [top, ...others] = state.tally.lines;
  if (top === undefined) {
    return (
      <StepFrame
        state={state}
        chrome={chrome}
        lead={
          <>
            <h1 className="verb">{text('bin.title')}</h1>
            <p className="code count-place">{count.location}</p>
          </>
        }
        detail={
          <div className="card">
            <p>{text('bin.first')}</p>
            {item === null ? null : (
              <p className="mute">
                {text('go.only')}: {displayName(item.name)} <span className="code">{item.sku}</span>
              </p>
            )}
          </div>
        }
      />
    );
  }
  return (
    <StepFrame
      state={state}
      chrome={chrome}
      lead={
        <>
          <h1 className="verb">
            {text('bin.title')} <span className="code mute">{count.location}</span>
          </h1>
          <div className="figure">
            <Quantity value={top.pieces} />
            <div className="count-item">
              <p className="item-name">{displayName(top.item.name)}</p>
              <p className="code mute">{top.goods.sku}</p>
            </div>
          </div>
        </>
      }
      detail={
        <>
          <div className="card count-card">
            <ItemTile sku={top.goods.sku} name={displayName(top.item.name)} picture={top.item.picture} />
            {isMarked(top.goods) ? <GoodsMarks goods={top.goods} /> : <p>{text('bin.next')}</p>}
          </div>
          {others.length === 0 ? null : (
            <p className="mute">{text('bin.others', { count: others.length })}</p>
          )}
        </>
      }
      primary={
        <Button kind="primary" onPress={() => chrome.onInput({ is: 'command', command: 'done' })}>
          {text('actions.done')}
        </Button>
      }
    />
  );
}
