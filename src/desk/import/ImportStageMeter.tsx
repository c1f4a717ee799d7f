// How far an import has come, in bytes while it is sent and read, in what it holds while that is written.
import { useDeskText } from '../desk-text.ts';
import { Box } from '../parts/Box.tsx';
import type { ImportStage } from './use-import.ts';

const megabyte = 1_000_000;

type Running = Extract<ImportStage<never>, { is: 'sending' | 'importing' }>;

export function ImportStageMeter({
  stage,
  onStop,
}: {
  readonly stage: Running;
  readonly onStop: () => void;
}) {
  const text = useDeskText();
  const size = (bytes: number) => text.number(Math.round((bytes / megabyte) * 10) / 10);
  const told = (() => {
    if (stage.is === 'sending') {
      const { bytes, total } = stage;
      return {
        title: text('import.sending'),
        words: text('import.sent', { sent: size(bytes), total: size(total) }),
        value: bytes,
        most: total,
      };
    }
    const { phase, rows, bytesRead, bytesTotal, done, total } = stage.progress;
    return phase === 'reading'
      ? {
          title: text('import.reading'),
          words: text('import.rowsRead', { rows: text.number(rows) }),
          value: bytesRead,
          most: bytesTotal ?? 0,
        }
      : {
          title: text('import.writing'),
          words: text('import.written', {
            done: text.number(done),
            total: text.number(total),
          }),
          value: done,
          most: total,
        };
  })();
  return (
    <Box title={told.title} aside={told.words}>
      <progress
        className="import-bar"
        value={told.value}
        max={Math.max(1, told.most)}
        aria-label={told.title}
      />
      <button type="button" className="desk-button" onClick={onStop}>
        {text('import.stop')}
      </button>
    </Box>
  );
}
