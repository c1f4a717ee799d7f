// One-way digests of random secrets. A secret is looked up by its digest, so no comparison can tell how far two agree.
import { createHash } from 'node:crypto';

/** SHA-256 as base64url. Only for secrets of 80 random bits and more; what a person chose needs a slow hash. */
export const digestOf = (secret: string): string => createHash('sha256').update(secret).digest('base64url');
