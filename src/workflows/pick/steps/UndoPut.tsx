// A picked line is taken back: its goods return to the bin, and the bin's scan proves it.
import { useText } from '../../../i18n/use-text.ts';
import { Where } from '../../Where.tsx';
import { stopAt } from '../work.ts';
import { StepFrame, type StepProps } from './StepFrame.tsx';

export function UndoPut({ state, chrome }: StepProps<'undo-put'>) {
  const text = useText();
  const { work } = chrome;
  const stop = stopAt(work, state.stop);
  const put = stop?.lines.flatMap(({ puts }) => puts).find(({ by }) => by === state.by);
  const code = put?.location ?? stop?.location ?? '';
  return (
    <StepFrame
      state={state}
      chrome={chrome}
      lead={
        <>
          <p className="verb warn-hue">{text('pick.undoPut.title')}</p>
          {put === undefined ? null : (
            <p className="title">{text('pick.undoPut.outOf', { count: put.quantity, tote: put.tote })}</p>
          )}
          <Where code={code} location={work.locations.get(code)}>
            <h1 className="strong">{text('pick.undoPut.ask')}</h1>
          </Where>
        </>
      }
    />
  );
}
