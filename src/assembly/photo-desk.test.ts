import { describe, expect, it } from 'vitest';
import type { Shot } from '../device/photo.ts';
import { fact } from '../domain/events/facts.ts';
import { jpegOf } from '../domain/photos/jpeg.fixture.ts';
import { photoHashOf } from '../domain/photos/photo.ts';
import { blankAttachmentsDisk, MemoryAttachments } from '../storage/memory-attachments.ts';
import { appendOf, memoryOutbox, scans } from '../sync/by-hand.fixture.ts';
import { photoDesk } from './photo-desk.ts';

const bytes = jpegOf({ size: 5_000 });
const hash = await photoHashOf(bytes);
const picture = new Blob(['as it came']);

function device(shot: Shot = { is: 'photo', bytes }) {
  const disk = blankAttachmentsDisk();
  const outbox = memoryOutbox();
  const attachments = new MemoryAttachments(disk);
  const uploader = { wake: () => {}, stop: () => {} };
  const desk = photoDesk({ attachments, outbox, uploader, shoot: async () => shot, now: () => 7 });
  return { disk, outbox, attachments, desk };
}

describe('a photo that is taken', () => {
  it('D11 is kept under its own hash before anybody is told of it', async () => {
    const { desk } = device();
    expect(await desk.take(picture)).toEqual({ is: 'kept', hash });
    expect(await desk.all()).toEqual([{ hash, size: bytes.length, keptAt: 7, storedAt: null }]);
    const shown = await desk.picture(hash);
    expect(new Uint8Array((await shown?.arrayBuffer()) ?? [])).toEqual(bytes);
    expect(shown?.type).toBe('image/jpeg');
  });

  it.each(['not-a-picture', 'too-large'] as const)('is not kept where it is %s', async (is) => {
    const { desk } = device({ is });
    expect(await desk.take(picture)).toEqual({ is: 'not-kept', why: is });
    expect(await desk.all()).toEqual([]);
  });

  it('D3 says that it is not kept where the device is full, and scans go on', async () => {
    const { desk, disk, outbox } = device();
    disk.room = 10;
    expect(await desk.take(picture)).toEqual({ is: 'not-kept', why: 'quota' });
    expect(await scans(outbox, 1)).toHaveLength(1);
    disk.room = bytes.length;
    expect(await desk.take(picture)).toEqual({ is: 'kept', hash });
  });

  it('is not kept where the storage is closed', async () => {
    const { desk } = device();
    await desk.close();
    expect(await desk.take(picture)).toEqual({ is: 'not-kept', why: 'closed' });
  });

  it('can be taken back as long as no event names it', async () => {
    const { desk, outbox } = device();
    await desk.take(picture);
    await scans(outbox, 600);
    expect(await desk.takeBack(hash)).toBe('gone');
    expect(await desk.picture(hash)).toBeNull();
    await desk.take(picture);
    await outbox.append(appendOf(fact('pick-list.started', { pickListId: hash })));
    expect(await desk.takeBack(hash)).toBe('named');
    expect(await desk.picture(hash)).not.toBeNull();
  });
});
