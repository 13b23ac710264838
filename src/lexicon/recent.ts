import { hashA } from './format.ts';

/** What is kept of a word, with the key that it is found by. */
interface Keyed {
  readonly key: string;
}

/**
 * Keeps what was read of the words asked for last, in pairs of places: a new word takes that of the one of its pair
 * not asked for longer. `places` is a power of two. A word stays at the place that it was read for.
 */
export function keepRecent<T extends Keyed>(
  places: number,
  read: (key: string, place: number) => T,
): (key: string) => T {
  const kept = new Array<T | undefined>(places).fill(undefined);
  /** Which place of each pair was not asked for longer. */
  const older = new Uint8Array(places / 2);
  return (key) => {
    const pair = pairOf(key, older.length);
    const first = kept[2 * pair];
    if (first?.key === key) {
      older[pair] = 1;
      return first;
    }
    const second = kept[2 * pair + 1];
    const isSecond = second?.key === key;
    const at = isSecond ? 1 : (older[pair] ?? 0);
    const word = isSecond ? second : read(key, 2 * pair + at);
    kept[2 * pair + at] = word;
    older[pair] = 1 - at;
    return word;
  };
}

/** The pair of places that a key belongs to. */
function pairOf(key: string, pairs: number): number {
  const hash = hashA(key);
  return (hash ^ (hash >>> 16)) & (pairs - 1);
}
