// Locations as the desk and an API define and remove them.
import { z } from 'zod';
import { placedLocationSchema } from '../catalogue/definitions.ts';

export const defineLocationsSchema = z.object({ locations: z.array(placedLocationSchema).min(1).max(500) });

export const removeLocationsSchema = z.object({
  codes: z.array(placedLocationSchema.shape.code).min(1).max(500),
});

/** `unknown`: there was no such location, so nothing was to be done. */
export const locationsAnswerSchema = z.object({
  done: z.number().int().nonnegative(),
  unknown: z.array(z.string()),
});
export type LocationsAnswer = z.infer<typeof locationsAnswerSchema>;
