import { describe, expect, test } from '@jest/globals';
import {
  DIGIT,
  IGNORABLE,
  LETTER,
  PUNCTUATION,
  SPACE,
  classOf,
  isIgnorable,
} from '../../src/text/characters.ts';

const NAMES = ['none', 'space', 'ignorable', 'letter', 'digit', 'punctuation'];
const SIGNS = {
  fatha: '\u064e',
  shadda: '\u0651',
  'dagger alef': '\u0670',
  'combining hamza': '\u0654',
  tatweel: '\u0640',
  'zero-width non-joiner': '\u200c',
  'right-to-left mark': '\u200f',
  'right-to-left embedding': '\u202b',
  'first strong isolate': '\u2068',
  'Arabic letter mark': '\u061c',
  'soft hyphen': '\u00ad',
  'byte order mark': '\ufeff',
  'isolated fatha': '\ufe76',
  'medial shadda': '\ufe7d',
  'shadda with fatha, isolated': '\ufc60',
  'shadda with fatha, medial': '\ufcf2',
};

test.each([
  ['letters', 'ءاآبةىيکیگچپژﻷﷲaZé', LETTER],
  ['digits', '07٠٩۰۹', DIGIT],
  ['white space', ' \t\n\r\u00a0\u2003\u202f\u3000', SPACE],
  ['punctuation', '.,،؛؟«»“”"\'()[]-–—…/%٪', PUNCTUATION],
  ['surrogates, lone or not', '😀\ud83d', PUNCTUATION],
])('%s', (_, characters, expected) => {
  const found = characters
    .split('')
    .map((character) => `${character} ${NAMES[classOf(character.charCodeAt(0))] ?? ''}`);
  expect(found).toEqual(
    characters.split('').map((character) => `${character} ${NAMES[expected] ?? ''}`),
  );
});

describe('ignorable', () => {
  test.each(Object.entries(SIGNS))('%s', (_, sign) => {
    expect(classOf(sign.charCodeAt(0))).toBe(IGNORABLE);
    expect(isIgnorable(sign.charCodeAt(0))).toBe(true);
  });
});

test('every code unit has a class', () => {
  const classes = new Set(Array.from({ length: 0x10000 }, (_, code) => classOf(code)));
  expect([...classes].sort()).toEqual([SPACE, IGNORABLE, LETTER, DIGIT, PUNCTUATION]);
});
