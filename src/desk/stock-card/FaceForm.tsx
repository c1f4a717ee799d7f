// Gives the item a pick face; changes the minimum and the maximum of one that it has, or takes it away.
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useEffect, useId, useRef, useState } from 'react';
import type { CardFace } from '../../domain/desk/stock-card.ts';
import { stockOf } from '../../domain/stock/model.ts';
import { tell } from '../ask.ts';
import { useDeskText } from '../desk-text.ts';
import { Confirm } from '../parts/Confirm.tsx';
import { FormActs } from '../parts/FormActs.tsx';
import { Problem } from '../parts/Waiting.tsx';
import { type FaceDraft, faceOf } from './face-draft.ts';

type Entry = 'location' | 'minimum' | 'maximum';
type ProblemOf = Extract<FaceDraft, { is: 'problem' }>['of'];

const blames: Readonly<Record<ProblemOf, readonly Entry[]>> = {
  location: ['location'],
  minimum: ['minimum'],
  maximum: ['maximum'],
  order: ['minimum', 'maximum'],
};

interface FaceFormProps {
  /** The item's key. */
  readonly item: string;
  /** The one to change; null: a new one. */
  readonly face: CardFace | null;
  readonly onClose: () => void;
}

export function FaceForm({ item, face, onClose }: FaceFormProps) {
  const text = useDeskText();
  const id = useId();
  const client = useQueryClient();
  const form = useRef<HTMLFormElement>(null);
  const [problem, setProblem] = useState<ProblemOf | null>(null);
  useEffect(() => form.current?.querySelector('input')?.focus(), []);
  const save = useMutation({
    mutationFn: ({ is, ...given }: Extract<FaceDraft, { is: 'face' }>) =>
      tell('/pick-faces', { ...stockOf(item), ...given }),
    onSuccess: onClose,
    onSettled: () => client.invalidateQueries(),
  });
  const remove = useMutation({
    mutationFn: (location: string) => tell('/pick-faces/remove', { ...stockOf(item), location }),
    onSuccess: onClose,
    onSettled: () => client.invalidateQueries(),
  });
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const said = new FormData(event.currentTarget);
    const entry = (name: Entry) => String(said.get(name) ?? '');
    const draft = faceOf({
      location: face?.location ?? entry('location'),
      minimum: entry('minimum'),
      maximum: entry('maximum'),
    });
    remove.reset();
    setProblem(draft.is === 'problem' ? draft.of : null);
    if (draft.is === 'face') save.mutate(draft);
    else save.reset();
  };
  const field = (name: Entry, value: string) => (
    <label className={`field face-${name === 'location' ? 'location' : 'bound'}`} htmlFor={`${id}${name}`}>
      {text(`pickFaces.${name}`)}
      <input
        id={`${id}${name}`}
        name={name}
        inputMode={name === 'location' ? 'text' : 'numeric'}
        maxLength={name === 'location' ? 64 : 7}
        autoComplete="off"
        spellCheck={false}
        defaultValue={value}
        aria-invalid={problem !== null && blames[problem].includes(name)}
        aria-describedby={`${id}help`}
      />
    </label>
  );
  return (
    <form ref={form} className="face-form" onSubmit={submit} noValidate aria-labelledby={`${id}title`}>
      <h3 id={`${id}title`}>
        {face === null ? text('pickFaces.add') : text('pickFaces.changeTitle', { location: face.location })}
      </h3>
      <div className="face-fields">
        {face === null && field('location', '')}
        {field('minimum', face === null ? '' : String(face.minimum))}
        {field('maximum', face === null ? '' : String(face.maximum))}
      </div>
      <p className="mute" id={`${id}help`}>
        {text('pickFaces.bounds')}
      </p>
      {problem !== null && (
        <p className="problem" role="alert">
          {text(`pickFaces.problem.${problem}`)}
        </p>
      )}
      {problem === null && save.isError && <Problem fault={save.error} />}
      {remove.isError && <Problem fault={remove.error} />}
      <FormActs act={text('common.save')} busy={save.isPending} onClose={onClose}>
        {face !== null && (
          <Confirm
            label={text('pickFaces.remove')}
            question={text('pickFaces.removeSure', { location: face.location })}
            act={text('pickFaces.remove')}
            about={face.location}
            busy={remove.isPending}
            onAct={() => remove.mutate(face.location)}
          />
        )}
      </FormActs>
    </form>
  );
}
