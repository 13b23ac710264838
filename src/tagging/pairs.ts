import { combineIds, numberId } from '../model/feature-id.ts';
import type { FeatureSink } from './spread.ts';
import type { WordParts as Parts } from './word-features.ts';

const NOBODY: Parts = { key: '', group: 0, kind: 0 };
const PAIR = 40;
const [BEFORE, AFTER, KIND_BEFORE, THREE, TWO_BEFORE, AROUND] = [0, 1, 2, 3, 4, 5].map((kind) =>
  numberId(PAIR, kind),
) as [number, number, number, number, number, number];

/** Neighbours that say more together than each by itself: their clusters, what lists know them as. */
export function readPairs(words: readonly Parts[], sink: FeatureSink): void {
  for (let i = 0; i < words.length; i++) {
    const { group } = words[i] ?? NOBODY;
    const before = words[i - 1] ?? NOBODY;
    const after = words[i + 1] ?? NOBODY;
    const farther = words[i - 2] ?? NOBODY;
    sink(i, join(BEFORE, before.group, group));
    sink(i, join(AFTER, group, after.group));
    sink(i, join(KIND_BEFORE, before.kind, group));
    sink(i, combineIds(join(THREE, before.group, group), after.group));
    sink(i, combineIds(join(TWO_BEFORE, farther.group, before.group), group));
    sink(i, join(AROUND, before.group, after.group));
  }
}

function join(pair: number, a: number, b: number): number {
  return combineIds(combineIds(pair, a), b);
}
