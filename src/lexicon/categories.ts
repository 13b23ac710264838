import type { Category, Entry } from './entries.ts';

/** A bit for each category, to keep what a word can be in one number. Asked for at every word: a table would cost more. */
export function categoryBit(category: Category): number {
  switch (category) {
    case 'name-part':
      return 32;
    case 'name':
      return 1;
    case 'function-word':
      return 256;
    case 'head':
      return 4;
    case 'title':
      return 2;
    case 'cue':
      return 16;
    case 'demonym':
      return 64;
    case 'speech-verb':
      return 8;
    case 'calendar':
      return 128;
  }
}

/** The bits of all categories among these. */
export function categoryBits(matches: readonly { readonly entry: Entry }[]): number {
  let bits = 0;
  for (const { entry } of matches) bits |= categoryBit(entry.category);
  return bits;
}
