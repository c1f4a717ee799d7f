// Where the camera's picture stands: above the screen, which goes on below it; beside it where it is wide.
import type { ReactNode } from 'react';
import './camera-split.css';

interface CameraSplitProps {
  /** Null: the screen has all the room. */
  readonly viewfinder: ReactNode;
  readonly children: ReactNode;
}

/** The screen keeps its place in the tree: what a person has typed is there, whether the camera opens or closes. */
export function CameraSplit({ viewfinder, children }: CameraSplitProps) {
  return (
    <div className="camera-split">
      {viewfinder}
      <div className="camera-rest">{children}</div>
    </div>
  );
}
