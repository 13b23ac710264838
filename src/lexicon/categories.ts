import type { Category, Entry } from './entries.ts';

/** A bit for each category, to keep what a word can be in one number. */
export const CATEGORY_BITS: Readonly<Record<Category, number>> = {
  name: 1,
  title: 2,
  head: 4,
  'speech-verb': 8,
  cue: 16,
  'name-part': 32,
  demonym: 64,
  calendar: 128,
  'function-word': 256,
};

/** The bits of all categories among these. */
export function categoryBits(matches: readonly { readonly entry: Entry }[]): number {
  let bits = 0;
  for (const { entry } of matches) bits |= CATEGORY_BITS[entry.category];
  return bits;
}
