import type { Chain } from './chain.ts';
import { LABEL_COUNT as L, mayFollow, OUTSIDE } from './labels.ts';

/**
 * Forward and backward sums of a chain (Rabiner 1989): each row of `alpha` is scaled to a sum of 1, and `beta` along
 * with it, so that `alpha · beta` is the probability of a label at a token.
 */
export interface Sums {
  readonly alpha: Float64Array;
  readonly beta: Float64Array;
  /** exp of the scores, each row divided by its largest. */
  readonly weights: Float64Array;
  /** exp of the transitions. */
  readonly steps: Float64Array;
  /** What each row of alpha was divided by. */
  readonly norms: Float64Array;
}

/** Sums up a chain of at least one token. */
export function sumChain({ length, scores, transitions }: Chain): Sums {
  const weights = new Float64Array(length * L);
  for (let i = 0; i < length; i++) fillWeights(weights, scores, i * L);
  const sums: Sums = {
    alpha: new Float64Array(length * L),
    beta: new Float64Array(length * L),
    weights,
    steps: transitions.map(Math.exp),
    norms: new Float64Array(length),
  };
  for (let i = 0; i < length; i++) fillForward(sums, i);
  sums.beta.fill(1, (length - 1) * L);
  for (let i = length - 2; i >= 0; i--) fillBackward(sums, i);
  return sums;
}

function fillWeights(weights: Float64Array, scores: Float64Array, at: number): void {
  let top = -Infinity;
  for (let y = 0; y < L; y++) top = Math.max(top, scores[at + y] ?? 0);
  for (let y = 0; y < L; y++) weights[at + y] = Math.exp((scores[at + y] ?? 0) - top);
}

function fillForward({ alpha, weights, steps, norms }: Sums, index: number): void {
  const own = index * L;
  const before = own - L;
  let sum = 0;
  for (let y = 0; y < L; y++) {
    let arriving = 0;
    if (index === 0) arriving = mayFollow(OUTSIDE, y) ? 1 : 0;
    else for (let x = 0; x < L; x++) arriving += (alpha[before + x] ?? 0) * (steps[x * L + y] ?? 0);
    const value = arriving * (weights[own + y] ?? 0);
    alpha[own + y] = value;
    sum += value;
  }
  norms[index] = sum;
  for (let at = own; at < own + L; at++) alpha[at] = (alpha[at] ?? 0) / sum;
}

function fillBackward({ beta, weights, steps, norms }: Sums, index: number): void {
  const norm = norms[index + 1] ?? 1;
  const own = index * L;
  const next = own + L;
  for (let x = 0; x < L; x++) {
    let leaving = 0;
    for (let y = 0; y < L; y++)
      leaving += (steps[x * L + y] ?? 0) * (weights[next + y] ?? 0) * (beta[next + y] ?? 0);
    beta[own + x] = leaving / norm;
  }
}

/** The probability of a label at a token. */
export function labelProbability({ alpha, beta }: Sums, index: number, label: number): number {
  const at = index * L + label;
  return (alpha[at] ?? 0) * (beta[at] ?? 0);
}

/** The probability of a label at a token together with the one before it. */
export function stepProbability(
  { alpha, beta, weights, steps, norms }: Sums,
  index: number,
  { before, label }: { readonly before: number; readonly label: number },
): number {
  const at = index * L + label;
  const arrived = (alpha[(index - 1) * L + before] ?? 0) / (norms[index] ?? 1);
  return arrived * (steps[before * L + label] ?? 0) * (weights[at] ?? 0) * (beta[at] ?? 0);
}

/** A name: its tokens, and the label of its first word. */
export interface Segment {
  readonly from: number;
  readonly to: number;
  readonly begin: number;
}

/** The probability that a name stands at exactly these tokens. */
export function segmentProbability(sums: Sums, { from, to, begin }: Segment): number {
  const inside = begin + 1;
  let value = sums.alpha[from * L + begin] ?? 0;
  for (let i = from + 1; i < to; i++)
    value *= stepWeight(sums, i, { before: i === from + 1 ? begin : inside, label: inside });
  return value * ending(sums, to, { inside, last: to - from === 1 ? begin : inside });
}

/** What a step to a token contributes, on the scale of alpha. */
function stepWeight(
  { weights, steps, norms }: Sums,
  index: number,
  { before, label }: { readonly before: number; readonly label: number },
): number {
  const weight = weights[index * L + label] ?? 0;
  return ((steps[before * L + label] ?? 0) * weight) / (norms[index] ?? 1);
}

/** The ways on from the last word of a name which do not make the name longer. */
function ending(
  sums: Sums,
  to: number,
  { inside, last }: { readonly inside: number; readonly last: number },
): number {
  if (to === sums.norms.length) return sums.beta[(to - 1) * L + last] ?? 0;
  let rest = 0;
  for (let y = 0; y < L; y++)
    if (y !== inside)
      rest += stepWeight(sums, to, { before: last, label: y }) * (sums.beta[to * L + y] ?? 0);
  return rest;
}
