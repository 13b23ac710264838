import { LABEL_COUNT, mayFollow } from './labels.ts';

/** Scores of the labels of each token, row by row, and of each label behind each other: a linear chain. */
export interface Chain {
  readonly length: number;
  /** `length` rows of {@link LABEL_COUNT} scores. */
  readonly scores: Float64Array;
  /** Score of a label (column) behind another (row): see {@link forbid}. */
  readonly transitions: Float64Array;
}

/** Score of what may never be. */
export const NEVER = -1e9;

/** A further word of a name stands behind words of that name only. */
export function forbid(transitions: Float64Array): Float64Array {
  return transitions.map((score, i) =>
    mayFollow(Math.floor(i / LABEL_COUNT), i % LABEL_COUNT) ? score : NEVER,
  );
}
