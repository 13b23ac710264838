import { describe, expect, test } from '@jest/globals';
import type { Candidate } from '../../src/entities/candidate.ts';
import { LABEL_COUNT } from '../../src/model/labels.ts';
import type { Decided } from '../../src/tagging/decide.ts';
import { areFound, knownForms, withForms } from '../../src/tagging/known-forms.ts';
import { candidateOf } from '../support/candidate.ts';

function found(range: readonly [number, number], confidence = 0.9): Decided {
  return { ...candidateOf(range, 2), confidence };
}

/** A short form of the name that begins at token 0. */
function short(range: readonly [number, number]): Candidate {
  return candidateOf(range, 1.6, { rule: 'short-form', of: { start: 0, end: 19 } });
}

describe('short forms', () => {
  test('of people named in full and for sure are known', () => {
    expect(knownForms([short([5, 6])], [found([0, 2])])).toEqual([short([5, 6])]);
  });

  test.each([
    ['an unsure name', [found([0, 2], 0.7)]],
    ['one word', [found([0, 1])]],
    ['a name that is not there', [found([3, 4])]],
  ])('of %s are not', (_, names) => {
    expect(knownForms([short([5, 6])], names)).toEqual([]);
  });

  test('inside a longer name are a part of that', () => {
    expect(knownForms([short([5, 6])], [found([0, 2]), found([4, 6])])).toEqual([]);
  });

  test('are all found, or not', () => {
    expect(areFound([short([5, 6])], [found([0, 2]), found([5, 6])])).toBe(true);
    expect(areFound([short([5, 6])], [found([0, 2]), found([5, 7])])).toBe(false);
    expect(areFound([], [])).toBe(true);
  });

  test('gain where they stand, and lose behind', () => {
    const before = new Float64Array(4 * LABEL_COUNT);
    const after = withForms(before, [short([1, 3])]);
    expect([...after.subarray(LABEL_COUNT, 2 * LABEL_COUNT)]).toEqual([0, 2, 0, 0, 0, 0, 0]);
    expect([...after.subarray(2 * LABEL_COUNT, 3 * LABEL_COUNT)]).toEqual([0, 0, 2, 0, 0, 0, 0]);
    expect([...after.subarray(3 * LABEL_COUNT)]).toEqual([0, 0, -2, 0, 0, 0, 0]);
    expect(before.every((score) => score === 0)).toBe(true);
    expect(withForms(before, [short([3, 4])])).toHaveLength(before.length);
  });
});
