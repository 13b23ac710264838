import { beginning, combineIds, combineWith, numberId } from '../model/feature-id.ts';
import type { FeatureSink } from './spread.ts';

/** Of each token of a text, what is paired with its neighbours. */
export interface Pairable {
  /** Clusters: see `WordParts`. */
  readonly groups: Int32Array;
  /** What lists know the words as. */
  readonly kinds: Int32Array;
}

const PAIR = 40;
const [BEFORE, AFTER, KIND_BEFORE, THREE, TWO_BEFORE, AROUND] = [0, 1, 2, 3, 4, 5].map((kind) =>
  beginning(numberId(PAIR, kind)),
) as [number, number, number, number, number, number];

/** Neighbours that say more together than each by itself: their clusters, what lists know them as. */
export function readPairs({ groups, kinds }: Pairable, sink: FeatureSink): void {
  const { length } = groups;
  let farther = 0;
  let before = 0;
  let kindBefore = 0;
  let group = groups[0] ?? 0;
  for (let i = 0; i < length; i++) {
    const after = i + 1 < length ? (groups[i + 1] ?? 0) : 0;
    sink(i, join(BEFORE, before, group));
    sink(i, join(AFTER, group, after));
    sink(i, join(KIND_BEFORE, kindBefore, group));
    sink(i, combineIds(join(THREE, before, group), after));
    sink(i, combineIds(join(TWO_BEFORE, farther, before), group));
    sink(i, join(AROUND, before, after));
    kindBefore = kinds[i] ?? 0;
    farther = before;
    before = group;
    group = after;
  }
}

function join(pair: number, a: number, b: number): number {
  return combineIds(combineWith(pair, a), b);
}
