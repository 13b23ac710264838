import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { forbid, NEVER } from '../../src/model/chain.ts';
import { LABEL_COUNT as L, LABELS, mayFollow, OUTSIDE } from '../../src/model/labels.ts';
import { bestLabels } from '../../src/model/viterbi.ts';
import { allWays, arbitraryChain } from '../support/chain.ts';

const RUNS = { numRuns: 40, seed: 42 };

/** True for labels none of which goes on with a name of another type, or with none. */
function mayBe(labels: Uint8Array): boolean {
  return [...labels].every((label, i) => mayFollow(labels[i - 1] ?? OUTSIDE, label));
}

describe('bestLabels', () => {
  test('scores as much as the best of all sequences', () => {
    fc.assert(
      fc.property(arbitraryChain(5), (chain) => {
        const ways = allWays(chain);
        const best = bestLabels(chain).join(' ');
        const found = ways.find(({ labels }) => labels.join(' ') === best);
        const top = ways.reduce((most, { score }) => Math.max(most, score), -Infinity);
        return found !== undefined && top - found.score < 1e-9;
      }),
      RUNS,
    );
  });

  test('never goes on with a name that has not begun, however much speaks for it', () => {
    fc.assert(
      fc.property(arbitraryChain(1e6), (chain) => mayBe(bestLabels(chain))),
      RUNS,
    );
  });

  test('finds no name where nothing speaks for one', () => {
    const zeros = { scores: new Float64Array(3 * L), transitions: forbid(new Float64Array(L * L)) };
    expect([...bestLabels({ length: 3, ...zeros })]).toEqual([OUTSIDE, OUTSIDE, OUTSIDE]);
    expect([...bestLabels({ length: 0, ...zeros })]).toEqual([]);
  });
});

test('forbid leaves what may be, and nothing else', () => {
  const transitions = forbid(new Float64Array(L * L).fill(2));
  const kept = [...transitions].flatMap((score, at) => (score === 2 ? [at] : []));
  const names = kept.map((at) => `${LABELS[Math.floor(at / L)] ?? ''} ${LABELS[at % L] ?? ''}`);
  const further = names.filter((pair) => pair.includes(' I-'));
  expect(further.sort()).toEqual(
    ['PER', 'LOC', 'ORG'].flatMap((type) => [`B-${type} I-${type}`, `I-${type} I-${type}`]).sort(),
  );
  expect(kept).toHaveLength(L * (L - 3) + further.length);
  expect([...transitions].filter((score) => score !== 2 && score !== NEVER)).toEqual([]);
});
