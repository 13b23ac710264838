import { beginning, combineWith } from '../model/feature-id.ts';
import { LABEL_COUNT } from '../model/labels.ts';
import type { Model } from '../model/model.ts';
import { offsetId } from './features.ts';
import { REACH, WORD_SCORES } from './reach.ts';
import type { WordFeatures } from './word-features.ts';

/** Where the scores of a word lie. */
export interface Place {
  readonly scores: Float32Array;
  readonly start: number;
}

/** Sums up the weights of a word's features, once for wherever it stands. */
export function scoreWord(model: Model, features: WordFeatures, place: Place): void {
  const { scores, start } = place;
  for (let at = start; at < start + WORD_SCORES; at++) scores[at] = 0;
  for (const feature of features.far) addFeature(model, place, { feature, reach: REACH });
  for (const feature of features.near) addFeature(model, place, { feature, reach: 1 });
  for (const feature of features.here) addFeature(model, place, { feature, reach: 0 });
}

/** Adds the weights that a feature has for the tokens up to `reach` away. */
function addFeature(
  { rowOf, weights, unit }: Model,
  { scores, start }: Place,
  { feature, reach }: { readonly feature: number; readonly reach: number },
): void {
  const begun = beginning(feature);
  for (let offset = -reach; offset <= reach; offset++) {
    const row = rowOf(combineWith(begun, offsetId(offset)));
    if (row < 0) continue;
    const from = row * LABEL_COUNT;
    const at = start + rowAt(offset);
    for (let y = 0; y < LABEL_COUNT; y++)
      scores[at + y] = (scores[at + y] ?? 0) + (weights[from + y] ?? 0) * unit;
  }
}

/** Where among its scores those lie that a word gives to the token which sees it `offset` tokens away. */
export function rowAt(offset: number): number {
  return (REACH - offset) * LABEL_COUNT;
}
