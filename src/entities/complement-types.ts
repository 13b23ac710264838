import type { HeadEntry } from '../lexicon/entries.ts';
import type { Match } from '../lexicon/lattice.ts';

/** What stands behind a head noun and belongs to its name. */
export interface Complement {
  /** Index behind the last token of the name. */
  readonly to: number;
  readonly kind: ComplementKind;
}

/** How telling a complement is, from the least to the most: `purpose` is ل and a noun, `unlisted` a rare word. */
export type ComplementKind = 'definite' | 'unlisted' | 'purpose' | 'nationality' | 'proper';

/** What was read of a complement so far. */
export interface ComplementReading {
  /** Undefined right behind the head noun. */
  readonly kind: ComplementKind | undefined;
  readonly head: Match<HeadEntry>;
}
