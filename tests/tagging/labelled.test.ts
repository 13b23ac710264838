import { expect, test } from '@jest/globals';
import { beginLabel, LABEL_COUNT as L, OUTSIDE } from '../../src/model/labels.ts';
import { labelSentences } from '../../src/tagging/labelled.ts';
import { modelOf } from '../support/model.ts';

const RANGES = [
  { from: 0, to: 2 },
  { from: 2, to: 4 },
];
const model = modelOf([]);

/** Four tokens outside, but for those given. */
function scoresWith(...persons: readonly number[]): Float64Array {
  const scores = new Float64Array(4 * L);
  for (let i = 0; i < 4; i++) scores[i * L + OUTSIDE] = 20;
  for (const i of persons) scores[i * L + beginLabel('person')] = 40;
  return scores;
}

test('a sentence whose scores are what they were keeps its names, another gets new ones', () => {
  const first = labelSentences(model, { scores: scoresWith(0), ranges: RANGES }, undefined);
  const again = labelSentences(model, { scores: scoresWith(0, 3), ranges: RANGES }, first);
  expect(again.sentences[0]).toBe(first.sentences[0]);
  expect(again.sentences[1]).toMatchObject([{ from: 3, to: 4, type: 'person' }]);
  expect(again.sentences).toEqual(
    labelSentences(model, { scores: scoresWith(0, 3), ranges: RANGES }, undefined).sentences,
  );
});
