import { hashA } from './format.ts';

/** What is kept of a word, with the key that it is found by. */
interface Keyed {
  readonly key: string;
}

/**
 * Keeps what was read of the words asked for last, in pairs of places: a new word takes that of the one of its pair
 * not asked for longer. `places` is a power of two.
 */
export function keepRecent<T extends Keyed>(
  places: number,
  read: (key: string) => T,
): (key: string) => T {
  const kept = new Array<T | undefined>(places).fill(undefined);
  return (key) => {
    const first = placeOf(key, places);
    const last = kept[first];
    if (last?.key === key) return last;
    const other = kept[first + 1];
    const word = other?.key === key ? other : read(key);
    kept[first + 1] = last;
    kept[first] = word;
    return word;
  };
}

/** The first place of the pair that a key belongs to. */
function placeOf(key: string, places: number): number {
  const hash = hashA(key);
  return ((hash ^ (hash >>> 16)) & (places / 2 - 1)) << 1;
}
