// Teaching, second question: is it on one piece, or on a pack?
import { useLookUpText } from '../../i18n/look-up-text.ts';
import { Button } from '../../ui/Button.tsx';
import { ItemHead } from './ItemHead.tsx';
import { LookUpFrame } from './LookUpFrame.tsx';
import type { LookUpPage } from './look-up-shown.ts';

export function TeachPack({ shown, state }: LookUpPage<'teach-pack'>) {
  const text = useLookUpText();
  const { input } = shown.actions.lookUp;
  return (
    <LookUpFrame shown={shown} deep primary={null}>
      <h1 className="title">{text('teach.pack')}</h1>
      <p className="code mute">{state.code}</p>
      <ItemHead item={state.item} minor />
      <div className="look-choices">
        <Button onPress={() => input({ is: 'one-piece' })}>{text('teach.onePiece')}</Button>
        <Button onPress={() => input({ is: 'pack', level: 'inner' })}>{text('teach.inner')}</Button>
        <Button onPress={() => input({ is: 'pack', level: 'case' })}>{text('teach.case')}</Button>
      </div>
    </LookUpFrame>
  );
}
