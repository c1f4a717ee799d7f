// At a pallet: what it should hold and what was counted of it; of loose cartons how many are on it, and how fast.

import type { Pallet } from '../../../domain/inbound/model.ts';
import { useReceiveText } from '../../../i18n/receive-text.ts';
import { Quantity } from '../../../ui/Quantity.tsx';
import { owedOf } from '../owed.ts';
import { sampleOf } from '../pallet.ts';
import type { ReceiveWork } from '../state.ts';
import { cartonRate, countedOn, damageable, nameOf, palletLines } from '../work.ts';
import { Missing } from './Between.tsx';
import { type GoodsRow, GoodsRows, useMarks } from './GoodsRows.tsx';
import { StepFrame, type StepProps } from './StepFrame.tsx';
import { UnitCode } from './UnitCode.tsx';

const toneOf = (received: number, expected: number): GoodsRow['tone'] =>
  received === expected ? 'whole' : received > expected ? 'wrong' : 'open';

/** What was announced, each line by what was counted of it; then what nobody announced. */
export function useContents(work: ReceiveWork, pallet: Pallet): readonly GoodsRow[] {
  const text = useReceiveText();
  const marksOf = useMarks();
  const owner = work.about.is === 'notice' ? work.about.notice.owner : '';
  const lines = palletLines(pallet);
  const announced = lines.map(({ n, sku, expected, received }): GoodsRow => {
    const content = pallet.expected.find((one) => one.n === n);
    const isBegun = received > 0;
    const owed = isBegun ? null : owedOf(work, { owner, sku }, expected);
    return {
      key: String(n),
      figure: isBegun ? received : expected,
      of: isBegun && received !== expected ? expected : null,
      name: nameOf(work, { owner, sku }),
      sku,
      marks: [
        ...(owed === null ? [] : [text('pallet.packing', { pieces: owed.pieces })]),
        ...(content === undefined ? [] : marksOf(content)),
      ],
      tone: toneOf(received, expected),
    };
  });
  const others = damageable(pallet).filter(({ n }) => !lines.some((line) => line.n === n));
  const isBuilt = lines.length === 0;
  return [
    ...announced,
    ...others.map(({ n, goods, quantity }, index): GoodsRow => {
      const isStrange = n === null && work.about.is === 'notice';
      return {
        key: `other ${index}`,
        figure: quantity,
        of: null,
        name: nameOf(work, goods),
        sku: goods.sku,
        marks: [...marksOf(goods), ...(isStrange ? [text('pallet.extra')] : [])],
        tone: isStrange || !isBuilt ? 'wrong' : 'open',
      };
    }),
  ];
}

/** How the pallet is finished: believed whole, after a sample, or counted. */
function Advice({ work, pallet }: { readonly work: ReceiveWork; readonly pallet: Pallet }) {
  const text = useReceiveText();
  const { about } = work;
  const sample = sampleOf(pallet);
  if (about.is !== 'notice' || sample === null) return <p className="mute">{text('pallet.count')}</p>;
  const { trusted, owner } = about.notice;
  return trusted || sample.received === sample.expected ? (
    <p className="card advice advice-ok">
      <span>{text('pallet.again')}</span>
    </p>
  ) : (
    <p className="card advice">
      <span>{text('pallet.sample', { item: nameOf(work, { owner, sku: sample.sku }) })}</span>
    </p>
  );
}

function Announced({ state, chrome, pallet }: StepProps<'pallet'> & { readonly pallet: Pallet }) {
  const { work } = chrome;
  const rows = useContents(work, pallet);
  return (
    <StepFrame
      state={state}
      chrome={chrome}
      lead={
        <>
          <UnitCode code={pallet.code} isTitle />
          <Advice work={work} pallet={pallet} />
        </>
      }
      detail={<GoodsRows rows={rows} />}
    />
  );
}

function Tally({ state, chrome, pallet }: StepProps<'pallet'> & { readonly pallet: Pallet }) {
  const text = useReceiveText();
  const { work } = chrome;
  const rows = useContents(work, pallet);
  const cartons = pallet.received.length;
  const rate = cartonRate(work);
  return (
    <StepFrame
      state={state}
      chrome={chrome}
      lead={
        <>
          <UnitCode code={pallet.code} />
          <div className="tally">
            <Quantity value={cartons} />
            <div className="tally-words">
              <h1 className="strong">{text('pallet.cartons', { count: cartons })}</h1>
              <p className="mute">
                {[
                  text('pallet.pieces', { count: countedOn(pallet) }),
                  ...(rate === null ? [] : [text('pallet.rate', { count: rate })]),
                ].join(' · ')}
              </p>
            </div>
          </div>
        </>
      }
      detail={
        work.about.is === 'notice' ? (
          <Missing work={work} most={2} title={text('between.missing')} />
        ) : rows.length === 0 ? (
          <p className="mute">{text('pallet.count')}</p>
        ) : (
          <GoodsRows rows={rows} />
        )
      }
    />
  );
}

export function PalletStep({ state, chrome }: StepProps<'pallet'>) {
  const pallet = chrome.work.pallets.get(state.unit);
  if (pallet === undefined) return <StepFrame state={state} chrome={chrome} lead={null} />;
  return pallet.expected.length > 0 ? (
    <Announced state={state} chrome={chrome} pallet={pallet} />
  ) : (
    <Tally state={state} chrome={chrome} pallet={pallet} />
  );
}
