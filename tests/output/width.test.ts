import { describe, expect, test } from '@jest/globals';
import { displayWidth, padToWidth, wrap } from '../../src/output/width.ts';

describe('width on the screen', () => {
  test.each([
    ['abc', 3],
    ['سلام', 4],
    ['سَلَامٌ', 4],
    ['é', 1],
    ['e\u0301', 1],
    ['\u2068سلام\u2069', 4],
    ['😀', 2],
    ['北京', 4],
    ['', 0],
  ])('%j takes %i columns', (text, width) => {
    expect(displayWidth(text)).toBe(width);
  });

  test('padding counts columns, not letters', () => {
    expect(padToWidth('عَلَم', 5)).toBe('عَلَم  ');
  });
});

describe('wrapping', () => {
  test.each([
    ['', 10, []],
    ['قال إنه سيعود', 8, ['قال إنه', 'سيعود']],
    ['واحد\n\nاثنان', 20, ['واحد اثنان']],
    ['طويلةجدا نعم', 4, ['طويلةجدا', 'نعم']],
  ])('%j into %i columns', (text, width, lines) => {
    expect(wrap(text, width)).toEqual(lines);
  });
});
