import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { BREAK, countBigrams } from '../../src/training/bigrams.ts';
import { brownClusters } from '../../src/training/brown.ts';

/** Any verb with any name, place and adjective, on and on. */
const TEXT = ['قال', 'اكد'].flatMap((verb) =>
  ['محمد', 'سعيد', 'خالد'].flatMap((name) =>
    ['لندن', 'باريس', 'تونس'].flatMap((place) =>
      ['بعيده', 'قريبه'].flatMap((adjective) => ['ثم', verb, name, 'ان', place, adjective]),
    ),
  ),
);

/** The words of each cluster of a text, both in the order of the alphabet. */
function clustersOf(text: readonly string[], clusters: number): string[] {
  const count = (word: string): number => text.filter((other) => other === word).length;
  const words = [...new Set(text)].sort((a, b) => count(b) - count(a));
  const sequence = Int32Array.from(text, (word) => words.indexOf(word));
  const paths = brownClusters(countBigrams(sequence, words.length), clusters);
  return [...new Set(paths)]
    .map((path) =>
      words
        .filter((_, i) => paths[i] === path)
        .sort()
        .join(' '),
    )
    .sort();
}

const SEQUENCE = fc
  .array(fc.integer({ min: BREAK, max: 11 }), { minLength: 1, maxLength: 120 })
  .map((words) => Int32Array.from(words));

describe('brownClusters', () => {
  test('puts words that stand between the same words into one cluster', () => {
    const expected = ['ثم', 'اكد قال', 'خالد سعيد محمد', 'ان', 'باريس تونس لندن', 'بعيده قريبه'];
    expect(clustersOf(TEXT, 6)).toEqual(expected.sort());
  });

  test('leaves each word alone when there are as many clusters', () => {
    expect(clustersOf(TEXT, 100)).toEqual([...new Set(TEXT)].sort());
  });

  test('gives one word the empty path, and nothing to no words', () => {
    expect(brownClusters(countBigrams(Int32Array.of(0, 0), 1), 4)).toEqual(['']);
    expect(brownClusters(countBigrams(Int32Array.of(), 0), 4)).toEqual([]);
  });

  test('answers the same each time', () => {
    fc.assert(
      fc.property(SEQUENCE, fc.integer({ min: 1, max: 12 }), (sequence, clusters) => {
        const bigrams = countBigrams(sequence, 12);
        expect(brownClusters(bigrams, clusters)).toEqual(brownClusters(bigrams, clusters));
      }),
    );
  });

  test('makes the paths of a full binary tree with as many leaves as clusters', () => {
    fc.assert(
      fc.property(SEQUENCE, fc.integer({ min: 1, max: 12 }), (sequence, clusters) => {
        const paths = new Set(brownClusters(countBigrams(sequence, 12), clusters));
        expect(paths.size).toBe(clusters);
        const isPrefixFree = [...paths].every(
          (path) => ![...paths].some((other) => other !== path && other.startsWith(path)),
        );
        expect(isPrefixFree).toBe(true);
        const filled = [...paths].reduce((sum, path) => sum + 2 ** -path.length, 0);
        expect(filled).toBe(1);
      }),
    );
  });
});
