// Tells the stylesheet how long a text is, so that it can be set as large as its column allows.
import type { CSSProperties } from 'react';

export const sized = (chars: number): CSSProperties => ({ '--chars': chars }) as CSSProperties;
