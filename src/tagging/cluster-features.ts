import { textId } from '../model/feature-id.ts';

/** What a word's cluster tells: features by how far they reach, and the one that is paired with neighbours. */
export interface PathFeatures {
  readonly here: readonly number[];
  readonly near: readonly number[];
  readonly far: readonly number[];
  readonly group: number;
}

const START = 16;
const WHOLE = 17;
const GROUP = 18;
/** Words whose paths begin alike are used alike: the longer the beginning, the more. */
const HERE_LENGTHS = [4, 12, 16] as const;
const NEAR_LENGTHS = [6, 10] as const;
const FAR_LENGTHS = [8] as const;
const GROUP_LENGTH = 10;

/** By path: there are a few hundred. */
const known = new Map<string, PathFeatures>();

/** The features of a path of 0 and 1; of none, for words that news hardly has. */
export function pathFeatures(path = ''): PathFeatures {
  const found = known.get(path) ?? readPath(path);
  known.set(path, found);
  return found;
}

function readPath(path: string): PathFeatures {
  const starts = (lengths: readonly number[]): number[] =>
    lengths
      .filter((length) => length < path.length)
      .map((length) => textId(START, path.slice(0, length)));
  return {
    here: starts(HERE_LENGTHS),
    near: starts(NEAR_LENGTHS),
    far: [...starts(FAR_LENGTHS), textId(WHOLE, path)],
    group: textId(GROUP, path.slice(0, GROUP_LENGTH)),
  };
}
