import { readLattice } from '../lexicon/lattice.ts';
import type { Lexicon } from '../lexicon/lexicon.ts';
import { tokenize } from '../text/tokenize.ts';

/** True when the lists hold this string as a name of any type, in any spelling that folds to it, proclitics allowed. */
export function isListed(name: string, lexicon: Lexicon): boolean {
  const tokens = tokenize(name);
  return readLattice({ text: name, tokens }, lexicon)
    .all(0, 'name')
    .some(({ to }) => to === tokens.length);
}
