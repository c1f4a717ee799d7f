// What keeps a new password from being sent: found here, so that nobody waits for the server to say it.
import { passwordLengths } from '../../domain/access/password.ts';

export type PasswordProblem = 'current-missing' | 'short' | 'same' | 'differs';

export interface PasswordEntry {
  readonly current: string;
  readonly next: string;
  readonly again: string;
}

/** The first thing to correct, from top to bottom; null: it can be sent. */
export function passwordProblem({ current, next, again }: PasswordEntry): PasswordProblem | null {
  if (current === '') return 'current-missing';
  if (next.length < passwordLengths.least) return 'short';
  if (next === current) return 'same';
  return next === again ? null : 'differs';
}
