import { describe, expect, it } from 'vitest';
import { symbologyAndText } from './symbology.ts';

const read = (text: string, aim: string | null = null) => {
  const found = symbologyAndText({ text, aim, via: 'wedge', at: 0 });
  return [found.symbology, found.text];
};

describe('AIM identifiers (ISO/IEC 15424)', () => {
  it.each([
    ['gs1', ']C1 ]e0 ]e1 ]e2 ]d2 ]d5 ]Q3 ]Q4 ]J1 ]J4'],
    ['ean', ']E0'],
    ['add-on', ']E1 ]E2'],
    ['ean-with-add-on', ']E3'],
    ['ean-8', ']E4'],
    ['itf', ']I0 ]I1'],
    ['plain', ']C0 ]C2 ]d0 ]d1 ]Q0 ]Q1 ]Q2 ]L0 ]L2 ]z0 ]J0 ]h0'],
    ['other', ']A0 ]A1 ]F0 ]G0 ]M0 ]S0 ]R0 ]H0 ]X0 ]U0'],
  ])('%s: %s', (symbology, all) => {
    for (const aim of all.split(' ')) {
      expect(read(`${aim}X1`), aim).toEqual([symbology, 'X1']);
      expect(read('X1', aim), aim).toEqual([symbology, 'X1']);
      expect(read('X1', aim.slice(1)), aim).toEqual([symbology, 'X1']);
    }
  });

  it('without any the symbology is unknown', () => {
    expect(read('X1')).toEqual(['unknown', 'X1']);
    expect(read('X1', '')).toEqual(['unknown', 'X1']);
    for (const text of [']', ']C', '] C1', 'C1', ']-1X']) expect(read(text)).toEqual(['unknown', text]);
  });

  it('named twice is once; where the reader names another, what leads the text is the code’s own', () => {
    expect(read(']C1X1', ']C1')).toEqual(['gs1', 'X1']);
    expect(read(']C1X1', ']Q1')).toEqual(['plain', ']C1X1']);
  });

  it('white space and control characters around a code are the reader’s, the separator is the code’s', () => {
    expect(read('\u0002 ]C1 X1\u0003\r\n')).toEqual(['gs1', 'X1']);
    expect(read('\u001DX1\u001D\u0004')).toEqual(['unknown', '\u001DX1\u001D']);
    expect(read(' \u0000\t\u00a0')).toEqual(['unknown', '']);
  });
});
