// Every screen's skeleton: the bar on top, one question in the middle, actions in the thumb's reach.
import type { ReactNode } from 'react';
import { reachable } from './reachable.ts';
import './frame.css';

interface FrameProps {
  readonly bar: ReactNode;
  readonly children: ReactNode;
  /** Buttons; in landscape they stand at the right. */
  readonly actions?: ReactNode;
  /** `wide`: one row of equal keys. `more`: the last one is a sign and stays narrow. `primary`: the last is twice as wide. */
  readonly layout?: 'wide' | 'more' | 'primary';
}

/** An answer that fills the screen: nothing but the bar and itself is there to be read or pressed. */
export function Filled({ bar, children }: { readonly bar: ReactNode; readonly children: ReactNode }) {
  return (
    <div className="frame">
      <header className="frame-bar">{bar}</header>
      <main className="frame-filled">{children}</main>
    </div>
  );
}

export function Frame({ bar, children, actions, layout = 'wide' }: FrameProps) {
  return (
    <div className="frame">
      <header className="frame-bar">{bar}</header>
      <main className="frame-main">
        <div className="frame-room" ref={reachable}>
          {children}
        </div>
      </main>
      {actions === undefined ? null : <footer className={`frame-actions frame-${layout}`}>{actions}</footer>}
    </div>
  );
}

interface StageProps {
  readonly lead: ReactNode;
  readonly detail?: ReactNode;
  /** Names the step for whoever works the screen without eyes: a robot, a remote helper. */
  readonly step?: string;
}

/** The question, and below it (in landscape beside it) what helps to answer it. */
export function Stage({ lead, detail, step }: StageProps) {
  return (
    <div className={detail === undefined ? 'stage stage-alone' : 'stage'} data-step={step}>
      <div className="stage-lead">{lead}</div>
      {detail === undefined ? null : <div className="stage-detail">{detail}</div>}
    </div>
  );
}
