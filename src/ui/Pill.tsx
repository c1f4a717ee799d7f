// A short word on the status bar about what isn't normal.
import { Icon, type IconName } from './Icon.tsx';
import './pill.css';

interface PillProps {
  readonly tone: 'calm' | 'warn';
  readonly icon?: IconName;
  readonly children: string;
}

export function Pill({ tone, icon, children }: PillProps) {
  return (
    <span className={`pill pill-${tone}`}>
      {icon === undefined ? null : <Icon name={icon} size={15} />}
      {children}
    </span>
  );
}
