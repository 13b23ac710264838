import { describe, expect, test } from '@jest/globals';
import { beginLabel, LABEL_COUNT as L } from '../../src/model/labels.ts';
import type { LearningText } from '../../src/training/examples.ts';
import {
  learn,
  type Learned,
  type LearningSettings,
  type Weighted,
} from '../../src/training/learn.ts';

const PERSON = beginLabel('person');
const PLACE = beginLabel('place');
const SETTINGS: LearningSettings = {
  epochs: 20,
  rate: 0.3,
  decay: 1e-4,
  dropout: 0,
  seed: 1,
  leastCount: 1,
  mostRows: 1000,
};

/** A text of one sentence: the features of each token and its label. */
function textOf(
  tokens: readonly (readonly [features: readonly number[], label: number])[],
): LearningText {
  const ends = tokens.map((_, i) => tokens.slice(0, i + 1).flatMap(([own]) => own).length);
  return {
    sentences: [{ from: 0, to: tokens.length }],
    features: Int32Array.from(tokens.flatMap(([own]) => own)),
    starts: Int32Array.of(0, ...ends),
    labels: Uint8Array.from(tokens, ([, label]) => label),
  };
}

function weighted(text: LearningText, domain?: number): Weighted {
  return { text, weight: 1, domain };
}

/** The label that a feature speaks for most. */
function labelOf({ rows }: Learned, feature: number): number | undefined {
  const row = rows.get(feature);
  return row?.indexOf(Math.max(...row));
}

const MAIN = textOf([
  [[101, 7], PERSON],
  [[102, 8], 0],
]);
/** Says the opposite of feature 101, and has one of its own. */
const OTHER = textOf([
  [[101, 9], PLACE],
  [[102, 8], 0],
]);

describe('learn', () => {
  test('gives the weights of features by their numbers', () => {
    const learned = learn([weighted(MAIN)], SETTINGS);
    expect([...learned.rows.keys()].sort((a, b) => a - b)).toEqual([7, 8, 101, 102]);
    expect(labelOf(learned, 101)).toBe(PERSON);
    expect(labelOf(learned, 8)).toBe(0);
    expect(learned.transitions).toHaveLength(L * L);
  });

  test('ships no copies of features for a domain', () => {
    const { rows } = learn([weighted(MAIN), weighted(OTHER, 1), weighted(OTHER, 2)], SETTINGS);
    expect([...rows.keys()].sort((a, b) => a - b)).toEqual([7, 8, 9, 101, 102]);
  });

  test('keeps what is peculiar to a domain out of what is common', () => {
    const domains = learn([weighted(MAIN), weighted(OTHER, 1), weighted(OTHER, 1)], SETTINGS);
    const mixed = learn([weighted(MAIN), weighted(OTHER), weighted(OTHER)], SETTINGS);
    const lead = ({ rows }: Learned): number =>
      (rows.get(101)?.[PERSON] ?? 0) - (rows.get(101)?.[PLACE] ?? 0);
    expect(lead(domains)).toBeGreaterThan(lead(mixed));
  });

  test('leaves out features that are met too rarely', () => {
    const rare = textOf([[[101, 55], PERSON]]);
    const { rows } = learn([weighted(MAIN), weighted(rare)], { ...SETTINGS, leastCount: 2 });
    expect([...rows.keys()]).toEqual([101]);
  });

  test('counts the copies of a domain by themselves', () => {
    const texts = [weighted(MAIN), weighted(OTHER, 1), weighted(OTHER, 1)];
    const { rows } = learn(texts, { ...SETTINGS, leastCount: 2 });
    expect([...rows.keys()].sort((a, b) => a - b)).toEqual([8, 9, 101, 102]);
  });

  test('keeps so many of the heaviest', () => {
    const texts = [weighted(MAIN), weighted(OTHER)];
    const size = (weights: Float32Array): number => Math.max(...weights.map(Math.abs));
    const all = [...learn(texts, SETTINGS).rows].sort(([, a], [, b]) => size(b) - size(a));
    const kept = learn(texts, { ...SETTINGS, mostRows: 3 }).rows;
    expect([...kept]).toEqual(all.slice(0, 3));
    expect(learn(texts, { ...SETTINGS, mostRows: 0 }).rows.size).toBe(0);
  });

  test('answers the same each time', () => {
    const texts = [weighted(MAIN), weighted(OTHER, 1)];
    const settings = { ...SETTINGS, dropout: 0.2 };
    expect(learn(texts, settings)).toEqual(learn(texts, settings));
  });
});
