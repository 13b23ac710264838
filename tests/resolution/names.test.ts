import { describe, expect, test } from '@jest/globals';
import type { Mention } from '../../src/document.ts';
import { isPartOf, nameKeys, nameOf } from '../../src/resolution/names.ts';
import { mentionOf } from '../support/mention.ts';

const TATWEEL = '\u0640';

function listed(entry: string): Mention['evidence'] {
  return { rule: 'lexicon', lexicon: 'places', entry, folded: [] };
}

describe('the name that a mention gives', () => {
  test.each([
    ['as it stands', 'قال بوتين', 'بوتين', {}, 'بوتين'],
    ['without signs and tatweel', `مُحَمَّد صَلا${TATWEEL}ح`, `مُحَمَّد صَلا${TATWEEL}ح`, {}, 'محمد صلاح'],
    ['hamza and ta marbuta stay as written', 'في القاهره', 'القاهره', {}, 'القاهره'],
    ['with white space made single', 'علي \u00a0 حسن', 'علي \u00a0 حسن', {}, 'علي حسن'],
    ['without quotation marks', 'علي «الأسد» حسن', 'علي «الأسد» حسن', {}, 'علي الأسد حسن'],
    ['with letters for presentation forms', 'قال ﻣﺤﻤﺪ', 'ﻣﺤﻤﺪ', {}, 'محمد'],
    [
      'after لل with its article',
      'زيارة للصين',
      'لصين',
      { clitics: ['ل'], evidence: listed('الصين') },
      'الصين',
    ],
    ['after ولل too', 'وللأردن', 'لأردن', { clitics: ['و', 'ل'] }, 'الأردن'],
    [
      'after لل without it, where the name begins with ل',
      'للبنان',
      'لبنان',
      { clitics: ['ل'], evidence: listed('لبنان') },
      'لبنان',
    ],
    ['after one ل without it', 'رسالة لليلى', 'ليلى', { clitics: [] }, 'ليلى'],
    ['after ب as it stands', 'بلبنان', 'لبنان', { clitics: ['ب'] }, 'لبنان'],
  ])('%s', (...[, text, words, rest, expected]) => {
    expect(nameOf(text, mentionOf(text, words, rest))).toBe(expected);
  });
});

describe('the keys of a name', () => {
  test.each([
    ['فلاديمير بوتين', ['فلاديمير', 'بوتين']],
    ['عبد الرحمن السديس', ['عبدالرحمن', 'السديس']],
    ['عبدالرحمن السديس', ['عبدالرحمن', 'السديس']],
    ['أبو بكر البغدادي', ['ابوبكر', 'البغدادي']],
    ['آل ثاني', ['الثاني']],
    ['محمد بن سلمان', ['محمد', 'بنسلمان']],
    ['بن علي', ['بنعلي']],
    ['دومينيك دو-فيلبان', ['دومينيك', 'دو', 'فيلبان']],
    ['  عمر \n حسن ', ['عمر', 'حسن']],
    ['عبد', ['عبد']],
    ['', []],
  ])('%s', (name, keys) => {
    expect(nameKeys(name)).toEqual(keys);
  });
});

describe('a name is part of another', () => {
  test.each([
    ['بوتين', 'فلاديمير بوتين', true],
    ['محمد السيسي', 'محمد عبد الفتاح السيسي', true],
    ['فلاديمير بوتين', 'فلاديمير بوتين', true],
    ['بوتين فلاديمير', 'فلاديمير بوتين', false],
    ['ميدفيديف', 'فلاديمير بوتين', false],
    ['فلاديمير فلاديمير', 'فلاديمير بوتين', false],
    ['الله', 'عبد الله صالح', false],
  ])('%s of %s: %p', (short, long, expected) => {
    expect(isPartOf(nameKeys(short), nameKeys(long))).toBe(expected);
  });
});
