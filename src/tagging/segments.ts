import type { Chain } from '../model/chain.ts';
import { isBegin, LABEL_COUNT, OUTSIDE, typeOfLabel, type LabelType } from '../model/labels.ts';
import { calibrate } from '../model/calibration.ts';
import type { Model } from '../model/model.ts';
import { segmentProbability, sumChain } from '../model/sums.ts';
import { bestLabels } from '../model/viterbi.ts';
import type { TokenRange } from '../span.ts';

/** A stretch of tokens that the model takes for a name. */
export interface Segment extends TokenRange {
  readonly type: LabelType;
  /** The calibrated probability that a name of this type stands at just these tokens. */
  readonly confidence: number;
}

/** The names of a sentence: those of its best labels. `scores` are those of the whole text. */
export function findSegments(
  model: Model,
  scores: Float64Array,
  { from, to }: TokenRange,
): readonly Segment[] {
  const chain: Chain = {
    length: to - from,
    scores: scores.subarray(from * LABEL_COUNT, to * LABEL_COUNT),
    transitions: model.transitions,
  };
  const labels = bestLabels(chain);
  if (labels.every((label) => label === OUTSIDE)) return [];
  const sums = sumChain(chain);
  return namesOf(labels).map((name) => ({
    from: from + name.from,
    to: from + name.to,
    type: typeOfLabel(name.begin),
    confidence: calibrate(segmentProbability(sums, name), model.calibration),
  }));
}

/** The names among labels, with the label of their first word. */
export function namesOf(labels: Uint8Array): (TokenRange & { readonly begin: number })[] {
  const names: (TokenRange & { readonly begin: number })[] = [];
  for (let from = 0; from < labels.length; from++) {
    const begin = labels[from] ?? OUTSIDE;
    if (!isBegin(begin)) continue;
    let to = from + 1;
    while (labels[to] === begin + 1) to++;
    names.push({ from, to, begin });
  }
  return names;
}
