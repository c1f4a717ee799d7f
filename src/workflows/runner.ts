// The way of one scan: what it means, what the machine says to it, onto the disk, and only then the tone.
// Inputs are taken one at a time in the order in which they came, however fast; each gets its own answer.
import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Meaning, RawScan } from '../domain/barcode/meaning.ts';
import type { Fact } from '../domain/events/union.ts';
import { mayBeBounce } from '../scan/repeat.ts';
import { type JobRecord, NotSaved } from '../storage/outbox.ts';
import { silence } from './answers.ts';
import { itemsFor } from './items-for.ts';
import type { Gone, JobKind, JobKinds, JobRef } from './job-kind.ts';
import { JobShelf, lastOf, lyingHere } from './job-shelf.ts';
import { repeatsNothing } from './repeats.ts';
import type { RunnerPorts, RunnerState } from './runner-ports.ts';
import { shownWork, workMissing } from './shown-work.ts';
import type { Feedback, Input, Words } from './workflow.ts';

const noJob: Words = { key: 'runner.say.no-job' };
const misread: Words = { key: 'runner.say.misread' };

const atRest = { job: null, state: null, work: null, progress: null, gone: null } as const;

export class Runner<State, Work> {
  readonly store: StoreApi<RunnerState<State, Work>>;
  readonly #kinds: JobKinds<State, Work>;
  readonly #ports: RunnerPorts;
  readonly #shelf: JobShelf;
  readonly #unfollow: () => void;
  #queue: Promise<unknown> = Promise.resolve();
  /** Of the job that is being worked on. */
  #kind: JobKind<State, Work> | null = null;
  /** An event of this job is on its way to the disk: its documents and its answer are shown together. */
  #writing = false;
  #lastScan: RawScan | null = null;

  constructor(kinds: JobKinds<State, Work>, ports: RunnerPorts) {
    this.#kinds = kinds;
    this.#ports = ports;
    this.#shelf = new JobShelf(ports.outbox);
    this.store = createStore<RunnerState<State, Work>>(() => ({
      ...atRest,
      parked: [],
      feedback: { n: 0, answer: silence },
      alarm: null,
    }));
    this.#unfollow = ports.view.subscribe(() => this.#showWork());
  }

  close(): void {
    this.#unfollow();
  }

  /** After a start or a sign-in: the operator's own job that was in hand last goes on (D4); others are offered. */
  restore(operator: string): Promise<void> {
    return this.#inTurn(async () => {
      const last = lastOf(await this.#showParked(), operator);
      if (last !== null) await this.#takeUp(last, operator, last);
    });
  }

  /** Takes a job up: a new one, or one that lies on this device, whoever's it was (C3). */
  take(job: JobRef, operator: string): Promise<void> {
    return this.#inTurn(async () => {
      await this.#takeUp(job, operator, lyingHere(await this.#showParked(), job));
    });
  }

  /** Home from a job: one that is over or gone is forgotten here, any other stays where it lies. */
  leave(): Promise<void> {
    const { state, gone } = this.store.getState();
    const over = gone !== null || (state !== null && this.#kind?.over(state) === true);
    // The last answer is in the job's own words: home doesn't repeat it.
    this.acknowledge();
    return over ? this.finish() : this.park();
  }

  /** Nothing is half done: an update may be activated (SYNC.md D10). */
  atRest(): boolean {
    const { state } = this.store.getState();
    return state === null || this.#kind === null || this.#kind.workflow.atRest(state);
  }

  /** Leaves the job where it stands; it stays on the device, to be taken up again. */
  park(): Promise<void> {
    return this.#inTurn(async () => {
      this.store.setState(atRest);
      await this.#showParked();
    });
  }

  /** Leaves a job that is finished, or gone from this device. */
  finish(): Promise<void> {
    return this.#inTurn(async () => {
      const { job } = this.store.getState();
      this.store.setState(atRest);
      if (job !== null) await this.#ports.outbox.endJob(job.id);
      await this.#showParked();
    });
  }

  /** A person has seen the last answer: the screen is the step's again. */
  acknowledge(): void {
    this.store.setState(({ feedback }) => ({ feedback: { n: feedback.n + 1, answer: silence } }));
  }

  /** A person has seen that the last scan was not saved. */
  acknowledgeAlarm(): void {
    this.store.setState({ alarm: null });
  }

  /** Where repeats mean nothing, the second reading of one label by a bouncing trigger is answered with silence. */
  scan(raw: RawScan): Promise<Feedback> {
    return this.#inTurn(() => {
      const bounce = mayBeBounce(this.#lastScan, raw);
      this.#lastScan = raw;
      const meaning = this.#ports.parse(raw);
      const atHome = meaning.is === 'bad' ? misread : noJob;
      return this.#answerTo(bounce, atHome, async (work, kind) => {
        await kind.prepare(meaning, work);
        const items = await itemsFor(meaning, kind.items(work), this.#ports.lookup);
        return { is: 'scan', meaning, text: raw.text, items };
      });
    });
  }

  input(input: Input): Promise<Feedback> {
    return this.#inTurn(() =>
      this.#answerTo(false, noJob, async (work, kind) => {
        if (input.is === 'typed') await kind.prepare(this.#meaningOf(input.text), work);
        return input;
      }),
    );
  }

  /**
   * Writes down what happened beside the job, whose step stays as it is. Answers the event's id once it is on the disk
   * and folded in; null where it was not saved, and then the alarm is raised (D3).
   */
  record(fact: Fact, actor: string): Promise<string | null> {
    return this.#inTurn(async () => {
      const { outbox, view, basis, now } = this.#ports;
      try {
        const [event] = await outbox.append({ facts: [fact], actor, basis: basis(), at: now(), job: null });
        await view.settled();
        return event?.id ?? null;
      } catch (error) {
        this.#raiseAlarm(error);
        return null;
      }
    });
  }

  /** What a label that can't be read would have said. */
  #meaningOf(typed: string): Meaning {
    return this.#ports.parse({ text: typed.trim().toUpperCase(), aim: null, via: 'typed', at: 0 });
  }

  #inTurn<Result>(act: () => Promise<Result>): Promise<Result> {
    const turn = this.#queue.then(act);
    this.#queue = turn.catch(() => {});
    return turn;
  }

  /** `atHome`: what is said where no job is open. */
  async #answerTo(
    bounce: boolean,
    atHome: Words,
    ask: (work: Work, kind: JobKind<State, Work>) => Promise<Input>,
  ): Promise<Feedback> {
    const { job, work, gone, alarm } = this.store.getState();
    if (alarm !== null) {
      this.#ports.signal({ is: 'alarm', reason: alarm });
      return silence;
    }
    const kind = this.#kind;
    if (job === null || kind === null) return this.#say({ is: 'attention', words: atHome });
    if (gone !== null || work === null) return this.#sayGone(gone ?? workMissing);
    try {
      return await this.#step(await ask(work, kind), bounce, job.operator);
    } catch (error) {
      return this.#raiseAlarm(error);
    }
  }

  /** The state and the documents are read after the input is complete: a pull may have come meanwhile. */
  async #step(input: Input, bounce: boolean, operator: string): Promise<Feedback> {
    const { job, state } = this.store.getState();
    const kind = this.#kind;
    const work = job === null || kind === null ? null : kind.read(job.id);
    if (job === null || kind === null || state === null || work === null) return this.#sayGone(workMissing);
    const step = kind.workflow.step(state, input, work);
    const confirms = kind.workflow.confirms?.(state, input) === true;
    if (bounce && repeatsNothing(input, confirms, step)) return silence;
    const record = this.#shelf.record({ workflow: job.workflow, jobId: job.id }, operator, step.state);
    if (step.facts.length > 0) await this.#write(step.facts, record);
    this.#stand(record, step.state, step.feedback);
    this.#ports.signal(step.feedback);
    if (step.facts.length === 0 && step.state !== state) await this.#ports.outbox.saveJob(record);
    return step.feedback;
  }

  async #takeUp({ workflow, jobId }: JobRef, operator: string, parked: JobRecord | null): Promise<void> {
    const kind = (await this.#kinds.get(workflow)?.()) ?? null;
    this.#kind = kind;
    await kind?.open(jobId);
    const work = kind?.read(jobId) ?? null;
    const shown = shownWork(kind, work);
    if (kind === null || work === null || shown.gone !== null) {
      this.store.setState({ job: { workflow, id: jobId, operator }, state: null, ...shown });
      return;
    }
    const state = parked === null ? kind.workflow.resume(work) : (parked.state as State);
    this.#shelf.takeUp();
    const record = this.#shelf.record({ workflow, jobId }, operator, state);
    try {
      await this.#write(kind.workflow.begin(work, operator), record);
    } catch (error) {
      this.#raiseAlarm(error);
      return;
    }
    this.#stand(record, state, null);
    await this.#showParked();
  }

  /** The events and the job's state in one transaction (D4); when this returns they are on the disk, and folded. */
  async #write(facts: readonly Fact[], job: JobRecord): Promise<void> {
    const { outbox, view, basis, now } = this.#ports;
    if (facts.length === 0) return outbox.saveJob(job);
    this.#writing = true;
    try {
      await outbox.append({ facts, actor: job.operator, basis: basis(), at: now(), job });
      await view.settled();
    } finally {
      this.#writing = false;
    }
  }

  /** Where the operator stands and what is answered change at once: a scan is one change of the screen. */
  #stand({ workflow, jobId, operator }: JobRecord, state: State, answer: Feedback | null): void {
    const work = this.#kind?.read(jobId) ?? null;
    this.store.setState(({ feedback }) => ({
      job: { workflow, id: jobId, operator },
      state,
      ...shownWork(this.#kind, work),
      feedback: answer === null ? feedback : { n: feedback.n + 1, answer },
    }));
  }

  #sayGone({ words }: Gone): Feedback {
    return this.#say({ is: 'attention', words });
  }

  #say(answer: Feedback): Feedback {
    this.store.setState(({ feedback }) => ({ feedback: { n: feedback.n + 1, answer } }));
    this.#ports.signal(answer);
    return answer;
  }

  /** A failure that nobody foresaw is no proof that the scan was saved: it alarms as well (D3). */
  #raiseAlarm(error: unknown): Feedback {
    const reason = error instanceof NotSaved ? error.reason : 'aborted';
    this.store.setState({ alarm: reason });
    this.#showWork();
    this.#ports.signal({ is: 'alarm', reason });
    return silence;
  }

  #showWork(): void {
    const { job, work: shown } = this.store.getState();
    const kind = this.#kind;
    if (job === null || kind === null || this.#writing) return;
    const work = kind.read(job.id);
    if (work === shown) return;
    this.store.setState(shownWork(kind, work, work ?? shown));
  }

  async #showParked(): Promise<readonly JobRecord[]> {
    const { job } = this.store.getState();
    const parked = await this.#shelf.parked(job === null ? null : { workflow: job.workflow, jobId: job.id });
    this.store.setState({ parked });
    return parked;
  }
}
