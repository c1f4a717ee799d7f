import { describe, expect, it } from 'vitest';
import { fitText, plainLine, textWidth } from './fit-text.ts';

const box = { width: 200, height: 84 };
const sizes = { most: 40, least: 20 };

describe('text in a box of a label', () => {
  it('has the size that is wished for where it fits', () => {
    expect(fitText('Mug', box, sizes)).toEqual({ size: 40, lines: ['Mug'] });
  });

  it('breaks between words before it becomes smaller', () => {
    expect(fitText('Large mugs', box, sizes)).toEqual({ size: 40, lines: ['Large', 'mugs'] });
  });

  it('becomes as small as it must', () => {
    const { size, lines } = fitText('Hanging heart holder', box, sizes);
    expect(size).toBeLessThan(40);
    expect(lines.join(' ')).toBe('Hanging heart holder');
    for (const line of lines) expect(textWidth(line) * size).toBeLessThanOrEqual(box.width);
  });

  it('a code breaks behind its hyphens, never within a part that fits a line', () => {
    expect(fitText('HOCHREGA-120-118', box, sizes).lines).toEqual(['HOCHREGA-', '120-118']);
  });

  it('is cut with dots where even the smallest is too large, and stays in its width', () => {
    const { size, lines } = fitText('W'.repeat(200), box, sizes);
    expect(size).toBe(20);
    expect(lines).toHaveLength(3);
    expect(lines[2]).toMatch(/W\.\.\.$/);
    for (const line of lines) expect(textWidth(line) * size).toBeLessThanOrEqual(box.width);
  });

  it('has no control characters and no halves of characters', () => {
    expect(plainLine(' a\u0000b\n\u200ec\ud83d ')).toBe('a b c');
  });
});
