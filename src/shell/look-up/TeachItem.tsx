// Teaching, first question: which item carries the code?
import { useLookUpText } from '../../i18n/look-up-text.ts';
import { Notice } from '../../ui/Notice.tsx';
import { ItemRows } from './ItemRows.tsx';
import { LookUpFrame } from './LookUpFrame.tsx';
import type { LookUpPage } from './look-up-shown.ts';

export function TeachItem({ shown, state }: LookUpPage<'teach-item'>) {
  const text = useLookUpText();
  const [first] = state.items;
  return (
    <LookUpFrame shown={shown} deep>
      {first === undefined ? (
        <Notice title={text('teach.item')} icon="scan">
          <p>{text('teach.itemAsk')}</p>
          <p className="code mute">{state.code}</p>
        </Notice>
      ) : (
        <>
          <h1 className="title">{text('teach.item')}</h1>
          <p className="code mute">{state.code}</p>
          <ItemRows items={state.items} code={first.sku} onOpen={shown.actions.lookUp.open} />
        </>
      )}
    </LookUpFrame>
  );
}
