import { describe, expect, test } from '@jest/globals';
import { isWhole, stemOf } from '../../src/training/stems.ts';

const COUNTS: Readonly<Record<string, number>> = {
  قال: 30_000,
  وقال: 14_000,
  وزير: 18_000,
  زير: 20,
  كان: 20_000,
  ان: 110_000,
  الصين: 2_000,
  للصين: 100,
  لصين: 9,
  سيكون: 2_500,
  يكون: 6_000,
  سالم: 600,
  الم: 700,
  واحد: 3_800,
  احد: 10_000,
};
const LISTED = new Set(['كان', 'واحد']);
const words = {
  count: (key: string): number => COUNTS[key] ?? 0,
  isListed: (key: string): boolean => LISTED.has(key),
};

describe('isWhole', () => {
  test.each(['قال', 'وزير', 'كان', 'ان', 'الصين', 'يكون', 'سالم', 'واحد'])('%s is', (key) => {
    expect(isWhole(key, words)).toBe(true);
  });

  test.each(['وقال', 'للصين', 'لصين', 'سيكون', 'غائب'])('%s is not', (key) => {
    expect(isWhole(key, words)).toBe(false);
  });
});

describe('stemOf', () => {
  const has = (key: string): boolean => isWhole(key, words);

  test.each([
    ['وقال', 'قال'],
    ['وللصين', 'الصين'],
    ['وزير', 'وزير'],
    ['ووزير', 'وزير'],
    ['فكان', 'كان'],
    ['غائب', undefined],
  ])('%s: %s', (key, stem) => {
    expect(stemOf(key, has)).toBe(stem);
  });
});
