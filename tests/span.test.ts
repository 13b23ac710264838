import { describe, expect, test } from '@jest/globals';
import {
  firstEndingAfter,
  rangesOverlap,
  sliceSpan,
  spanContains,
  spansOverlap,
} from '../src/span.ts';

const at = (start: number, end: number): { start: number; end: number } => ({ start, end });

describe('spans', () => {
  test('are half-open', () => {
    expect(sliceSpan('abcdef', at(1, 3))).toBe('bc');
  });

  test.each([
    [at(0, 2), at(2, 4), false],
    [at(0, 3), at(2, 4), true],
    [at(1, 2), at(0, 9), true],
    [at(3, 3), at(3, 3), false],
  ])('overlap when they share a code unit: %j %j', (a, b, expected) => {
    expect(spansOverlap(a, b)).toBe(expected);
    expect(spansOverlap(b, a)).toBe(expected);
  });

  test.each([
    [at(0, 4), at(0, 4), true],
    [at(0, 4), at(1, 2), true],
    [at(0, 4), at(3, 5), false],
  ])('contain what lies wholly in them: %j %j', (outer, inner, expected) => {
    expect(spanContains(outer, inner)).toBe(expected);
  });

  test('of tokens overlap alike', () => {
    expect(rangesOverlap({ from: 0, to: 2 }, { from: 1, to: 3 })).toBe(true);
    expect(rangesOverlap({ from: 0, to: 2 }, { from: 2, to: 3 })).toBe(false);
  });
});

test('the first item that ends behind an offset is found by search', () => {
  const items = [at(0, 3), at(4, 6), at(9, 12)];
  const found = [0, 2, 3, 5, 6, 11, 12, 99].map((offset) => firstEndingAfter(items, offset));
  expect(found).toEqual([0, 0, 1, 1, 2, 2, 3, 3]);
  expect(firstEndingAfter([], 5)).toBe(0);
});
