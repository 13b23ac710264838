import { hashBoth } from './format.ts';

/** Both hashes of a word's key. */
type KeyHash = ReturnType<typeof hashBoth>;

/** Hashes words; those of the last one are kept, since most are asked for several times in a row. */
export function keyHasher(): (key: string) => KeyHash {
  let last = '';
  let hash = hashBoth(last);
  return (key) => {
    if (key === last) return hash;
    last = key;
    hash = hashBoth(key);
    return hash;
  };
}
