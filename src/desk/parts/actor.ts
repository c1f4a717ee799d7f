// Who did something, in words.
import type { Actor } from '../../domain/desk/actor.ts';
import type { DeskTexts } from '../desk-text.ts';

export const actorText = (text: DeskTexts, { is, name }: Actor): string =>
  is === 'api-key' ? text('events.byApiKey', { name }) : name;
