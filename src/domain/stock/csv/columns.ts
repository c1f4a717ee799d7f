// Which column of a file of pick faces means what. One row for each bin.
import { z } from 'zod';

const header = z.string().min(1).max(100);

/** Columns by the name in the file's first row; null: the file has none. */
export const faceColumnsSchema = z.object({
  location: header,
  sku: header,
  minimum: header,
  maximum: header,
  owner: header.nullable(),
});
export type FaceColumns = z.infer<typeof faceColumnsSchema>;
export type FaceColumn = keyof FaceColumns;

/** A file may lack these, named or not. */
export const optionalFaceColumns = ['owner'] as const satisfies readonly FaceColumn[];

/** Our own layout. Minimum and maximum in base units. */
export const faceColumns: FaceColumns = {
  location: 'location',
  sku: 'sku',
  minimum: 'minimum',
  maximum: 'maximum',
  owner: 'owner',
};
