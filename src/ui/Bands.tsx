// Two of the three answers: accept as a green band that calms down, attention as an amber one that stays.
import type { ReactNode } from 'react';
import { Icon } from './Icon.tsx';
import './bands.css';

export function AcceptBand({ children }: { readonly children: ReactNode }) {
  return (
    <p className="band band-accept">
      <span className="band-sign">
        <Icon name="tick" size={16} />
      </span>
      <span className="band-words">{children}</span>
    </p>
  );
}

export function AttentionBand({ children }: { readonly children: ReactNode }) {
  return (
    <p className="band band-attention">
      <span className="band-sign">
        <Icon name="bang" size={20} />
      </span>
      <span className="band-words">{children}</span>
    </p>
  );
}

/** Why it didn't work, and what to do: beside the field or key that it is about. */
export function Problem({ children }: { readonly children: ReactNode }) {
  return (
    <p className="band band-problem">
      <span className="band-sign">
        <Icon name="cross" size={18} />
      </span>
      <span className="band-words">{children}</span>
    </p>
  );
}
