import { combineIds, numberId } from '../model/feature-id.ts';
import type { FeatureSink } from './spread.ts';
import type { WordParts as Parts } from './word-features.ts';

const NOBODY: Parts = { key: '', word: 0, group: 0, kind: 0 };
const PAIR = 40;
const KINDS: readonly number[] = Array.from({ length: 10 }, (_, i) => numberId(PAIR, i));

/** Neighbours that say more together than each by itself: words, their clusters, what lists know them as. */
export function readPairs(words: readonly Parts[], sink: FeatureSink): void {
  for (let i = 0; i < words.length; i++) {
    const here = words[i] ?? NOBODY;
    const before = words[i - 1] ?? NOBODY;
    const after = words[i + 1] ?? NOBODY;
    const farther = words[i - 2] ?? NOBODY;
    sink(i, pair(0, before.word, here.word));
    sink(i, pair(1, here.word, after.word));
    sink(i, pair(2, before.group, here.group));
    sink(i, pair(3, here.group, after.group));
    sink(i, pair(4, before.word, here.group));
    sink(i, pair(5, before.kind, here.group));
    sink(i, pair(6, here.group, after.word));
    sink(i, combineIds(pair(7, before.group, here.group), after.group));
    sink(i, combineIds(pair(8, farther.group, before.group), here.group));
    sink(i, pair(9, before.group, after.group));
  }
}

function pair(kind: number, a: number, b: number): number {
  return combineIds(combineIds(KINDS[kind] ?? 0, a), b);
}
