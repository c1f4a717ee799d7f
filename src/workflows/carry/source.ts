// On the way to where the goods are: the place, or the unit itself, is scanned there.
import { askRemaining } from './short.ts';
import { move, noSuchStep, type Take, wrong } from './step.ts';
import { askUndo } from './undo.ts';
import { accept } from './words.ts';
import { sourceCode } from './work.ts';

export const onSource: Take<'source'> = (step, told, work, done) => {
  if (told.is === 'saw') {
    const { seen } = told;
    if (seen.code !== sourceCode(work)) return wrong(step, work, seen);
    return move({ at: 'goods' }, accept('say.reached', { location: seen.code }));
  }
  if (told.is !== 'command') return noSuchStep(step);
  if (told.command === 'undo') return askUndo(step, work, done);
  return told.command === 'short' ? askRemaining(step, work) : noSuchStep(step);
};
