import { mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { loadServerKeys, newServerKey, serverKeysFrom } from './server-keys.ts';

describe('the server’s key', () => {
  let folder: string;
  const file = () => path.join(folder, 'keys', 'server-key.json');
  beforeEach(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'tallyhand-keys-'));
  });
  afterEach(() => rm(folder, { recursive: true }));

  it('is made on the first start, readable by its owner alone, and found on the second', async () => {
    const first = await loadServerKeys(folder);
    expect((await stat(file())).mode & 0o777).toBe(0o600);
    expect((await stat(path.dirname(file()))).mode & 0o777).toBe(0o700);
    const second = await loadServerKeys(folder);
    expect(second.secretFor('x')).toEqual(first.secretFor('x'));
  });

  it('is the same for processes that start at once, and no draft is left behind', async () => {
    const all = await Promise.all(Array.from({ length: 6 }, () => loadServerKeys(folder)));
    expect(new Set(all.map((keys) => keys.secretFor('x').join())).size).toBe(1);
    expect(await readdir(path.dirname(file()))).toEqual(['server-key.json']);
  });

  it('given by the environment is used, and nothing is written', async () => {
    const given = await newServerKey();
    const keys = await loadServerKeys(folder, given);
    expect(keys.secretFor('x')).toEqual((await serverKeysFrom(given)).secretFor('x'));
    expect(await readdir(folder)).toEqual([]);
  });

  it('that is damaged stops the start with what to do, and is neither shown nor replaced', async () => {
    await loadServerKeys(folder);
    const damaged = (await readFile(file(), 'utf8')).replace('P-256', 'P-999');
    await writeFile(file(), damaged);
    const failure = await loadServerKeys(folder).catch((error: unknown) => String(error));
    expect(failure).toContain('restore it from its backup');
    expect(failure).not.toContain(JSON.parse(damaged).d);
    expect(await readFile(file(), 'utf8')).toBe(damaged);
  });

  it('gives each purpose its own secret and can’t be read out', async () => {
    const keys = await loadServerKeys(folder);
    expect(keys.secretFor('nonce')).not.toEqual(keys.secretFor('access-token'));
    expect(keys.sign.extractable).toBe(false);
  });
});
