import { LABEL_COUNT } from '../model/labels.ts';
import type { Model } from '../model/model.ts';
import type { TokenRange } from '../span.ts';
import { findSegments, type Segment } from './segments.ts';

/** The names of each sentence of a text by the scores of its tokens. */
export interface Labelled {
  readonly scores: Float64Array;
  readonly sentences: readonly (readonly Segment[])[];
}

/** Finds the names of all sentences; of those whose scores are what they were, they are taken over. */
export function labelSentences(
  model: Model,
  { scores, ranges }: { readonly scores: Float64Array; readonly ranges: readonly TokenRange[] },
  earlier: Labelled | undefined,
): Labelled {
  const sentences = ranges.map((range, i) => {
    const known =
      earlier !== undefined && isSame(scores, earlier.scores, range)
        ? earlier.sentences[i]
        : undefined;
    return known ?? findSegments(model, scores, range);
  });
  return { scores, sentences };
}

function isSame(scores: Float64Array, earlier: Float64Array, { from, to }: TokenRange): boolean {
  for (let at = from * LABEL_COUNT; at < to * LABEL_COUNT; at++)
    if (scores[at] !== earlier[at]) return false;
  return true;
}
