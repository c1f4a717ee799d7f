// A screen that says one thing and offers one way on: opening, open elsewhere, taken away, an alarm.
import type { ReactNode } from 'react';
import { Icon, type IconName } from './Icon.tsx';
import './notice.css';
import './text.css';

interface NoticeProps {
  readonly title: string;
  readonly children?: ReactNode;
  readonly icon?: IconName;
  /** In the place of an icon. */
  readonly mark?: ReactNode;
  readonly tone?: 'calm' | 'ok' | 'warn';
}

export function Notice({ title, children, icon, mark, tone = 'calm' }: NoticeProps) {
  return (
    <div className="notice">
      {mark}
      {icon === undefined ? null : (
        <span className={`notice-sign notice-${tone}`}>
          <Icon name={icon} size={40} />
        </span>
      )}
      <h1 className="title">{title}</h1>
      {children}
    </div>
  );
}
