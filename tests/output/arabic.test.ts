import { describe, expect, test } from '@jest/globals';
import { openArabicWriter, tame } from '../../src/output/arabic.ts';
import { visualOrder } from '../../src/output/bidi.ts';
import { shape } from '../../src/output/shape.ts';

describe('visual order', () => {
  test.each([
    ['turns Arabic round', 'ابت', 'تبا'],
    ['leaves Latin alone', 'abc', 'abc'],
    ['keeps numbers readable', 'عام 2024', '2024 ماع'],
    ['mirrors brackets', '(اب)', '(با)'],
    ['keeps a mark on its letter', 'بَت', 'تبَ'],
    ['keeps an emoji whole', 'اب😀ت', 'ت😀با'],
    ['takes an empty line', '', ''],
  ])('%s', (_, logical, visual) => {
    expect(visualOrder(logical)).toBe(visual);
  });
});

describe('shaping', () => {
  test('joins letters', () => {
    expect(shape('بيت')).toBe('\ufe91\ufef4\ufe96');
  });

  test.each(['لَا', 'سَلَام', 'لّأ'])('prints no second alef after a sign: %s', (word) => {
    expect(shape(word)).not.toMatch(/[\u0627\u0623]|[\ufe8d\ufe8e\ufe83\ufe84]/);
    expect(shape(word)).toMatch(/[\ufef5-\ufefc]/);
  });
});

describe('the writer of Arabic', () => {
  test('isolates Arabic where the terminal orders it', async () => {
    const write = await openArabicWriter('terminal');
    expect(write('سلام')).toBe('\u2068سلام\u2069');
    expect(write('abc')).toBe('abc');
  });

  test('joins and turns where the terminal does nothing', async () => {
    const write = await openArabicWriter('visual');
    expect(write('بيت')).toBe('\ufe96\ufef4\ufe91');
  });

  test('adds nothing when it is off', async () => {
    const write = await openArabicWriter('off');
    expect(write('سلام')).toBe('سلام');
  });

  test.each([
    ['\u001b[31mأحمر\u001b[0m', '[31mأحمر [0m'],
    ['أ\u202eب', 'أ ب'],
    ['سطر\r\nآخر', 'سطر آخر'],
  ])('takes the harm out of %j', (text, tamed) => {
    expect(tame(text)).toBe(tamed);
  });
});
