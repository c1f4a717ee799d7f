// What the code came to.
import { useLookUpText } from '../../i18n/look-up-text.ts';
import { useText } from '../../i18n/use-text.ts';
import { Button } from '../../ui/Button.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { AboutItem } from './AboutItem.tsx';
import { AboutLocation } from './AboutLocation.tsx';
import { AboutOrder } from './AboutOrder.tsx';
import { AboutUnit } from './AboutUnit.tsx';
import { ItemRows } from './ItemRows.tsx';
import { LookUpFrame } from './LookUpFrame.tsx';
import type { LookUpPage } from './look-up-shown.ts';
import { Unknown } from './Unknown.tsx';

type Found = LookUpPage<'shown'>['state']['found'];
type Unusable = Extract<Found, { readonly is: 'unusable' }>;
type Command = Extract<Found, { readonly is: 'command' }>;

function UnusableNotice({ why, code }: Pick<Unusable, 'why' | 'code'>) {
  const text = useLookUpText();
  const pick = useText();
  const foreign = why === 'foreign';
  return (
    <Notice title={text(foreign ? 'unusable.foreign' : 'unusable.title')} icon="bang" tone="warn">
      <p className="code">{code}</p>
      <p className="look-sentence">
        {foreign
          ? text('unusable.foreignAsk')
          : `${pick(`pick.say.problem.${why}`)}. ${text('unusable.again')}`}
      </p>
    </Notice>
  );
}

function CommandNotice({ command }: Pick<Command, 'command'>) {
  const text = useLookUpText();
  return (
    <Notice title={text('command.title')} icon="scan">
      <p className="strong">{text(`command.name.${command}`)}</p>
      <p className="mute">{text('command.what')}</p>
    </Notice>
  );
}

function About({ found, shown }: { readonly found: Found } & Pick<LookUpPage<'shown'>, 'shown'>) {
  const text = useLookUpText();
  switch (found.is) {
    case 'item':
      return <AboutItem found={found} shown={shown} />;
    case 'items':
      return (
        <>
          <h1 className="title">{text('items.title')}</h1>
          <p className="mute">{text('items.what')}</p>
          <ItemRows items={found.items} code={found.code} onOpen={shown.actions.lookUp.open} />
        </>
      );
    case 'location':
      return <AboutLocation found={found} shown={shown} />;
    case 'unit':
      return <AboutUnit found={found} shown={shown} />;
    case 'order':
      return <AboutOrder found={found} shown={shown} />;
    case 'operator':
      return found.name === null ? (
        <Notice title={text('operator.unknown')} icon="bang" tone="warn" />
      ) : (
        <Notice title={text('operator.title', { name: found.name })} icon="person" />
      );
    case 'command':
      return <CommandNotice command={found.command} />;
    case 'unknown':
      return <Unknown found={found} mayTeach={shown.place.mayTeach} />;
    case 'unusable':
      return <UnusableNotice why={found.why} code={found.code} />;
  }
}

export function Found({ shown, state }: LookUpPage<'shown'>) {
  const text = useLookUpText();
  const { found, before } = state;
  const teach =
    found.is === 'unknown' && found.teachable && shown.place.mayTeach ? (
      <Button kind="primary" onPress={() => shown.actions.lookUp.input({ is: 'teach' })}>
        {text('keys.teach')}
      </Button>
    ) : undefined;
  const saysItself = found.is === 'unknown' || found.is === 'unusable';
  return (
    <LookUpFrame
      shown={shown}
      deep={before.at !== 'ask'}
      silent={saysItself}
      {...(teach === undefined ? {} : { primary: teach })}
    >
      <About found={found} shown={shown} />
    </LookUpFrame>
  );
}
