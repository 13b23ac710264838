import { LABEL_COUNT } from '../model/labels.ts';
import type { Model } from '../model/model.ts';
import { featureAt, featuresAt, REACH } from './features.ts';
import type { WordFeatures, WordParts } from './word-features.ts';

/** A word with what it tells of the tokens around it. */
export interface ScoredWord extends WordParts {
  /** {@link LABEL_COUNT} scores a token, from the one REACH before it to the one REACH behind. */
  readonly scores: Float32Array;
}

/** Sums up the weights of a word's features, once for wherever it stands. */
export function scoreWord(model: Model, features: WordFeatures): ScoredWord {
  const scores = new Float32Array((2 * REACH + 1) * LABEL_COUNT);
  for (let offset = -REACH; offset <= REACH; offset++)
    for (const list of featuresAt(features, offset)) addFeatures(model, list, { scores, offset });
  const { key, group, kind } = features;
  return { key, group, kind, scores };
}

function addFeatures(
  { rowOf, weights, unit }: Model,
  features: readonly number[],
  { scores, offset }: { readonly scores: Float32Array; readonly offset: number },
): void {
  const at = rowAt(offset);
  for (const feature of features) {
    const row = rowOf(featureAt(feature, offset));
    if (row < 0) continue;
    const from = row * LABEL_COUNT;
    for (let y = 0; y < LABEL_COUNT; y++)
      scores[at + y] = (scores[at + y] ?? 0) + (weights[from + y] ?? 0) * unit;
  }
}

/** Where the scores lie that a word gives to the token which sees it `offset` tokens away. */
export function rowAt(offset: number): number {
  return (REACH - offset) * LABEL_COUNT;
}
