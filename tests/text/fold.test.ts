import { describe, expect, test } from '@jest/globals';
import { IGNORABLE, SPACE, classOf } from '../../src/text/characters.ts';
import { bareSpelling, fold } from '../../src/text/fold.ts';

const TATWEEL = '\u0640';

describe('spellings of one word meet under one key', () => {
  test.each([
    ['hamza carriers', ['أوكرانيا', 'اوكرانيا', 'إوكرانيا', 'آوكرانيا', '\u0671وكرانيا']],
    ['ta marbuta', ['القاهرة', 'القاهره']],
    ['alef maqsura', ['مصطفى', 'مصطفي']],
    ['hamza on waw and ya', ['رؤوف رئيس', 'رووف رييس']],
    ['vowel signs', ['مُحَمَّدٌ', 'محمد']],
    ['tatweel', [`مح${TATWEEL}${TATWEEL}مد`, 'محمد']],
    ['invisible marks', ['\u200fمح\u200cم\u202bد\ufeff', 'محمد']],
    ['decomposed hamza', ['أحمد'.normalize('NFD'), 'أحمد']],
    ['decomposed hamza on ya', ['رئيس'.normalize('NFD'), 'رئيس']],
    ['Persian letters', ['ایران', 'إيران']],
    ['Persian kaf', ['امریکا', 'أمريكا']],
    ['Urdu heh', ['قاہرہ', 'قاهره']],
    ['presentation forms', ['ﻣﺤﻤﺪ', 'محمد']],
    ['a lam-alef ligature', ['ﻷوكرانيا', 'لأوكرانيا']],
    ['the word ligature of Allah', ['ﷲ', 'الله']],
    ['presentation forms of vowel signs', ['ﻣ\ufe77ﺤ\ufe7dﻤﺪ', 'محمد']],
    ['Arabic digits', ['٢٠٢٤', '2024']],
    ['Persian digits', ['۲۰۲۴', '2024']],
    ['Latin letters', ['ÉCOLE', 'école', 'ecole']],
    ['full-width Latin letters', ['ＢＢＣ', 'bbc']],
  ])('%s', (_, spellings) => {
    expect(new Set(spellings.map(fold)).size).toBe(1);
  });
});

test.each([
  ['على', 'علي'],
  ['شؤون', 'شوون'],
  ['ﷺ', 'صلياللهعليهوسلم'],
  ['سلاﻡ', 'سلام'],
  ['ء', 'ء'],
  ['گوگل', 'گوگل'],
  ['', ''],
  [TATWEEL, ''],
])('the key of %s is %s', (word, key) => {
  expect(fold(word)).toBe(key);
});

test('letters that tell words apart stay apart', () => {
  expect(fold('سعد')).not.toBe(fold('صعد'));
  expect(fold('قرآن')).not.toBe(fold('قرن'));
  expect(fold('سماء')).not.toBe(fold('سما'));
});

describe('over the whole plane', () => {
  const characters = Array.from({ length: 0x10000 }, (_, code) => String.fromCharCode(code));

  test('folding twice is folding once', () => {
    expect(characters.filter((one) => fold(fold(one)) !== fold(one))).toEqual([]);
  });

  test('a key holds no mark, tatweel or white space', () => {
    const isBad = (key: string): boolean =>
      key
        .split('')
        .some((one) => [SPACE, IGNORABLE].some((it) => it === classOf(one.charCodeAt(0))));
    const words = characters.filter((one) => classOf(one.charCodeAt(0)) !== SPACE);
    expect(words.filter((one) => isBad(fold(one)))).toEqual([]);
  });
});

describe('the bare spelling', () => {
  test.each([
    ['مُحَمَّدٌ', 'محمد'],
    [`كـ${TATWEEL}مصر`, 'كمصر'],
    ['أوكرانيا', 'أوكرانيا'],
    ['مصطفى', 'مصطفى'],
    ['القا\u200fهرة', 'القاهرة'],
    ['ﻣ\ufe77ﺤﻤﺪ', 'محمد'],
    ['ﻷوكرانيا', 'لأوكرانيا'],
    ['أُوكرانيا'.normalize('NFD'), 'أوكرانيا'],
    ['مؤتمر القرآن'.normalize('NFD'), 'مؤتمر القرآن'],
  ])('of %s is %s', (word, bare) => {
    expect(bareSpelling(word)).toBe(bare);
  });
});
