import type { ModelWeights } from '../document.ts';
import type { Context } from '../entities/context.ts';
import { beginLabel, insideLabel, LABEL_COUNT, OUTSIDE, type LabelType } from '../model/labels.ts';
import type { TokenRange } from '../span.ts';
import { REACH, WORD_SCORES } from './reach.ts';
import { rowAt } from './scored-word.ts';
import type { Tagger } from './tagger.ts';

interface Scored {
  readonly context: Context;
  readonly scores: Float64Array;
}

/** Tells where the weight of a name came from. */
export function reasonsFor(
  { words }: Tagger,
  { context, scores }: Scored,
  segment: TokenRange & { readonly type: LabelType },
): ModelWeights {
  const { from, to, type } = segment;
  const sums = { words: 0, before: 0, after: 0, context: 0 };
  for (let i = from; i < to; i++) {
    const label = i === from ? beginLabel(type) : insideLabel(type);
    let left = difference(scores, i * LABEL_COUNT, label);
    for (let offset = -REACH; offset <= REACH; offset++) {
      const at = i + offset;
      if (at < 0 || context.tokens.length <= at) continue;
      const start = words.placeOf(context, at) * WORD_SCORES;
      const weight = difference(words.scores, start + rowAt(offset), label);
      left -= weight;
      sums[at < from ? 'before' : at < to ? 'words' : 'after'] += weight;
    }
    sums.context += left;
  }
  return sums;
}

function difference(scores: Float32Array | Float64Array, at: number, label: number): number {
  return (scores[at + label] ?? 0) - (scores[at + OUTSIDE] ?? 0);
}
