// English, the catalogue that all others follow.
import { pick } from './en/pick.ts';
import { shell } from './en/shell.ts';

export const en = { shell, pick } as const;
