import { describe, expect, test } from '@jest/globals';
import type { Candidate } from '../../src/entities/candidate.ts';
import { LABEL_COUNT } from '../../src/model/labels.ts';
import type { Decided } from '../../src/tagging/decide.ts';
import { areFound, knownForms, withForms } from '../../src/tagging/known-forms.ts';
import { candidateOf } from '../support/candidate.ts';

/** Ten letters a token, as {@link candidateOf} counts: the words at 0 and 1, and a word that comes again. */
const TEXT = `${'جينبينغي'.padEnd(9, '.')} ${'كم'.padEnd(9, '.')} ${'شي'.padEnd(9, '.')} `.repeat(
  3,
);

function found(range: readonly [number, number], confidence = 0.9): Decided {
  return { ...candidateOf(range, 2), confidence };
}

/** A short form of the name that begins at token 0. */
function short(range: readonly [number, number]): Candidate {
  return candidateOf(range, 1.6, { rule: 'short-form', of: { start: 0, end: 19 } });
}

function known(form: Candidate, names: readonly Decided[]): readonly Candidate[] {
  return knownForms({ text: TEXT }, [form], names);
}

describe('short forms', () => {
  /** The same word as at token 5. */
  const once = found([2, 3]);

  test('of people named in full and for sure are known where they were found once', () => {
    expect(known(short([5, 6]), [found([0, 2]), once])).toEqual([short([5, 6])]);
  });

  test.each([
    ['an unsure name', [found([0, 2], 0.7), once]],
    ['one word', [found([0, 1]), once]],
    ['a name that is not there', [found([3, 4]), once]],
    ['a name whose form was never found', [found([0, 2])]],
  ])('of %s are not', (_, names) => {
    expect(known(short([5, 6]), names)).toEqual([]);
  });

  test('inside a longer name are a part of that', () => {
    expect(known(short([5, 6]), [found([0, 2]), once, found([4, 6])])).toEqual([]);
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
