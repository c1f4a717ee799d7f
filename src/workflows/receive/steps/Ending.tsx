// How it ends: a pallet that is short, a truck that is empty, a pause, all done.
import { useReceiveText } from '../../../i18n/receive-text.ts';
import { Button } from '../../../ui/Button.tsx';
import { Notice } from '../../../ui/Notice.tsx';
import { missingLines, missingPallets, openPallets } from '../finish.ts';
import { countedOn, linesOf, missingOn, nameOf, palletAt } from '../work.ts';
import { Missing } from './Between.tsx';
import { GoodsRows } from './GoodsRows.tsx';
import { StepFrame, type StepProps } from './StepFrame.tsx';

export function Short({ state, chrome }: StepProps<'short'>) {
  const text = useReceiveText();
  const { work, onInput } = chrome;
  const pallet = palletAt(work, state.over.unit);
  const missing = pallet === null ? [] : missingOn(pallet);
  const count = missing.reduce((sum, { expected, received }) => sum + expected - received, 0);
  const owner = work.about.is === 'notice' ? work.about.notice.owner : '';
  return (
    <StepFrame
      state={state}
      chrome={chrome}
      lead={
        <>
          <h1 className="title">{text('short.title')}</h1>
          <p className="mute">{text('short.ask')}</p>
        </>
      }
      detail={
        <GoodsRows
          rows={missing.map(({ n, sku, expected, received }) => ({
            key: String(n),
            figure: received,
            of: expected,
            name: nameOf(work, { owner, sku }),
            sku,
            marks: [],
            tone: 'open',
          }))}
        />
      }
      primary={
        <Button kind="primary" onPress={() => onInput({ is: 'command', command: 'done' })}>
          {text('short.close', { count })}
        </Button>
      }
    />
  );
}

export function Finish({ state, chrome }: StepProps<'finish'>) {
  const text = useReceiveText();
  const { work, onInput } = chrome;
  const pallets = missingPallets(work).length;
  const open = openPallets(work).length;
  return (
    <StepFrame
      state={state}
      chrome={chrome}
      lead={
        <>
          <h1 className="title">{text('finish.title')}</h1>
          {open === 0 ? null : <p className="card advice">{text('finish.open', { count: open })}</p>}
          {pallets === 0 ? null : (
            <p className="strong warn-hue">{text('finish.pallets', { count: pallets })}</p>
          )}
        </>
      }
      detail={
        missingLines(work).length === 0 ? (
          <p className="card advice advice-ok">{text('finish.all')}</p>
        ) : (
          <Missing work={work} most={2} title={text('finish.missing')} />
        )
      }
      primary={
        <Button kind="primary" onPress={() => onInput({ is: 'command', command: 'done' })}>
          {text('finish.confirm')}
        </Button>
      }
    />
  );
}

export function Paused({ state, chrome }: StepProps<'paused'>) {
  const text = useReceiveText();
  return (
    <StepFrame
      state={state}
      chrome={chrome}
      lead={
        <Notice title={text('paused.title')} icon="park">
          <p className="mute">{text('paused.ask')}</p>
        </Notice>
      }
      primary={
        <Button kind="primary" onPress={chrome.onLeave}>
          {text('paused.home')}
        </Button>
      }
    />
  );
}

export function Done({ state, chrome }: StepProps<'done'>) {
  const text = useReceiveText();
  const { work, onLeave } = chrome;
  const { about } = work;
  const lines = linesOf(work);
  const blind = about.is === 'blind' ? palletAt(work, about.unit) : null;
  const received = blind === null ? lines.reduce((sum, line) => sum + line.received, 0) : countedOn(blind);
  const short = lines.reduce((sum, line) => sum + Math.max(0, line.expected - line.received), 0);
  return (
    <StepFrame
      state={state}
      chrome={chrome}
      lead={
        <Notice title={text(about.is === 'blind' ? 'done.pallet' : 'done.truck')} icon="tick" tone="ok">
          <p className="mute">{about.is === 'blind' ? about.unit : about.notice.supplier}</p>
          <div className="receive-figures">
            <p className="card">
              <b>{received}</b>
              {text('done.pieces', { count: received })}
            </p>
            <p className="card">
              <b className={short > 0 ? 'warn-hue' : ''}>{short}</b>
              {text('done.short', { count: short })}
            </p>
          </div>
        </Notice>
      }
      primary={
        <Button kind="primary" onPress={onLeave}>
          {text('done.next')}
        </Button>
      }
    />
  );
}
