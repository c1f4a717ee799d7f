// How a machine says its answers: each by a key of its own catalogue, which the compiler checks.
import { fact } from '../domain/events/facts.ts';
import type { Fact } from '../domain/events/union.ts';
import type { Seen } from './heard.ts';
import type { Feedback, Named, Words } from './workflow.ts';

export function answersIn<Key extends string>() {
  const say = (key: Key, values?: Words['values']): Words =>
    values === undefined ? { key } : { key, values };
  return {
    say,
    accept: (key: Key, values?: Words['values']): Feedback => ({ is: 'accept', words: say(key, values) }),
    attention: (key: Key, values?: Words['values']): Feedback => ({
      is: 'attention',
      words: say(key, values),
    }),
    /** `wanted` null: nothing in particular. */
    reject: (title: Key, scanned: Named, wanted: Named | null, next: Words): Feedback => ({
      is: 'reject',
      title: say(title),
      scanned,
      wanted,
      next,
    }),
  };
}

function unreadable(seen: Seen): Fact {
  const owner = seen.is === 'item' ? (seen.items[0]?.owner ?? null) : null;
  return fact('label.unreadable', { pickListId: null, label: seen.is, code: seen.code, owner });
}

/**
 * Outside of a pick list: what was typed for a label that can't be read led on, so that the label is to be printed anew.
 * Nothing is written down beside a reject, and nothing in silence: `heard` is said where the answer says nothing.
 */
export const toReprint = <Answer extends { readonly facts: readonly Fact[]; readonly feedback: Feedback }>(
  answer: Answer,
  seen: Seen,
  heard: Feedback,
): Answer =>
  answer.feedback.is === 'reject'
    ? answer
    : {
        ...answer,
        facts: [unreadable(seen), ...answer.facts],
        feedback: answer.feedback.is === 'none' ? heard : answer.feedback,
      };

export const silence: Feedback = { is: 'none' };
