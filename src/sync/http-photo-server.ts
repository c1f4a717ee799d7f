// The way of photos over HTTP: one question for many, and pieces as they are.
import { chunkAnswerSchema, photosAnswerSchema } from '../domain/photos/upload.ts';
import { type AuthorisedParts, answered, authorisedFetch, unreachable } from './authorised-fetch.ts';
import type { PhotoServer } from './photo-server.ts';

const base = '/api/v1/photos';

export function httpPhotoServer(parts: AuthorisedParts): PhotoServer {
  const send = authorisedFetch(parts);
  return {
    async ask(hashes, signal) {
      const init = { method: 'POST', body: JSON.stringify({ hashes }), signal };
      const asked = send(`${base}/standings`, init, { 'Content-Type': 'application/json' });
      return asked.then((response) => answered(response, photosAnswerSchema)).catch(() => unreachable);
    },
    async send({ hash, size, from, bytes }, signal) {
      const init = { method: 'PUT', body: bytes, signal };
      const sent = send(`${base}/${hash}?from=${from}&size=${size}`, init, {
        'Content-Type': 'application/octet-stream',
      });
      return sent.then((response) => answered(response, chunkAnswerSchema)).catch(() => unreachable);
    },
  };
}
