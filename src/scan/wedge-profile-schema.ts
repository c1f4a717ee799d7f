// What a stored profile must look like to be believed. Apart from the profile's own room, because the wedge works
// from the first moment on and must not wait for a schema to load.
import { z } from 'zod';
import { paceLimits, pauseLimits } from './wedge-profile.ts';

const character = z.string().length(1);

const isOneToOne = (layout: Readonly<Record<string, string>>): boolean =>
  new Set(Object.values(layout)).size === Object.keys(layout).length;

export const wedgeProfileSchema = z
  .object({
    version: z.literal(1),
    /** `key`: Enter, Tab, CR or LF end a scan. `pause`: so does silence of `after` ms. */
    end: z.discriminatedUnion('by', [
      z.object({ by: z.literal('key') }).readonly(),
      z
        .object({
          by: z.literal('pause'),
          after: z.number().int().min(pauseLimits.least).max(pauseLimits.most),
        })
        .readonly(),
    ]),
    /** In a text field, what comes slower than this (ms between characters) is a person's. */
    pace: z.number().int().min(paceLimits.least).max(paceLimits.most),
    /** Texts that the scanner is set up to add around each code. */
    prefix: z.string(),
    suffix: z.string(),
    /**
     * Whether FNC1 comes through: nobody has tried, it was seen to be lost, or it was seen to come, as U+001D or as
     * the texts that stand for it, such as `{GS}`.
     */
    separators: z.discriminatedUnion('are', [
      z.object({ are: z.literal('unproven') }).readonly(),
      z.object({ are: z.literal('lost') }).readonly(),
      z.object({ are: z.literal('kept'), tokens: z.array(z.string().min(1)).readonly() }).readonly(),
    ]),
    /** Whether an AIM identifier leads each code (ISO/IEC 15424). */
    aim: z.enum(['unknown', 'sent', 'not-sent']),
    /** Each character twice; the whole text twice before its end; the whole scan again, within so many ms. */
    doubling: z.discriminatedUnion('is', [
      z.object({ is: z.literal('none') }).readonly(),
      z.object({ is: z.literal('each-character') }).readonly(),
      z.object({ is: z.literal('whole-text') }).readonly(),
      z.object({ is: z.literal('again'), within: z.number().int().min(1).max(pauseLimits.most) }).readonly(),
    ]),
    /** Where scanner and device differ about the keyboard: each character that arrives, and the one that was meant. */
    layout: z.record(character, character).refine(isOneToOne).readonly(),
  })
  .readonly();

export type WedgeProfile = z.infer<typeof wedgeProfileSchema>;
