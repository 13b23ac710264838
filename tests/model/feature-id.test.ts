import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { combineIds, numberId, textId } from '../../src/model/feature-id.ts';
import { wordNumber } from '../../src/model/format.ts';

/** A trained model knows features by these numbers: one that changes makes all models worthless. */
test.each<[string, number, number]>([
  ['no text', textId(0, ''), 1_667_206_918],
  ['a word', textId(1, 'بوفون'), -896_699_222],
  ['a word under another template', textId(2, 'بوفون'), 1_819_887_386],
  ['a rule and a step', textId(34, 'person title 3'), 398_943_234],
  ['the number 0', numberId(5, 0), -1_938_308_374],
  ['a number', numberId(5, 43), 232_323_340],
  ['a number below 0', numberId(8, -1), -286_718_422],
  ['a pair', combineIds(7, 11), 260_255_602],
  ['the pair in the other order', combineIds(11, 7), -367_778_124],
  ['a pair with one below 0', combineIds(-7, 11), 386_150_740],
  ['a word of the clusters', wordNumber('بوفون'), 1_327_590_859],
  ['no word of the clusters', wordNumber(''), 1],
])('%s keeps its number', (_, id, expected) => {
  expect(id).toBe(expected);
});

test('no feature is 0, which marks an empty slot', () => {
  const id = fc.integer({ min: -(2 ** 31), max: 2 ** 31 - 1 });
  const asked = fc.record({ a: id, b: id, text: fc.string(), template: fc.nat(120) });
  fc.assert(
    fc.property(asked, ({ a, b, text, template }) =>
      [combineIds(a, b), textId(template, text), numberId(template, a), wordNumber(text)].every(
        (number) => number !== 0 && number === (number | 0),
      ),
    ),
    { numRuns: 500, seed: 42 },
  );
  // What this one would be, were 0 not taken.
  expect(combineIds(0, 0)).toBe(1);
});

/** Among 100,000 numbers of 32 bits, 1.2 pairs are expected to meet by chance. */
const COUNT = 100_000;
const MOST_MET = 8;

describe('hardly two features meet', () => {
  const SYLLABLES = ['با', 'رو', 'مي', 'كن', 'سل', 'طا', 'دو', 'ني', 'فر', 'غا'] as const;

  function wordOf(number: number): string {
    return Array.from(String(number), (digit) => SYLLABLES[Number(digit)]).join('');
  }

  function countMet(idOf: (i: number) => number): number {
    return COUNT - new Set(Array.from({ length: COUNT }, (_, i) => idOf(i))).size;
  }

  test.each<[string, (i: number) => number]>([
    ['words', (i) => textId(1, wordOf(i))],
    ['words under ten templates', (i) => textId(i % 10, wordOf(Math.floor(i / 10)))],
    ['small numbers', (i) => numberId(i % 50, Math.floor(i / 50))],
    ['words at offsets', (i) => combineIds(textId(1, wordOf(i >> 2)), numberId(70, i & 3))],
    [
      'pairs of words',
      (i) => combineIds(textId(1, wordOf(i % 300)), textId(1, wordOf((i / 300) | 0))),
    ],
    ['words of the clusters', (i) => wordNumber(wordOf(i))],
  ])('%s', (_, idOf) => {
    expect(countMet(idOf)).toBeLessThanOrEqual(MOST_MET);
  });
});
