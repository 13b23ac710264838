import { hashA, hashB } from './format.ts';

/** Both hashes of a word's key. */
export interface KeyHash {
  readonly a: number;
  readonly b: number;
}

/** Hashes words; those of the last one are kept, since most are asked for several times in a row. */
export function keyHasher(): (key: string) => KeyHash {
  let last = '';
  let hash: KeyHash = { a: hashA(last), b: hashB(last) };
  return (key) => {
    if (key === last) return hash;
    last = key;
    hash = { a: hashA(key), b: hashB(key) };
    return hash;
  };
}
