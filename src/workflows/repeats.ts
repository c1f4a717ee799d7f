// What a second reading of one label by one pull of the trigger is: nothing, or one more. SCAN.md 8.
import type { Fact } from '../domain/events/union.ts';
import type { Feedback, Input } from './workflow.ts';

/** Whoever bounces on a printed command has given it once. */
const isCommand = (input: Input): boolean => input.is === 'scan' && input.meaning.is === 'command';

/** What is written down has happened, whatever is said of it: a carton too many is one more all the same. */
const counts = ({ facts, feedback }: Answer): boolean => facts.length > 0 || feedback.is === 'accept';

interface Answer {
  readonly facts: readonly Fact[];
  readonly feedback: Feedback;
}

/** `confirms`: whether the reading would confirm what the first one has shown. `answer`: the step's to the second one. */
export const repeatsNothing = (input: Input, confirms: boolean, answer: Answer): boolean =>
  isCommand(input) || confirms || !counts(answer);
