// What every job's screen is: one question at a time, and the three answers around it.
import { type ReactNode, useState } from 'react';
import { useText } from '../i18n/use-text.ts';
import { type Announcement, Announcer } from '../ui/Announcer.tsx';
import { AcceptBand, AttentionBand } from '../ui/Bands.tsx';
import { displayName } from '../ui/display-name.ts';
import { Filled } from '../ui/Frame.tsx';
import { Rejected } from '../ui/Rejected.tsx';
import { useTurn } from '../ui/use-turn.ts';
import { type JobKey, MoreKeys } from './JobKeys.tsx';
import type { Feedback, Input, Named, Words } from './workflow.ts';

export interface JobScreenProps<State, Work> {
  readonly state: State;
  readonly work: Work;
  /** The answer to the last input. A new object, even with the same words, is a new answer. */
  readonly feedback: Feedback;
  readonly onInput: (input: Input) => void;
  readonly onAcknowledge: () => void;
  readonly onLeave: () => void;
  readonly bar: ReactNode;
  readonly trail: ReactNode;
}

/** What the screen hands to each of its steps. */
export interface JobChrome {
  readonly bar: ReactNode;
  readonly answer: ReactNode;
  readonly trail: ReactNode;
  readonly onInput: (input: Input) => void;
  readonly onMore: () => void;
  /** The job is parked or over: home. */
  readonly onLeave: () => void;
}

/** A machine's message in the operator's language: the job's own catalogue knows it. */
export type SayWords = (words: Words | string) => string;

function announcementOf(feedback: Feedback, say: SayWords): Announcement | null {
  switch (feedback.is) {
    case 'none':
      return null;
    case 'reject':
      return { text: `${say(feedback.title)}. ${say(feedback.next)}`, urgent: true };
    default:
      return { text: say(feedback.words), urgent: feedback.is === 'attention' };
  }
}

interface Framed {
  readonly shown: JobScreenProps<unknown, unknown>;
  readonly say: SayWords;
  /** The keys that are one press away at this step. */
  readonly more: readonly JobKey[];
  readonly step: (chrome: JobChrome) => ReactNode;
}

export function JobScreen({ shown, say, more, step }: Framed) {
  const { state, feedback, onInput, onAcknowledge, onLeave, bar, trail } = shown;
  const text = useText();
  const turn = useTurn(feedback);
  const [moreAt, setMoreAt] = useState<unknown>(null);
  const thing = ({ name, code }: Named) => ({
    name: name === null ? null : say(typeof name === 'string' ? displayName(name) : name),
    code,
  });
  const answer =
    feedback.is === 'accept' ? (
      <AcceptBand key={turn}>{say(feedback.words)}</AcceptBand>
    ) : feedback.is === 'attention' ? (
      <AttentionBand key={turn}>{say(feedback.words)}</AttentionBand>
    ) : null;
  return (
    <>
      <Announcer announcement={announcementOf(feedback, say)} />
      {feedback.is === 'reject' ? (
        <Filled bar={bar}>
          <Rejected
            title={say(feedback.title)}
            scanned={{ label: text('job.reject.scanned'), ...thing(feedback.scanned) }}
            wanted={
              feedback.wanted === null
                ? null
                : { label: text('job.reject.wanted'), ...thing(feedback.wanted) }
            }
            next={say(feedback.next)}
            acknowledge={text('job.reject.acknowledge')}
            onAcknowledge={onAcknowledge}
          />
        </Filled>
      ) : moreAt === state ? (
        <MoreKeys bar={bar} keys={more} onInput={onInput} onClose={() => setMoreAt(null)} />
      ) : (
        step({ bar, answer, trail, onInput, onLeave, onMore: () => setMoreAt(state) })
      )}
    </>
  );
}
