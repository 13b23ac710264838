import { describe, expect, test } from '@jest/globals';
import { decodeText, encodeText } from '../../src/lexicon/text-codec.ts';
import { IntList } from '../../src/lexicon/int-list.ts';
import { packForm, packShare, shareOf, unpackForm } from '../../src/lexicon/entries.ts';
import { isForeignRow, spellingVariants } from '../../src/lexicon/variants.ts';
import { lexiconOf, rowsOf } from '../support/lexicon.ts';
import { lookUp } from '../../src/gazetteer/lookup.ts';

const RULES = [
  { kind: 'stem', word: 'أمريك', other: 'أميرك' },
  { kind: 'word', word: 'ملعب', other: 'استاد' },
  { kind: 'joined', word: 'عبد', other: '' },
  { kind: 'letter', word: 'غ', other: 'ج' },
];

describe('a name is also spelled', () => {
  test.each([
    ['البنك الأمريكي', ['البنك الأميركي']],
    ['ملعب القمر', ['استاد القمر']],
    ['ملعبان', []],
    ['عبد الله الشمسي', ['عبدالله الشمسي']],
    ['عبدالله الشمسي', ['عبد الله الشمسي']],
    ['سعيد عبد الرحمن', ['سعيد عبدالرحمن']],
    ['معبد الشمس', []],
    ['زغرب', []],
  ])('%s: %j', (spelling, variants) => {
    expect(spellingVariants(spelling, false, RULES)).toEqual(variants);
  });

  test('with the g of Egypt where it is foreign, and long enough', () => {
    expect(spellingVariants('هامبورغ', true, RULES)).toEqual(['هامبورج']);
    expect(spellingVariants('غوا', true, RULES)).toEqual([]);
  });
});

test('names of countries that have the sound keep it', () => {
  const foreign = (path: string, values: Record<string, string>): boolean =>
    rowsOf({ [path]: [values] }).every(isForeignRow);
  expect(foreign('places/a.tsv', { country: 'DE', name: 'x' })).toBe(true);
  expect(foreign('places/a.tsv', { country: 'IQ', name: 'x' })).toBe(false);
  expect(foreign('places/a.tsv', { country: '', name: 'x' })).toBe(false);
  expect(foreign('words/name-parts.tsv', { origin: 'foreign', word: 'x' })).toBe(true);
  expect(foreign('words/titles.tsv', { masculine: 'x' })).toBe(false);
});

test('the compiler adds the variants, and keeps how often news means a name', () => {
  const lexicon = lexiconOf({
    'places/a.tsv': [{ name: 'هامبورغ', country: 'DE' }],
    'words/spelling-variants.tsv': [{ kind: 'letter', word: 'غ', other: 'ج' }],
    'words/name-weights.tsv': [{ type: 'place', count: '50', share: '900', word: 'هامبورغ' }],
  });
  const [variant] = lookUp('هامبورج', lexicon).matches;
  expect(variant?.entry.word).toBe('هامبورغ');
  expect(shareOf(variant?.form ?? 0)).toBeUndefined();
  expect(shareOf(lookUp('هامبورغ', lexicon).matches[0]?.form ?? 0)).toBe(900);
});

test.each([undefined, 0, 1, 1000])('a share of %p lies beside the bits of a form', (share) => {
  const form = packForm({ gender: 'f', number: 'plural', tense: 'masdar' });
  const packed = packShare(form, share);
  expect(shareOf(packed)).toBe(share);
  expect(unpackForm(packed)).toEqual(unpackForm(form));
});

test.each(['', 'abc', 'بوتين ١٢', 'پ\u0600\u067f', 'é', 'a\u0000b', '😀 نور', 'ڤ'])(
  'the text %j survives its bytes',
  (text) => {
    expect(decodeText(encodeText(text))).toBe(text);
  },
);

test('a list of integers grows', () => {
  const list = new IntList();
  for (let i = 0; i < 5000; i++) list.push(i - 2500);
  list.set(7, 42);
  expect(list).toHaveLength(5000);
  expect([list.at(0), list.at(7), list.at(4999), list.at(5000)]).toEqual([-2500, 42, 2499, 0]);
  expect(list.toArray()).toHaveLength(5000);
});
