import { combineIds } from '../model/feature-id.ts';
import type { TokenRange } from '../span.ts';

/** Takes the features of tokens, one by one; the index may lie outside the text. */
export type FeatureSink = (index: number, feature: number) => void;

/** The part that a token has in a stretch of words. */
export const FIRST = 0;
export const FURTHER = 1;
const BEHIND = 2;
const LAST = 3;

/** Gives a feature to the tokens of a stretch by their part in it, and to the one behind. */
export function spread({ from, to }: TokenRange, feature: number, sink: FeatureSink): void {
  sink(from, combineIds(feature, FIRST));
  const further = combineIds(feature, FURTHER);
  for (let i = from + 1; i < to; i++) sink(i, further);
  sink(to - 1, combineIds(feature, LAST));
  sink(to, combineIds(feature, BEHIND));
}
