// The shape of a schema as a short text: where it changes, the shape has changed.
import { createHash } from 'node:crypto';
import { z } from 'zod';

export const schemaHash = (schema: z.ZodType): string => {
  const text = JSON.stringify(z.toJSONSchema(schema, { unrepresentable: 'any', io: 'input' }));
  return createHash('sha256').update(text).digest('hex').slice(0, 16);
};
