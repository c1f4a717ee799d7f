// Damaged goods: which, why, how many, with photos.
import { damageReasons } from '../../../domain/inbound/model.ts';
import { useReceiveText } from '../../../i18n/receive-text.ts';
import { Button } from '../../../ui/Button.tsx';
import { displayName } from '../../../ui/display-name.ts';
import { PhotosTaken } from '../../../ui/photos/PhotosTaken.tsx';
import { withoutPhoto } from '../damage.ts';
import { damageable, itemOf, nameOf, palletAt } from '../work.ts';
import { AskQuantity } from './AskQuantity.tsx';
import { useMarks } from './GoodsRows.tsx';
import { StepFrame, type StepProps } from './StepFrame.tsx';
import '../../../ui/choices.css';

export function DamageWhat({ state, chrome }: StepProps<'damage-what'>) {
  const text = useReceiveText();
  const marksOf = useMarks();
  const { work, onInput } = chrome;
  const pallet = palletAt(work, state.unit);
  const goods = pallet === null ? [] : damageable(pallet);
  return (
    <StepFrame
      state={state}
      chrome={chrome}
      lead={
        <>
          <h1 className="title">{text('damage.what')}</h1>
          <p className="mute">{text('damage.scan')}</p>
        </>
      }
      detail={
        <div className="choices">
          {goods.map((counted, index) => (
            <Button
              key={`${counted.n} ${counted.goods.sku} ${counted.goods.lot} ${counted.goods.serial}`}
              onPress={() => onInput({ is: 'choice', choice: String(index) })}
            >
              <span>
                {displayName(nameOf(work, counted.goods))}
                <small>
                  {[text('pallet.pieces', { count: counted.quantity }), ...marksOf(counted.goods)].join(
                    ' · ',
                  )}
                </small>
              </span>
            </Button>
          ))}
        </div>
      }
    />
  );
}

export function DamageWhy({ state, chrome }: StepProps<'damage-why'>) {
  const text = useReceiveText();
  return (
    <StepFrame
      state={state}
      chrome={chrome}
      lead={
        <>
          <h1 className="title">{text('damage.why')}</h1>
          <p className="mute ask-item">{displayName(nameOf(chrome.work, state.counted.goods))}</p>
        </>
      }
      detail={
        <div className="choices reasons">
          {damageReasons.map((reason) => (
            <Button key={reason} onPress={() => chrome.onInput({ is: 'choice', choice: reason })}>
              {text(`damage.${reason}`)}
            </Button>
          ))}
        </div>
      }
    />
  );
}

export function DamageCount({ state, chrome }: StepProps<'damage-count'>) {
  const text = useReceiveText();
  const { goods, quantity } = state.counted;
  return (
    <AskQuantity state={state} chrome={chrome} item={itemOf(chrome.work, goods)}>
      <h1 className="title">{text('damage.count')}</h1>
      <p className="mute">{text('damage.most', { count: quantity })}</p>
    </AskQuantity>
  );
}

export function DamagePhotos({ state, chrome }: StepProps<'damage-photos'>) {
  const text = useReceiveText();
  const { counted, photos, reason } = state;
  const { quantity, goods } = counted;
  return (
    <StepFrame
      state={state}
      chrome={chrome}
      lead={
        <>
          <h1 className="title">{text('damage.photos')}</h1>
          <p className="receive-name">{displayName(nameOf(chrome.work, goods))}</p>
          <p className="mute">
            {[text('pallet.pieces', { count: quantity }), text(`damage.${reason}`)].join(' · ')}
          </p>
        </>
      }
      detail={
        <PhotosTaken
          hashes={photos}
          onKept={(hash) => chrome.onInput({ is: 'photo', hash })}
          onRemoved={(hash) => chrome.onInput({ is: 'choice', choice: withoutPhoto(hash) })}
        />
      }
      primary={
        <Button kind="primary" onPress={() => chrome.onInput({ is: 'command', command: 'done' })}>
          {text('damage.confirm', { count: quantity })}
        </Button>
      }
    />
  );
}
