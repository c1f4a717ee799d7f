// The operator's theme, put where the tokens look for it; `auto` follows the device.
import { useEffect } from 'react';
import type { Preferences } from './model.ts';

export function useTheme(theme: Preferences['theme']): void {
  useEffect(() => {
    const root = document.documentElement;
    if (theme === 'auto') root.removeAttribute('data-theme');
    else root.setAttribute('data-theme', theme);
  }, [theme]);
}
