import type { Token } from '../document.ts';
import { combineIds, numberId } from '../model/feature-id.ts';
import type { Proposals } from '../entities/proposals.ts';
import { readPairs } from './pairs.ts';
import { readProposals } from './proposal-features.ts';
import { REACH } from './reach.ts';
import type { FeatureSink } from './spread.ts';
import { readTextFeatures } from './text-features.ts';
import type { WordFeatures } from './word-features.ts';

const OFFSET = 70;
const OFFSETS: readonly number[] = Array.from({ length: 2 * REACH + 1 }, (_, i) =>
  numberId(OFFSET, i),
);

/** What is known of each word of a text, by token. */
export type Words = readonly WordFeatures[];

/** The key under which the model knows a token: its folded spelling, or the mark itself. */
export function modelKey(text: string, { key, start, end }: Token): string {
  return key === '' ? text.slice(start, end) : key;
}

/** A feature of a word as one of the token that stands `offset` tokens before it. */
export function featureAt(feature: number, offset: number): number {
  return combineIds(feature, offsetId(offset));
}

/** The number that makes a feature of a word one of a token beside it: see `combineWith`. */
export function offsetId(offset: number): number {
  return OFFSETS[offset + REACH] ?? 0;
}

/** Those features of a word that count for the token that stands `offset` tokens before it. */
export function featuresAt(word: WordFeatures, offset: number): readonly (readonly number[])[] {
  const { here, near, far } = word;
  if (offset === 0) return [far, near, here];
  return Math.abs(offset) === 1 ? [far, near] : [far];
}

/** What stands where the text has no token. */
export const NOWHERE: WordFeatures = {
  key: '',
  here: [],
  near: [numberId(OFFSET, -1)],
  far: [],
  group: 0,
  kind: 0,
};

/** Gives all features of all tokens. */
export function readFeatures(proposals: Proposals, words: Words, sink: FeatureSink): void {
  for (let i = 0; i < words.length; i++)
    for (let offset = -REACH; offset <= REACH; offset++)
      for (const feature of featuresAt(words[i + offset] ?? NOWHERE, offset).flat())
        sink(i, featureAt(feature, offset));
  readPairs(
    {
      groups: Int32Array.from(words, ({ group }) => group),
      kinds: Int32Array.from(words, ({ kind }) => kind),
    },
    sink,
  );
  readTextFeatures(proposals.context, sink);
  readProposals(proposals, sink);
}
