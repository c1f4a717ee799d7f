// What the camera sees, the frame to aim with, and what was read last; or why there is no picture, and what to do.
import type { ReactNode, Ref } from 'react';
import { useText } from '../../i18n/use-text.ts';
import type { CameraProblem } from '../../scan/camera/camera-problem.ts';
import type { Point } from '../../scan/camera/decoder.ts';
import type { TrackControls } from '../../scan/camera/track-controls.ts';
import { Button } from '../../ui/Button.tsx';
import { Icon } from '../../ui/Icon.tsx';
import './viewfinder.css';

export type ViewfinderState =
  | { readonly is: 'opening' }
  /** `lens`: its number of `lenses`, from 1. */
  | {
      readonly is: 'running';
      readonly lens: number;
      readonly lenses: number;
      readonly controls: TrackControls;
    }
  | { readonly is: 'problem'; readonly problem: CameraProblem };

/** A code that was read: `n` tells the same one twice apart. `outline`: around it, in pixels of the picture's box. */
export interface LastRead {
  readonly n: number;
  readonly text: string;
  readonly outline: readonly Point[];
}

export interface ViewfinderProps {
  readonly state: ViewfinderState;
  /** What the camera sees; it fills its box. */
  readonly picture: ReactNode;
  readonly last: LastRead | null;
  readonly boxRef?: Ref<HTMLDivElement>;
  readonly aimRef?: Ref<HTMLDivElement>;
  readonly onTorch: () => void;
  readonly onZoom: () => void;
  readonly onLens: () => void;
  readonly onRetry: () => void;
  readonly onClose: () => void;
}

type ControlsProps = Pick<ViewfinderProps, 'state' | 'onTorch' | 'onZoom' | 'onLens'>;

function Controls({ state, onTorch, onZoom, onLens }: ControlsProps) {
  const text = useText();
  if (state.is !== 'running') return null;
  const { lens, lenses } = state;
  const { torch, zoom } = state.controls;
  const factor = zoom === null ? null : Math.round(zoom * 10) / 10;
  return (
    <>
      {torch === null ? null : (
        <Button onPress={onTorch} label={text('shell.camera.torch')} pressed={torch}>
          <Icon name="torch" size={28} />
        </Button>
      )}
      {factor === null ? null : (
        <Button onPress={onZoom} label={text('shell.camera.zoom', { factor })}>
          {factor}×
        </Button>
      )}
      {lenses < 2 ? null : (
        <Button onPress={onLens} label={text('shell.camera.lens', { lens, lenses })}>
          <Icon name="turn" size={28} />
        </Button>
      )}
    </>
  );
}

/** Keyed by the reading: its flash begins anew with each. */
const Outline = ({ outline }: LastRead) => (
  <svg className="viewfinder-outline" aria-hidden="true">
    <polygon points={outline.map(({ x, y }) => `${x},${y}`).join(' ')} />
  </svg>
);

function Words({ state, last }: Pick<ViewfinderProps, 'state' | 'last'>) {
  const text = useText();
  if (last === null) {
    const words = text(state.is === 'opening' ? 'shell.camera.opening' : 'shell.camera.aim');
    return <p className="viewfinder-chip">{words}</p>;
  }
  return (
    <p className="viewfinder-chip">
      <span className="unseen">{text('shell.camera.last')}</span>
      <Icon name="scan" size={18} />
      <span className="code">{last.text}</span>
    </p>
  );
}

type ProblemProps = Pick<ViewfinderProps, 'onRetry' | 'onClose'> & { readonly problem: CameraProblem };

function Problem({ problem, onRetry, onClose }: ProblemProps) {
  const text = useText();
  return (
    <div className="viewfinder-problem" role="alert">
      <h2>{text(`shell.camera.problem.${problem}.title`)}</h2>
      <p>{text(`shell.camera.problem.${problem}.ask`)}</p>
      <div className="viewfinder-problem-keys">
        <Button onPress={onRetry}>{text('shell.retry')}</Button>
        <Button onPress={onClose}>{text('shell.camera.close')}</Button>
      </div>
    </div>
  );
}

function Looking(props: ViewfinderProps) {
  const { state, last, onClose } = props;
  const text = useText();
  return (
    <>
      {last === null ? null : <Outline key={last.n} {...last} />}
      <Words state={state} last={last} />
      <div className="viewfinder-keys">
        <Controls {...props} />
        <Button onPress={onClose} label={text('shell.camera.close')}>
          <Icon name="cross" size={28} />
        </Button>
      </div>
    </>
  );
}

/** Picture and aim stay where they are, though they aren't seen: the camera may come back to them by itself. */
export function Viewfinder(props: ViewfinderProps) {
  const { state, picture, boxRef, aimRef, onRetry, onClose } = props;
  const isLive = state.is !== 'problem';
  return (
    <section
      className={isLive ? 'viewfinder viewfinder-live' : 'viewfinder'}
      aria-label={useText()('shell.camera.open')}
    >
      <div className="viewfinder-box" ref={boxRef}>
        {picture}
        <div className="viewfinder-aim" ref={aimRef} />
      </div>
      {isLive ? (
        <Looking {...props} />
      ) : (
        <Problem problem={state.problem} onRetry={onRetry} onClose={onClose} />
      )}
    </section>
  );
}
