import fc from 'fast-check';
import { forbid, type Chain } from '../../src/model/chain.ts';
import { LABEL_COUNT as L, mayFollow, OUTSIDE } from '../../src/model/labels.ts';

/** Labels of all tokens of a chain, and what they score together. */
export interface Way {
  readonly labels: readonly number[];
  readonly score: number;
}

const ALL: readonly number[] = Array.from({ length: L }, (_, label) => label);

/** All sequences of labels that may be, in the plainest way: one after the other. */
export function allWays(chain: Chain): readonly Way[] {
  return Array.from({ length: chain.length }).reduce<readonly Way[]>(
    (ways) =>
      ways.flatMap((way) =>
        ALL.filter((label) => mayFollow(way.labels.at(-1) ?? OUTSIDE, label)).map((label) =>
          longer(chain, way, label),
        ),
      ),
    [{ labels: [], score: 0 }],
  );
}

function longer({ scores, transitions }: Chain, { labels, score }: Way, label: number): Way {
  const before = labels.at(-1);
  const step = before === undefined ? 0 : (transitions[before * L + label] ?? 0);
  return {
    labels: [...labels, label],
    score: score + step + (scores[labels.length * L + label] ?? 0),
  };
}

/** The probability that the labels of a chain are such ones. */
export function probabilityOf(
  ways: readonly Way[],
  isMeant: (labels: readonly number[]) => boolean,
): number {
  const sum = (some: readonly Way[]): number =>
    some.reduce((total, { score }) => total + Math.exp(score), 0);
  return sum(ways.filter(({ labels }) => isMeant(labels))) / sum(ways);
}

/** What a label scores at a token, or behind another. */
function scores(length: number, largest: number): fc.Arbitrary<Float64Array> {
  return fc
    .array(fc.double({ min: -largest, max: largest, noNaN: true }), {
      minLength: length,
      maxLength: length,
    })
    .map((values) => Float64Array.from(values));
}

const LONGEST = 4;

/** A short chain of any scores up to `largest`, in which no name goes on behind another. */
export function arbitraryChain(largest: number): fc.Arbitrary<Chain> {
  return fc.integer({ min: 1, max: LONGEST }).chain((length) =>
    fc.record({
      length: fc.constant(length),
      scores: scores(length * L, largest),
      transitions: scores(L * L, largest).map(forbid),
    }),
  );
}
