import { describe, expect, test } from '@jest/globals';
import { forbid } from '../../src/model/chain.ts';
import { beginLabel, insideLabel, LABEL_COUNT as L, OUTSIDE } from '../../src/model/labels.ts';
import type { LearningText } from '../../src/training/examples.ts';
import {
  bestCaution,
  findHeldBack,
  scoreHeldBack,
  type HeldBack,
} from '../../src/training/held-back.ts';
import type { LearningSettings, Weighted } from '../../src/training/learn.ts';

const PERSON = beginLabel('person');
const FURTHER = insideLabel('person');
const PLACE = beginLabel('place');

/** A token: a label, what it scores, the gold's label, and what there being no name scores. */
type Token = readonly [label: number, score: number, gold: number, outside?: number];

function heldBack(tokens: readonly Token[]): HeldBack {
  const scores = new Float64Array(tokens.length * L);
  tokens.forEach(([label, score, , outside = 0], i) => {
    scores[i * L + OUTSIDE] = outside;
    scores[i * L + label] = score;
  });
  return {
    chain: { length: tokens.length, scores, transitions: forbid(new Float64Array(L * L)) },
    labels: Uint8Array.from(tokens, ([, , gold]) => gold),
  };
}

describe('findHeldBack', () => {
  test('tells which names are right: by their first word, their last and their type', () => {
    const { found, wanted } = findHeldBack(
      [
        heldBack([
          [PERSON, 9, PERSON],
          [FURTHER, 9, FURTHER],
          [OUTSIDE, 9, OUTSIDE],
        ]),
        heldBack([
          [PERSON, 9, PERSON],
          [OUTSIDE, 9, FURTHER],
          [PLACE, 9, PERSON],
        ]),
        heldBack([[PLACE, 9, OUTSIDE]]),
      ],
      0,
    );
    expect(found.map(({ type, isRight }) => `${type} ${String(isRight)}`)).toEqual([
      'person true',
      'person false',
      'place false',
      'place false',
    ]);
    expect(wanted).toEqual(['person', 'person', 'person']);
  });

  test('tells how likely they are', () => {
    const [name] = findHeldBack([heldBack([[PERSON, Math.log(6), PERSON]])], 0).found;
    // Beside it there may be nothing, a place or an organisation.
    expect(name?.probability).toBeCloseTo(6 / 9, 9);
  });

  test('adds caution to there being no name', () => {
    const sentences = [heldBack([[PERSON, 3, PERSON]]), heldBack([[PLACE, 1, OUTSIDE]])];
    const foundAt = (caution: number): number => findHeldBack(sentences, caution).found.length;
    expect([-1, 0, 2, 4].map(foundAt)).toEqual([2, 2, 1, 0]);
    expect(findHeldBack(sentences, 4).wanted).toEqual(['person']);
    expect([...(sentences[0]?.chain.scores ?? [])].filter((score) => score !== 0)).toEqual([3]);
  });
});

describe('bestCaution', () => {
  const right = heldBack([[PERSON, 1.6, PERSON]]);

  test('is the largest that loses no name where all are right', () => {
    expect(bestCaution([right])).toBe(1);
  });

  test('keeps wrong names away', () => {
    const wrong = heldBack([[PLACE, 0.6, OUTSIDE]]);
    const surest = heldBack([[PERSON, 0.9, PERSON]]);
    expect(bestCaution([surest, wrong])).toBe(0.75);
  });

  test('is below 0 where names are missed', () => {
    const missed = heldBack([[PERSON, 5, PERSON, 5.9]]);
    expect(bestCaution([missed])).toBe(-1);
  });

  test('is 0 where nothing is to be found', () => {
    expect(bestCaution([])).toBe(0);
  });
});

describe('scoreHeldBack', () => {
  const SETTINGS: LearningSettings = {
    epochs: 10,
    rate: 0.3,
    decay: 1e-4,
    dropout: 0,
    seed: 1,
    leastCount: 1,
    mostRows: 100,
  };

  /** A text of one word with this feature. */
  function textOf(feature: number, label: number): LearningText {
    return {
      sentences: [
        { from: 0, to: 1 },
        { from: 1, to: 1 },
      ],
      features: Int32Array.of(feature),
      starts: Int32Array.of(0, 1),
      labels: Uint8Array.of(label),
    };
  }

  function weighted(text: LearningText, domain?: number): Weighted {
    return { text, weight: 1, domain };
  }

  /** What is held back, part by part. */
  function score(texts: readonly Weighted[], parts: number): { held: HeldBack[]; seen: number[] } {
    const seen: number[] = [];
    const onPart = (part: number): void => {
      seen.push(part);
    };
    return { held: scoreHeldBack(texts, parts, { settings: SETTINGS, onPart }), seen };
  }

  test('scores each text of the main corpus once, and no other', () => {
    const main = [0, PERSON, PLACE, 0, PLACE].map((label, i) => weighted(textOf(i + 1, label)));
    const { held, seen } = score([...main, weighted(textOf(9, PERSON), 1)], 2);
    expect(held.map(({ labels }) => labels[0])).toEqual([0, PLACE, PLACE, PERSON, 0]);
    expect(seen).toEqual([0, 1]);
  });

  test('scores texts by what others taught, not by themselves', () => {
    const lone = [weighted(textOf(1, PERSON)), weighted(textOf(2, OUTSIDE))];
    expect(score(lone, 2).held.every(({ chain }) => chain.scores.every((each) => each === 0))).toBe(
      true,
    );
    const twice = [textOf(1, PERSON), textOf(1, PERSON)].map((text) => weighted(text));
    expect(findHeldBack(score(twice, 2).held, 0).found).toMatchObject([
      { type: 'person', isRight: true },
      { type: 'person', isRight: true },
    ]);
  });

  test('learns from texts of other domains throughout', () => {
    const texts = [weighted(textOf(1, PERSON)), weighted(textOf(1, PERSON), 1)];
    expect(findHeldBack(score(texts, 1).held, 0).found).toMatchObject([{ isRight: true }]);
  });
});
