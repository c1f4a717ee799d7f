// What every page of the look-up has around it: the bar, the last answer, and the ways on and back.
import type { ReactNode } from 'react';
import { useLookUpText } from '../../i18n/look-up-text.ts';
import { AcceptBand, AttentionBand } from '../../ui/Bands.tsx';
import { Button } from '../../ui/Button.tsx';
import { Frame } from '../../ui/Frame.tsx';
import type { LookUpShown } from './look-up-shown.ts';

interface LookUpFrameProps {
  readonly shown: LookUpShown;
  readonly children: ReactNode;
  /** There is something to go back to within the look-up. */
  readonly deep?: boolean;
  /** A key beside the last one. */
  readonly beside?: ReactNode;
  /** The one thing to press here, in place of typing a code; null: nothing is. */
  readonly primary?: ReactNode;
  /** The page says the answer itself. */
  readonly silent?: boolean;
}

function Answer({ feedback }: { readonly feedback: LookUpShown['place']['feedback'] }) {
  const { words } = useLookUpText();
  switch (feedback.is) {
    case 'accept':
      return <AcceptBand>{words(feedback.words)}</AcceptBand>;
    case 'attention':
      return <AttentionBand>{words(feedback.words)}</AttentionBand>;
    default:
      return null;
  }
}

function TypeKey({ onPress }: { readonly onPress: () => void }) {
  const text = useLookUpText();
  return <Button onPress={onPress}>{text('keys.type')}</Button>;
}

export function LookUpFrame({
  shown,
  children,
  deep = false,
  beside = null,
  primary,
  silent = false,
}: LookUpFrameProps) {
  const text = useLookUpText();
  const { bar, place, actions } = shown;
  const { close, input } = actions.lookUp;
  const lone = primary !== undefined && primary !== null && beside === null && !deep;
  const keys = (
    <>
      <Button onPress={close}>{text('keys.close')}</Button>
      {deep ? <Button onPress={() => input({ is: 'back' })}>{text('keys.back')}</Button> : null}
      {beside}
      {primary === undefined ? <TypeKey onPress={() => input({ is: 'type' })} /> : primary}
    </>
  );
  return (
    <Frame bar={bar} actions={keys} layout={lone ? 'primary' : 'wide'}>
      {silent ? null : <Answer feedback={place.feedback} />}
      {children}
    </Frame>
  );
}
