// Before the first pallet the dock; between two pallets what is here and what is still missing.
import { useReceiveText } from '../../../i18n/receive-text.ts';
import { ProgressBar } from '../../../ui/ProgressBar.tsx';
import { missingLines } from '../finish.ts';
import type { ReceiveWork } from '../state.ts';
import { isFloorLoaded, nameOf } from '../work.ts';
import { GoodsRows } from './GoodsRows.tsx';
import { StepFrame, type StepProps } from './StepFrame.tsx';
import { UnitCode } from './UnitCode.tsx';

function Truck({ work }: { readonly work: ReceiveWork }) {
  const text = useReceiveText();
  const { about } = work;
  if (about.is === 'blind') {
    return (
      <div className="card receive-card">
        <UnitCode code={about.unit} />
        <p className="mute">{text('truck.blind')}</p>
      </div>
    );
  }
  const { supplier, number, pallets } = about.notice;
  return (
    <div className="card receive-card">
      <p className="mute">{text('truck.from')}</p>
      <p className="receive-name">{supplier}</p>
      <p className="mute">
        {[
          text('truck.number', { number }),
          isFloorLoaded(work) ? text('truck.loose') : text('truck.pallets', { count: pallets }),
        ].join(' · ')}
      </p>
    </div>
  );
}

export function DockStep({ state, chrome }: StepProps<'dock'>) {
  const text = useReceiveText();
  return (
    <StepFrame
      state={state}
      chrome={chrome}
      lead={<h1 className="title">{text('dock.ask')}</h1>}
      detail={<Truck work={chrome.work} />}
    />
  );
}

interface MissingProps {
  readonly work: ReceiveWork;
  readonly title: string;
  /** As many rows as a person takes in there. */
  readonly most: number;
}

/** What the notice's lines still wait for, the most pieces first. */
export function Missing({ work, title, most }: MissingProps) {
  const text = useReceiveText();
  const lines = missingLines(work)
    .map((line) => ({ line, pieces: line.expected - line.received }))
    .toSorted((a, b) => b.pieces - a.pieces);
  const hidden = Math.max(0, lines.length - most);
  if (lines.length === 0) return <p className="mute">{text('between.nothing')}</p>;
  return (
    <section className="receive-section">
      <h2 className="strong">{title}</h2>
      <GoodsRows
        rows={lines.slice(0, most).map(({ line, pieces }) => ({
          key: String(line.n),
          figure: pieces,
          of: null,
          name: nameOf(work, line),
          sku: line.sku,
          marks: line.lot === null ? [] : [line.lot],
          tone: 'open',
        }))}
      >
        {hidden === 0 ? null : <li className="mute goods-more">{text('between.more', { count: hidden })}</li>}
      </GoodsRows>
    </section>
  );
}

export function Between({ state, chrome }: StepProps<'between'>) {
  const text = useReceiveText();
  const { work } = chrome;
  const { about } = work;
  const isLoose = isFloorLoaded(work);
  const [done, total] = about.is === 'notice' ? [about.notice.palletsReceived, about.notice.pallets] : [0, 0];
  const progress = text('between.progress', { done, total });
  return (
    <StepFrame
      state={state}
      chrome={chrome}
      lead={
        <>
          <h1 className="title">{text(isLoose ? 'between.fresh' : 'between.ask')}</h1>
          {total === 0 ? null : (
            <div className="receive-progress">
              <p className="receive-figure">
                <b>{done}</b> / {total}
              </p>
              <ProgressBar label={progress} done={done} total={total} />
            </div>
          )}
        </>
      }
      detail={<Missing work={work} most={total === 0 ? 3 : 2} title={text('between.missing')} />}
    />
  );
}
