import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { Chain } from '../../src/model/chain.ts';
import { LABEL_COUNT as L, mayFollow, OUTSIDE } from '../../src/model/labels.ts';
import {
  labelProbability,
  segmentProbability,
  stepProbability,
  sumChain,
  type Segment,
} from '../../src/model/sums.ts';
import { allWays, arbitraryChain, probabilityOf } from '../support/chain.ts';

const RUNS = { numRuns: 25, seed: 42 };
const LABELS: readonly number[] = Array.from({ length: L }, (_, label) => label);
const BEGINS = [1, 3, 5];

/** Checks a property of any short chain. */
function expectOfAny(property: (chain: Chain) => boolean, largest = 5): void {
  fc.assert(fc.property(arbitraryChain(largest), property), RUNS);
}

function isClose(a: number, b: number): boolean {
  return Math.abs(a - b) < 1e-9;
}

function indexesOf({ length }: Chain): readonly number[] {
  return Array.from({ length }, (_, i) => i);
}

/** Every stretch of a chain as a name of every type. */
function segmentsOf(chain: Chain): Segment[] {
  return indexesOf(chain).flatMap((from) =>
    indexesOf(chain)
      .filter((last) => from <= last)
      .flatMap((last) => BEGINS.map((begin) => ({ from, to: last + 1, begin }))),
  );
}

/** True when a name stands at exactly these tokens. */
function hasName(labels: readonly number[], { from, to, begin }: Segment): boolean {
  const isInside = labels.slice(from + 1, to).every((label) => label === begin + 1);
  return labels[from] === begin && isInside && labels[to] !== begin + 1;
}

describe('labelProbability', () => {
  test('is that of all sequences with the label at the token', () => {
    expectOfAny((chain) => {
      const ways = allWays(chain);
      const sums = sumChain(chain);
      return indexesOf(chain).every((i) =>
        LABELS.every((label) =>
          isClose(
            labelProbability(sums, i, label),
            probabilityOf(ways, (labels) => labels[i] === label),
          ),
        ),
      );
    });
  });

  test('adds up to 1 at each token', () => {
    expectOfAny((chain) => {
      const sums = sumChain(chain);
      return indexesOf(chain).every((i) =>
        isClose(
          LABELS.reduce((sum, label) => sum + labelProbability(sums, i, label), 0),
          1,
        ),
      );
    }, 50);
  });
});

describe('stepProbability', () => {
  test('is that of all sequences with both labels', () => {
    expectOfAny((chain) => {
      const ways = allWays(chain);
      const sums = sumChain(chain);
      return indexesOf(chain)
        .slice(1)
        .every((i) =>
          LABELS.every((before) =>
            LABELS.every((label) =>
              isClose(
                stepProbability(sums, i, { before, label }),
                probabilityOf(ways, (labels) => labels[i - 1] === before && labels[i] === label),
              ),
            ),
          ),
        );
    });
  });

  test('is 0 for what may not be, and adds up to 1', () => {
    expectOfAny((chain) => {
      const sums = sumChain(chain);
      const pairs = LABELS.flatMap((before) => LABELS.map((label) => ({ before, label })));
      return indexesOf(chain)
        .slice(1)
        .every((i) => {
          const forbidden = pairs.filter(({ before, label }) => !mayFollow(before, label));
          const all = pairs.reduce((sum, pair) => sum + stepProbability(sums, i, pair), 0);
          return forbidden.every((pair) => stepProbability(sums, i, pair) === 0) && isClose(all, 1);
        });
    }, 50);
  });
});

test('no chain begins within a name', () => {
  expectOfAny((chain) => {
    const sums = sumChain(chain);
    return LABELS.every(
      (label) => mayFollow(OUTSIDE, label) || labelProbability(sums, 0, label) === 0,
    );
  }, 50);
});

describe('segmentProbability', () => {
  test('is that of all sequences that have exactly this name', () => {
    expectOfAny((chain) => {
      const ways = allWays(chain);
      const sums = sumChain(chain);
      return segmentsOf(chain).every((segment) =>
        isClose(
          segmentProbability(sums, segment),
          probabilityOf(ways, (labels) => hasName(labels, segment)),
        ),
      );
    });
  });

  test('adds up to how likely a name of that type begins at the token', () => {
    expectOfAny((chain) => {
      const sums = sumChain(chain);
      return indexesOf(chain).every((from) =>
        BEGINS.every((begin) => {
          const mine = segmentsOf(chain).filter(
            (name) => name.from === from && name.begin === begin,
          );
          const all = mine.reduce((sum, name) => sum + segmentProbability(sums, name), 0);
          return isClose(all, labelProbability(sums, from, begin));
        }),
      );
    }, 50);
  });
});

test('a long chain of large scores neither vanishes nor overflows', () => {
  const length = 400;
  const scores = Float64Array.from({ length: length * L }, (_, at) => ((at * 37) % 101) - 50);
  const chain: Chain = { length, scores, transitions: forbidden() };
  const sums = sumChain(chain);
  const all = indexesOf(chain).map((i) =>
    LABELS.reduce((sum, label) => sum + labelProbability(sums, i, label), 0),
  );
  expect(Math.min(...all)).toBeCloseTo(1, 9);
  expect(Math.max(...all)).toBeCloseTo(1, 9);
});

function forbidden(): Float64Array {
  return Float64Array.from({ length: L * L }, (_, at) =>
    mayFollow(Math.floor(at / L), at % L) ? 0 : -1e9,
  );
}
