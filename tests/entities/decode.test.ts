import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { Candidate } from '../../src/entities/candidate.ts';
import { decode } from '../../src/entities/decode.ts';
import { LISTED, candidateOf } from '../support/candidate.ts';

/** Token ranges of what is chosen. */
function chosen(candidates: readonly Candidate[]): string[] {
  return decode(candidates).map(({ tokens: { from, to } }) => `${from}-${to}`);
}

describe('the decoder', () => {
  test.each([
    ['nothing from nothing', [], []],
    ['one', [candidateOf([0, 2], 1)], ['0-2']],
    ['only what is more likely than not', [candidateOf([0, 1], 0), candidateOf([1, 2], -3)], []],
    ['neighbours', [candidateOf([0, 2], 1), candidateOf([2, 3], 1)], ['0-2', '2-3']],
    ['the heavier of two that overlap', [candidateOf([0, 2], 1), candidateOf([1, 3], 2)], ['1-3']],
    [
      'two light ones over a lighter one',
      [candidateOf([0, 2], 2), candidateOf([2, 4], 2), candidateOf([1, 3], 3)],
      ['0-2', '2-4'],
    ],
    [
      'one heavy over two light',
      [candidateOf([0, 2], 1), candidateOf([2, 4], 1), candidateOf([1, 3], 3)],
      ['1-3'],
    ],
    [
      'the longer of two readings if it weighs more',
      [candidateOf([0, 1], 2), candidateOf([0, 2], 3)],
      ['0-2'],
    ],
    [
      'a chain',
      [
        candidateOf([0, 2], 2),
        candidateOf([1, 3], 3),
        candidateOf([2, 4], 2),
        candidateOf([3, 5], 3),
      ],
      ['1-3', '3-5'],
    ],
  ])('keeps %s', (_, candidates, expected) => {
    expect(chosen(candidates)).toEqual(expected);
    expect(chosen([...candidates].reverse())).toEqual(expected);
  });

  test('gives text order', () => {
    const spots = [7, 3, 9, 0, 5].map((from) => candidateOf([from, from + 1], 1));
    expect(chosen(spots)).toEqual(['0-1', '3-4', '5-6', '7-8', '9-10']);
  });

  test('keeps one of two equal candidates', () => {
    expect(chosen([candidateOf([0, 2], 1), candidateOf([0, 2], 1)])).toEqual(['0-2']);
  });
});

describe('a container', () => {
  test('wins over what it holds, even if that weighs more', () => {
    const inner = candidateOf([1, 2], 9);
    expect(chosen([candidateOf([0, 2], 1, LISTED), inner])).toEqual(['0-2']);
  });

  test('takes the weight of what it holds along against a rival', () => {
    const container = candidateOf([1, 4], 1, LISTED);
    const candidates = [container, candidateOf([2, 4], 4), candidateOf([0, 3], 4.5)];
    expect(chosen(candidates)).toEqual(['1-4']);
  });

  test('that is unlikely itself holds nothing', () => {
    const candidates = [candidateOf([0, 3], -1, LISTED), candidateOf([1, 2], 1)];
    expect(chosen(candidates)).toEqual(['1-2']);
  });
});

describe('over any candidates', () => {
  const candidate = fc
    .record({
      from: fc.nat(8),
      length: fc.integer({ min: 1, max: 4 }),
      score: fc.integer({ min: -4, max: 12 }),
    })
    .map(({ from, length, score }) => candidateOf([from, from + length], score));

  test('no other choice weighs more', () => {
    fc.assert(
      fc.property(fc.array(candidate, { maxLength: 10 }), (candidates) => {
        return weightOf(decode(candidates)) === heaviest(candidates);
      }),
    );
  });

  test('what is chosen does not overlap', () => {
    const any = fc.oneof(
      candidate,
      candidate.map((plain) => ({ ...plain, evidence: LISTED })),
    );
    fc.assert(
      fc.property(fc.array(any, { maxLength: 30 }), (candidates) => {
        const found = decode(candidates);
        return found.every(
          ({ tokens }, i) => i === 0 || (found[i - 1]?.tokens.to ?? 0) <= tokens.from,
        );
      }),
    );
  });
});

function weightOf(candidates: readonly Candidate[]): number {
  return candidates.reduce((sum, { score }) => sum + score, 0);
}

/** Tries all subsets. */
function heaviest([first, ...rest]: readonly Candidate[]): number {
  if (first === undefined) return 0;
  const { from, to } = first.tokens;
  const free = rest.filter(({ tokens }) => tokens.to <= from || to <= tokens.from);
  return Math.max(heaviest(rest), first.score + heaviest(free));
}
