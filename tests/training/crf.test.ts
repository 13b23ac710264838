import { describe, expect, test } from '@jest/globals';
import { NEVER } from '../../src/model/chain.ts';
import {
  beginLabel,
  insideLabel,
  LABEL_COUNT as L,
  mayFollow,
  OUTSIDE,
} from '../../src/model/labels.ts';
import { bestLabels } from '../../src/model/viterbi.ts';
import {
  trainCrf,
  type Example,
  type TrainingSettings,
  type Weights,
} from '../../src/training/crf.ts';

/** The features of the toy language: its words, and the word before. */
const WORDS = ['السيد', 'قرب', 'نخيل', 'كبير', 'مضى'] as const;
const ROWS = [...WORDS, ...WORDS.map((word) => `${word} before`)];
const PERSON = beginLabel('person');
const PLACE = beginLabel('place');

const SETTINGS: TrainingSettings = {
  rowCount: ROWS.length,
  epochs: 20,
  rate: 0.3,
  decay: 1e-4,
  dropout: 0,
  seed: 1,
};

/** What makes the labels of a sentence. */
type Labeller = (words: readonly string[], index: number) => number;

function exampleOf(sentence: string, label: Labeller, weight = 1): Example {
  const words = sentence.split(' ');
  const rows = words.map((word, i) => [
    ROWS.indexOf(word),
    ROWS.indexOf(`${words[i - 1] ?? ''} before`),
  ]);
  const known = rows.map((own) => own.filter((row) => row >= 0));
  const ends = known.map((_, i) => known.slice(0, i + 1).flat().length);
  return {
    rows: Int32Array.from(known.flat()),
    starts: Int32Array.of(0, ...ends),
    labels: Uint8Array.from(words, (_, i) => label(words, i)),
    weight,
  };
}

/** The same without the words before. */
function bareExampleOf(sentence: string, label: Labeller): Example {
  const words = sentence.split(' ');
  return {
    rows: Int32Array.from(words, (word) => ROWS.indexOf(word)),
    starts: Int32Array.from({ length: words.length + 1 }, (_, i) => i),
    labels: Uint8Array.from(words, (_, i) => label(words, i)),
    weight: 1,
  };
}

/** The labels that weights give the tokens of an example. */
function labelsUnder({ rows, transitions }: Weights, example: Example): number[] {
  const { length } = example.labels;
  const scores = Float64Array.from({ length: length * L }, (_, at) => {
    const i = Math.floor(at / L);
    const own = [...example.rows.subarray(example.starts[i], example.starts[i + 1])];
    return own.reduce((sum, row) => sum + (rows[row * L + (at % L)] ?? 0), 0);
  });
  return [...bestLabels({ length, scores, transitions })];
}

/** نخيل is a person behind السيد, a place behind قرب, else nothing. */
const byWordBefore: Labeller = (words, i) => {
  if (words[i] !== 'نخيل') return OUTSIDE;
  if (words[i - 1] === 'السيد') return PERSON;
  return words[i - 1] === 'قرب' ? PLACE : OUTSIDE;
};

const SENTENCES = [
  'مضى السيد نخيل',
  'مضى قرب نخيل كبير',
  'نخيل كبير',
  'قرب كبير نخيل',
  'السيد كبير',
  'السيد نخيل كبير',
  'كبير مضى قرب نخيل',
];
const EXAMPLES = SENTENCES.map((sentence) => exampleOf(sentence, byWordBefore));
/** None of them was learned from. */
const NEW_SENTENCES = ['السيد نخيل مضى', 'كبير نخيل قرب نخيل', 'قرب السيد نخيل كبير'];

describe('trainCrf', () => {
  test.each([...SENTENCES, ...NEW_SENTENCES])(
    'learns what the word before tells: %s',
    (sentence) => {
      const example = exampleOf(sentence, byWordBefore);
      expect(labelsUnder(trainCrf(EXAMPLES, SETTINGS), example)).toEqual([...example.labels]);
    },
  );

  test('learns what the label before tells', () => {
    // كبير goes on with the name that نخيل begins, and is nothing elsewhere.
    const label: Labeller = (words, i) => {
      if (words[i] === 'نخيل') return PERSON;
      return words[i] === 'كبير' && words[i - 1] === 'نخيل' ? insideLabel('person') : OUTSIDE;
    };
    const examples = SENTENCES.map((sentence) => bareExampleOf(sentence, label));
    const weights = trainCrf(examples, SETTINGS);
    const example = bareExampleOf('كبير نخيل كبير مضى كبير', label);
    expect(labelsUnder(weights, example)).toEqual([...example.labels]);
  });

  test('leaves room for no transition that may not be', () => {
    const { transitions } = trainCrf(EXAMPLES, SETTINGS);
    const isForbidden = [...transitions].map((score) => score === NEVER);
    expect(isForbidden).toEqual(isForbidden.map((_, at) => !mayFollow(Math.floor(at / L), at % L)));
  });

  test('gives the same weights for the same seed, and others for another', () => {
    const settings = { ...SETTINGS, dropout: 0.3 };
    const weights = trainCrf(EXAMPLES, settings);
    expect(trainCrf(EXAMPLES, settings)).toEqual(weights);
    expect(trainCrf(EXAMPLES, { ...settings, seed: 2 }).rows).not.toEqual(weights.rows);
  });

  test('still learns when features drop out', () => {
    const weights = trainCrf(EXAMPLES, { ...SETTINGS, epochs: 60, dropout: 0.2 });
    const example = exampleOf('السيد نخيل مضى', byWordBefore);
    expect(labelsUnder(weights, example)).toEqual([...example.labels]);
  });

  test('leaves its examples as they are', () => {
    const copy = structuredClone(EXAMPLES);
    trainCrf(EXAMPLES, { ...SETTINGS, dropout: 0.2 });
    expect(EXAMPLES).toEqual(copy);
  });

  test('heeds the weight of examples', () => {
    const says = (label: number, weight: number): Example => exampleOf('نخيل', () => label, weight);
    const most = (a: number, b: number): number[] =>
      labelsUnder(trainCrf([says(PERSON, a), says(PLACE, b)], SETTINGS), says(PERSON, 1));
    expect([most(1, 0.1), most(0.1, 1)]).toEqual([[PERSON], [PLACE]]);
  });

  test('shrinks weights the more, the stronger the penalty', () => {
    const size = (decay: number): number =>
      Math.max(...trainCrf(EXAMPLES, { ...SETTINGS, decay }).rows);
    expect(size(0.3)).toBeLessThan(size(0.03));
    expect(size(0.03)).toBeLessThan(size(0));
  });

  test('learns in one round too', () => {
    const { rows } = trainCrf(EXAMPLES, { ...SETTINGS, epochs: 1 });
    expect(rows.some((weight) => weight !== 0)).toBe(true);
  });

  test('learns nothing from nothing', () => {
    const empty = exampleOf('', byWordBefore);
    const none = { ...empty, labels: new Uint8Array(), starts: Int32Array.of(0) };
    expect(trainCrf([none], SETTINGS).rows.every((weight) => weight === 0)).toBe(true);
    expect(trainCrf([], SETTINGS).rows).toHaveLength(ROWS.length * L);
  });
});
