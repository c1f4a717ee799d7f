// What travels keeps its shape. Where a hash here fails: apps that are out there speak as before, so the server must
// understand both; then the new hash is written down.
import { expect, it } from 'vitest';
import { schemaHash } from '../schema-hash.fixture.ts';
import * as upload from './upload.ts';

it('D10 D11 what a device and the server say to each other about photos keeps its shape', () => {
  expect({
    question: schemaHash(upload.photosQuestionSchema),
    answer: schemaHash(upload.photosAnswerSchema),
    chunk: schemaHash(upload.chunkQuerySchema),
    chunkAnswer: schemaHash(upload.chunkAnswerSchema),
  }).toEqual({
    question: 'fe667544d6c4c59c',
    answer: 'a735b22b005906c5',
    chunk: '9bfd2693f0e956fc',
    chunkAnswer: 'c92e98b9bec83664',
  });
});

it.each([
  { from: '0', size: '0' },
  { from: '-1', size: '10' },
  { from: '1.5', size: '10' },
  { from: '0', size: '1000001' },
  { from: 'x', size: '10' },
  { size: '10' },
])('a piece from $from of $size is no piece of a photo', (query) => {
  expect(upload.chunkQuerySchema.safeParse(query).success).toBe(false);
});
