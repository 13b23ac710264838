import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { forbid } from '../../src/model/chain.ts';
import { beginLabel, insideLabel, LABEL_COUNT as L, OUTSIDE } from '../../src/model/labels.ts';
import { segmentProbability, sumChain } from '../../src/model/sums.ts';
import { bestLabels } from '../../src/model/viterbi.ts';
import { calibrate } from '../../src/model/calibration.ts';
import { findSegments, namesOf } from '../../src/tagging/segments.ts';
import { modelOf } from '../support/model.ts';

const PERSON = beginLabel('person');
const FURTHER = insideLabel('person');

/** Eighths, which add up without loss: what scores the same then scores the same wherever it stands. */
function eighths(largest: number, count: number): fc.Arbitrary<number[]> {
  const eighth = fc.integer({ min: -8 * largest, max: 8 * largest }).map((number) => number / 8);
  return fc.array(eighth, { minLength: count, maxLength: count });
}

/** Scores of tokens of which most are outside for certain, as in news. */
const SCORES = fc
  .array(
    fc.record({
      lead: fc.constantFrom(-2, 0, 3, 30, 40),
      scores: eighths(4, L),
    }),
    { minLength: 1, maxLength: 14 },
  )
  .map((tokens) =>
    Float64Array.from(
      tokens.flatMap(({ lead, scores }) => scores.map((score, y) => score + (y === 0 ? lead : 0))),
    ),
  );
const TRANSITIONS = eighths(2, L * L).map((scores) => forbid(Float64Array.from(scores)));

describe('findSegments', () => {
  test('finds what the whole sentence has, though it looks at doubtful tokens alone', () => {
    fc.assert(
      fc.property(SCORES, TRANSITIONS, (scores, transitions) => {
        const length = scores.length / L;
        const model = modelOf([], { transitions });
        const chain = { length, scores, transitions: model.transitions };
        const sums = sumChain(chain);
        const expected = namesOf(bestLabels(chain));
        const found = findSegments(model, scores, { from: 0, to: length });
        return (
          found.length === expected.length &&
          found.every(({ from, to, confidence }, i) => {
            const name = expected[i];
            if (name?.from !== from || name.to !== to) return false;
            const probability = calibrate(segmentProbability(sums, name), model.calibration);
            return Math.abs(probability - confidence) < 1e-3;
          })
        );
      }),
      { numRuns: 200, seed: 42 },
    );
  });

  test('gives places in the text, not in the sentence', () => {
    const scores = new Float64Array(6 * L);
    for (let i = 0; i < 6; i++) scores[i * L + OUTSIDE] = 20;
    scores[4 * L + PERSON] = 40;
    scores[5 * L + FURTHER] = 40;
    const model = modelOf([]);
    expect(findSegments(model, scores, { from: 3, to: 6 })).toMatchObject([
      { from: 4, to: 6, type: 'person' },
    ]);
    expect(findSegments(model, scores, { from: 0, to: 3 })).toEqual([]);
    expect(findSegments(model, scores, { from: 3, to: 3 })).toEqual([]);
  });
});

test('namesOf gives each name with its first label', () => {
  expect(namesOf(Uint8Array.of(0, PERSON, FURTHER, PERSON, 0, beginLabel('organization')))).toEqual(
    [
      { from: 1, to: 3, begin: PERSON },
      { from: 3, to: 4, begin: PERSON },
      { from: 5, to: 6, begin: beginLabel('organization') },
    ],
  );
});

test('calibrate keeps probabilities within bounds', () => {
  const calibration = { slope: 1, intercept: 0 };
  expect(calibrate(0.8, calibration)).toBeCloseTo(0.8, 9);
  for (const probability of [0, 1, 1 + 1e-12]) {
    const confidence = calibrate(probability, calibration);
    expect(0 < confidence && confidence < 1).toBe(true);
  }
});
