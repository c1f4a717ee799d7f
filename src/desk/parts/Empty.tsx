// Where there is nothing to show: what it means and what to do first.
import type { ReactNode } from 'react';

export function Empty(props: {
  readonly title: string;
  readonly help: string;
  readonly children?: ReactNode;
}) {
  return (
    <div className="empty">
      <p className="empty-title">{props.title}</p>
      <p className="mute">{props.help}</p>
      {props.children !== undefined && <div className="empty-actions">{props.children}</div>}
    </div>
  );
}
