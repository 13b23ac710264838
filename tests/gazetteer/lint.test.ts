import { describe, expect, test } from '@jest/globals';
import { lintRows } from '../../src/gazetteer/lint.ts';
import { lexiconOf, rowsOf, type Rows } from '../support/lexicon.ts';

const LEXICON = lexiconOf({
  'places/known.tsv': [{ name: 'أوبر' }],
  'words/speech-verbs.tsv': [{ class: 'speech', past: 'قال', past_f: 'قالت', past_pl: 'قالوا' }],
  'words/demonyms.tsv': [{ country: 'RU', masculine: 'روسي' }],
  'words/statistics.tsv': [
    { count: '9000', after_cue: '0', after_place: '0', word: 'قال' },
    { count: '900', after_cue: '0', after_place: '0', word: 'اوبر' },
    { count: '900', after_cue: '0', after_place: '0', word: 'روسيا' },
  ],
});

function lint(rows: Rows, isSourced = false): string[] {
  return lintRows(rowsOf(rows), { lexicon: LEXICON, isSourced }).map(
    ({ path, line, code }) => `${path}:${line} ${code}`,
  );
}

const place = (...names: readonly string[]): Rows => ({
  'places/a.tsv': names.map((name) => ({ name })),
});

describe('nothing is wrong with', () => {
  test.each<readonly [string, Rows]>([
    ['names of their own', place('نهر قاف', 'جبل ميم')],
    ['a hyphen, an initial, a number', place('سان-جون', 'بي.بي.سي', 'عرب 48')],
    [
      'towns of one name in two countries',
      {
        'places/a.tsv': [
          { name: 'طرابلس', country: 'LY' },
          { name: 'طرابلس', country: 'LB' },
        ],
      },
    ],
    [
      'a name of two types that says so',
      {
        'places/a.tsv': [{ name: 'ميلان' }],
        'organizations/a.tsv': [{ name: 'ميلان', use: 'context' }],
      },
    ],
    ['a common word that needs context', { 'places/a.tsv': [{ name: 'قال', use: 'context' }] }],
    ['a country that looks like an accusative', place('روسيا')],
  ])('%s', (_, rows) => {
    expect(lint(rows)).toEqual([]);
  });
});

describe('what is wrong is told:', () => {
  test.each<readonly [string, Rows, readonly string[]]>([
    ['one name twice, but for its spelling', place('أبها', 'ابها'), ['places/a.tsv:3 duplicate']],
    [
      'an alias that is the name',
      { 'places/a.tsv': [{ name: 'أبها', aliases: 'ابها' }] },
      ['places/a.tsv:2 duplicate'],
    ],
    [
      'one name in two types',
      { 'places/a.tsv': [{ name: 'ميلان' }], 'organizations/a.tsv': [{ name: 'ميلان' }] },
      ['organizations/a.tsv:2 two-types'],
    ],
    ['a word that news is full of', place('قال'), ['places/a.tsv:2 frequent-word']],
    ['what a more usual name hides', place('ساوبر'), ['places/a.tsv:2 clitic-trap']],
    ['marks that the matcher stops at', place('حزب الغد (يسار)'), ['places/a.tsv:2 never-matches']],
    ['two scripts in one word', place('شركة xمc'), ['places/a.tsv:2 mixed-scripts']],
    ['a vowel sign', place('نَهر قاف'), ['places/a.tsv:2 invisible-mark']],
    ['a bidi mark', place('نهر\u200f قاف'), ['places/a.tsv:2 invisible-mark']],
  ])('%s', (_, rows, found) => {
    expect(lint(rows)).toEqual(found);
  });

  test('a row without source, where sources are asked for', () => {
    const rows = { 'places/a.tsv': [{ name: 'نهر قاف' }, { name: 'جبل ميم', source: 'hand' }] };
    expect(lint(rows, true)).toEqual(['places/a.tsv:2 missing-source']);
  });
});
