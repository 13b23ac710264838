import { NEVER, type Chain } from './chain.ts';
import { isBegin, LABEL_COUNT as L, mayFollow, OUTSIDE } from './labels.ts';

const LABELS: readonly number[] = Array.from({ length: L }, (_, label) => label);
/** What stands before the first token: no further word of a name follows. */
const START: readonly number[] = LABELS.map((label) => (mayFollow(OUTSIDE, label) ? 0 : NEVER));

/** The labels with the highest score in all (Viterbi 1967). */
export function bestLabels({ length, scores, transitions }: Chain): Uint8Array {
  const from = new Uint8Array(length * L);
  let before = new Float64Array(L);
  let now = new Float64Array(L);
  for (let y = 0; y < L; y++) before[y] = (START[y] ?? NEVER) + (scores[y] ?? 0);
  for (let i = 1; i < length; i++) {
    for (let y = 0; y < L; y++) {
      const source = bestSource(before, transitions, y);
      from[i * L + y] = source;
      now[y] =
        (before[source] ?? 0) + (transitions[source * L + y] ?? 0) + (scores[i * L + y] ?? 0);
    }
    [before, now] = [now, before];
  }
  return traceBack(from, before, length);
}

/** The label that a label best follows: any, but a further word only a word of the same name (see `mayFollow`). */
function bestSource(before: Float64Array, transitions: Float64Array, label: number): number {
  const isFurther = label !== OUTSIDE && !isBegin(label);
  const end = isFurther ? label + 1 : L;
  let best = -Infinity;
  let source = OUTSIDE;
  for (let x = isFurther ? label - 1 : 0; x < end; x++) {
    const score = (before[x] ?? 0) + (transitions[x * L + label] ?? 0);
    if (score <= best) continue;
    best = score;
    source = x;
  }
  return source;
}

function traceBack(from: Uint8Array, last: Float64Array, length: number): Uint8Array {
  const labels = new Uint8Array(length);
  let label = last.indexOf(Math.max(...last));
  for (let i = length - 1; i >= 0; i--) {
    labels[i] = label;
    label = from[i * L + label] ?? OUTSIDE;
  }
  return labels;
}
