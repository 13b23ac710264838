import { beforeAll, describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { Proposals } from '../../src/entities/proposals.ts';
import { wordNumber } from '../../src/model/format.ts';
import { LABEL_COUNT as L, LABELS, OUTSIDE } from '../../src/model/labels.ts';
import { openModel, type Model } from '../../src/model/model.ts';
import { packModel } from '../../src/model/pack.ts';
import { modelKey, readFeatures } from '../../src/tagging/features.ts';
import { scoreProposals, scoreText, taggerOf } from '../../src/tagging/tagger.ts';
import { wordFeatures } from '../../src/tagging/word-features.ts';
import { textReader, type LearningText } from '../../src/training/examples.ts';
import { anyText } from '../support/arbitrary-news.ts';
import { modelOf, modelOfAnything } from '../support/model.ts';
import { proposalsOf } from '../support/proposals.ts';
import { SMALL_NEWS, smallLexicon } from '../support/small-news.ts';

const lexicon = smallLexicon();
const CLUSTERS = new Map([
  [wordNumber('بوفون'), '010110111'],
  [wordNumber('باريس'), '0111'],
  [wordNumber('قال'), '1101010101010101'],
]);

/** Scores as the recogniser has them. */
function scoresOf(model: Model, proposals: Proposals, caution = 0): Float64Array {
  const tagger = taggerOf(model, lexicon);
  const textScores = scoreText(tagger, proposals.context);
  return scoreProposals(tagger, proposals, { textScores, caution });
}

/** The same in the plainest way: each feature of each token adds its weights. */
function plainScores(model: Model, proposals: Proposals, caution = 0): Float64Array {
  const { text, tokens } = proposals.context;
  const words = tokens.map((token) => wordFeatures(lexicon, model.pathOf, modelKey(text, token)));
  const features: number[][] = tokens.map(() => []);
  readFeatures(proposals, words, (i, feature) => features[i]?.push(feature));
  return sumUp(model, features, caution);
}

/** What the trainer hands on for a text, summed up. */
function trainedScores(model: Model, { features, starts, labels }: LearningText): Float64Array {
  const rows = Array.from(labels, (_, i) => [...features.subarray(starts[i], starts[i + 1])]);
  return sumUp(model, rows, 0);
}

function sumUp(
  { rowOf, weights, unit, caution }: Model,
  features: readonly (readonly number[])[],
  extra: number,
): Float64Array {
  return Float64Array.from({ length: features.length * L }, (_, at) => {
    const label = at % L;
    const rows = (features[Math.floor(at / L)] ?? []).map(rowOf).filter((row) => row >= 0);
    const sum = rows.reduce((all, row) => all + (weights[row * L + label] ?? 0) * unit, 0);
    return sum + (label === OUTSIDE ? caution + extra : 0);
  });
}

/** Words may be kept as floats of 32 bits. */
const NEAR = 1e-3;

function isNear(a: Float64Array, b: Float64Array): boolean {
  return a.length === b.length && a.every((score, at) => Math.abs(score - (b[at] ?? NaN)) < NEAR);
}

/** Any weights from -2 to 2 for all features of a text. */
function weigh(feature: number): Float32Array {
  return Float32Array.from(LABELS, (_, y) => Math.imul(feature + y, 0x2c1b_3c6d) / 2 ** 30);
}

describe('recogniser and trainer see the same', () => {
  const read = textReader(lexicon, (word) => CLUSTERS.get(word));
  let packed: Model;

  beforeAll(() => {
    const features = SMALL_NEWS.flatMap((text) => [...read({ text, spans: [] }).features]);
    const rows = new Map(features.map((feature) => [feature, weigh(feature)]));
    const { transitions, calibration } = modelOf([]);
    const parts = { rows, clusters: CLUSTERS, transitions, calibration, caution: -0.75 };
    packed = openModel(packModel(parts));
  });

  test.each(SMALL_NEWS)('%j', (text) => {
    const scores = scoresOf(packed, proposalsOf(text, lexicon));
    expect(isNear(scores, trainedScores(packed, read({ text, spans: [] })))).toBe(true);
    expect(isNear(scores, plainScores(packed, proposalsOf(text, lexicon)))).toBe(true);
  });

  test('in any text, whatever the features', () => {
    const model = modelOfAnything(2);
    const readAny = textReader(lexicon, model.pathOf);
    fc.assert(
      fc.property(anyText, (text) => {
        const scores = scoresOf(model, proposalsOf(text, lexicon));
        return isNear(scores, trainedScores(model, readAny({ text, spans: [] })));
      }),
      { numRuns: 100, seed: 42 },
    );
  });

  test('also where names that were found make others likely', () => {
    const model = modelOfAnything(2);
    for (const text of SMALL_NEWS) {
      const proposals = proposalsOf(text, lexicon);
      const known = { ...proposals, known: proposals.candidates };
      expect(isNear(scoresOf(model, known), plainScores(model, known))).toBe(true);
    }
  });
});

test('the texts of these tests have candidates, cues, pairs of marks and titles', () => {
  const all = SMALL_NEWS.map((text) => proposalsOf(text, lexicon));
  const rules = all.flatMap(({ candidates }) => candidates.map(({ evidence }) => evidence.rule));
  expect([...new Set(rules)].sort()).toEqual([
    'lexicon',
    'list',
    'name-grammar',
    'organization-head',
    'place-head',
    'short-form',
    'title',
  ]);
  expect(all.some(({ context }) => context.cues.size > 0)).toBe(true);
  expect(all.some(({ context }) => context.pairs.length > 0)).toBe(true);
  expect(all.some(({ context }) => context.isSport(0))).toBe(true);
  expect(all.some(({ chosen }) => chosen.length > 1)).toBe(true);
});

describe('what the tagger remembers of words', () => {
  test('changes no scores', () => {
    const [text = ''] = SMALL_NEWS;
    const model = modelOfAnything(2);
    const first = scoresOf(model, proposalsOf(text, lexicon));
    for (const other of SMALL_NEWS) scoresOf(model, proposalsOf(other, lexicon));
    expect(scoresOf(model, proposalsOf(text, lexicon))).toEqual(first);
    expect(scoresOf({ ...model }, proposalsOf(text, lexicon))).toEqual(first);
  });

  test('is kept apart for each model', () => {
    const model = modelOf([]);
    expect(taggerOf(model, lexicon)).toBe(taggerOf(model, lexicon));
    expect(taggerOf({ ...model }, lexicon)).not.toBe(taggerOf(model, lexicon));
  });
});

test('the scores of a text serve for several proposals', () => {
  const [text = ''] = SMALL_NEWS;
  const model = modelOfAnything(2);
  const proposals = proposalsOf(text, lexicon);
  const tagger = taggerOf(model, lexicon);
  const textScores = scoreText(tagger, proposals.context);
  const copy = textScores.slice();
  const first = scoreProposals(tagger, proposals, { textScores, caution: 1 });
  scoreProposals(tagger, { ...proposals, known: proposals.candidates }, { textScores, caution: 0 });
  expect(textScores).toEqual(copy);
  expect(scoreProposals(tagger, proposals, { textScores, caution: 1 })).toEqual(first);
});

test('caution is added to the score of there being no name, and to no other', () => {
  const [text = ''] = SMALL_NEWS;
  const model = modelOfAnything(2);
  const bold = scoresOf(model, proposalsOf(text, lexicon), -1.5);
  const shy = scoresOf(model, proposalsOf(text, lexicon), 2);
  const moved = [...shy].map((score, at) => score - (bold[at] ?? 0));
  expect(moved.every((by, at) => Math.abs(by - (at % L === OUTSIDE ? 3.5 : 0)) < NEAR)).toBe(true);
});
