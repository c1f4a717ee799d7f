import { describe, expect, it } from 'vitest';
import { ascii, exifWithPlace, jpegOf, segment } from './jpeg.fixture.ts';
import { readJpeg } from './jpeg.ts';

describe('a JPEG', () => {
  it('tells its width and height', () => {
    expect(readJpeg(jpegOf({ width: 1_600, height: 1_200 }))).toEqual({
      is: 'picture',
      width: 1_600,
      height: 1_200,
    });
  });

  it('may say which colours it has', () => {
    const more = [
      ...segment(0xe2, ascii('ICC_PROFILE\0\x01\x01')),
      ...segment(0xee, ascii('Adobe\0d\0\0\0\0')),
    ];
    expect(readJpeg(jpegOf({ more })).is).toBe('picture');
  });

  it.each([
    ['EXIF with a place', exifWithPlace],
    ['XMP', segment(0xe1, ascii('http://ns.adobe.com/xap/1.0/\0<x/>'))],
    ['IPTC', segment(0xed, ascii('Photoshop 3.0\0'))],
    ['more pictures', segment(0xe2, ascii('MPF\0MM'))],
    ['a thumbnail', segment(0xe0, ascii('JFXX\0\x10'))],
    ['a thumbnail in its header', segment(0xe0, [...ascii('JFIF\0'), 1, 2, 0, 0, 1, 0, 1, 1, 1, 0, 0, 0])],
    ['a comment', segment(0xfe, ascii('at home'))],
  ])('with %s carries more than its picture', (_, more) => {
    expect(readJpeg(jpegOf({ more }))).toEqual({ is: 'with-metadata' });
  });

  it('with bytes behind its end carries more than its picture', () => {
    expect(readJpeg(jpegOf({ behind: ascii('ftypmp42') }))).toEqual({ is: 'with-metadata' });
  });

  it('with notes between two scans carries more than its picture', () => {
    const whole = jpegOf({ size: 300 });
    const scanned = [...whole.subarray(0, -2)];
    const again = segment(0xda, [1, 1, 0, 0, 63, 0]);
    const between = Uint8Array.from([...scanned, ...segment(0xfe, [65]), ...again, 1, 0xff, 0xd9]);
    expect(readJpeg(between)).toEqual({ is: 'with-metadata' });
    const without = Uint8Array.from([...scanned, 0xff, 0, 0xff, 0xd3, 7, 0xff, ...again, 1, 0xff, 0xd9]);
    expect(readJpeg(without).is).toBe('picture');
  });

  it('that is cut off anywhere is none', () => {
    const whole = jpegOf({ size: 400 });
    for (let length = 0; length < whole.length; length += 1) {
      expect([length, readJpeg(whole.subarray(0, length)).is]).toEqual([length, 'not-a-jpeg']);
    }
  });

  it.each([
    ['nothing', []],
    ['a PNG', [0x89, ...ascii('PNG\r\n\x1a\n')]],
    ['a page', ascii('<!doctype html>')],
    ['no frame', [0xff, 0xd8, ...segment(0xda, [1, 1, 0, 0, 63, 0]), 1, 0xff, 0xd9]],
    ['no picture', [0xff, 0xd8, 0xff, 0xd9]],
  ])('is not %s', (_, bytes) => {
    expect(readJpeg(Uint8Array.from(bytes))).toEqual({ is: 'not-a-jpeg' });
  });

  it('without a width or a height is none', () => {
    expect(readJpeg(jpegOf({ width: 0 }))).toEqual({ is: 'not-a-jpeg' });
    expect(readJpeg(jpegOf({ height: 0 }))).toEqual({ is: 'not-a-jpeg' });
  });
});
