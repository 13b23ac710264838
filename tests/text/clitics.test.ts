import { describe, expect, test } from '@jest/globals';
import { fold } from '../../src/text/fold.ts';
import { readingStart, readings, withoutArticle } from '../../src/text/clitics.ts';

const TATWEEL = '\u0640';

describe('readings', () => {
  test.each([
    ['بوتين', ['بوتين', 'ب وتين']],
    ['وبوتين', ['وبوتين', 'و بوتين', 'و ب وتين']],
    ['لبوتين', ['لبوتين', 'ل بوتين']],
    ['بلبنان', ['بلبنان', 'ب لبنان']],
    ['للبنان', ['للبنان', 'ل لبنان', 'ل البنان']],
    ['للصين', ['للصين', 'ل لصين', 'ل الصين']],
    ['وللصين', ['وللصين', 'و للصين', 'و ل لصين', 'و ل الصين']],
    ['ولليبيا', ['ولليبيا', 'و لليبيا', 'و ل ليبيا', 'و ل اليبيا']],
    ['واشنطن', ['واشنطن', 'و اشنطن']],
    ['ففرنسا', ['ففرنسا', 'ف فرنسا']],
    ['فبالصين', ['فبالصين', 'ف بالصين', 'ف ب الصين']],
    ['كمصر', ['كمصر', 'ك مصر']],
    ['وكمصر', ['وكمصر', 'و كمصر', 'و ك مصر']],
    ['سيقول', ['سيقول', 'س يقول']],
    ['وسيقول', ['وسيقول', 'و سيقول', 'و س يقول']],
    ['مصر', ['مصر']],
    ['الصين', ['الصين']],
    ['به', ['به']],
    ['و', ['و']],
    ['', ['']],
  ])('of %s', (key, expected) => {
    const found = readings(key).map((reading) => [...reading.clitics, reading.key].join(' '));
    expect(found).toEqual(expected);
  });

  test('say how many letters the proclitics take', () => {
    expect(readings('وللصين').map(({ letters }) => letters)).toEqual([0, 1, 2, 2]);
  });

  test('are made from the key, whatever signs the word carries', () => {
    const keys = readings(fold(`كَ${TATWEEL}مِصْر`)).map(({ key }) => key);
    expect(keys).toEqual(['كمصر', 'مصر']);
  });
});

describe('where a reading starts', () => {
  test.each([
    ['whole word', 'مصر', 0, 'مصر'],
    ['one letter', 'وبوتين', 1, 'بوتين'],
    ['two letters', 'ولليبيا', 2, 'ليبيا'],
    ['tatweel goes with the proclitic', `ك${TATWEEL}مصر`, 1, 'مصر'],
    ['so do vowel signs', 'وَلِمِصْرَ', 2, 'مِصْرَ'],
    ['and several of both', `ك${TATWEEL}${TATWEEL}\u064eمصر`, 1, 'مصر'],
    ['and invisible marks', 'ب\u200fلبنان', 1, 'لبنان'],
    ['decomposed hamza stays with its letter', `لأوروبا`.normalize('NFD'), 1, 'أوروبا'],
    ['a name keeps the ligature that it shares with its proclitic', 'ﻷوكرانيا', 1, 'ﻷوكرانيا'],
    ['a conjunction before the ligature goes', 'وﻷوكرانيا', 2, 'ﻷوكرانيا'],
    ['a word of signs only', 'ب\u064e', 1, ''],
  ])('%s', (...[, word, letters, rest]) => {
    const text = `في ${word}`;
    expect(text.slice(readingStart(text, 3, letters)).normalize('NFC')).toBe(rest);
  });
});

test.each([
  ['الصين', 'صين'],
  ['الله', 'له'],
  ['الم', undefined],
  ['صين', undefined],
])('%s without its article is %s', (key, bare) => {
  expect(withoutArticle(key)).toBe(bare);
});
